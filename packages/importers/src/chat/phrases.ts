/**
 * What WhatsApp itself writes into an export and its name, by subject and language.
 * Place: chat importer, over `data/whatsapp-phrases.json`. `deleted` and `edited` are texts as they stand; all others are
 * pieces of regular expressions, matched in any case.
 */
import phrases from './data/whatsapp-phrases.json' with { type: 'json' }

type Subject = keyof typeof phrases

/** In all languages. */
export function phrasesOf(subject: Subject): string[] {
  return Object.values<string[]>(phrases[subject]).flat()
}

/** One of them, as a group of a regular expression. */
export function anyPhrase(subject: Subject): string {
  return `(?:${phrasesOf(subject).join('|')})`
}
