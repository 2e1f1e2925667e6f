/**
 * Messages of the system in an export: what WhatsApp itself writes into a chat, and its marks in what people wrote.
 * Place: chat importer. Pure.
 */
import { anyPhrase, phrasesOf } from './phrases.js'

const encryption = new RegExp(anyPhrase('encryption'), 'i')

/** True for the notice with which nearly every export begins. */
export function isEncryptionNotice(text: string): boolean {
  return encryption.test(text.slice(0, 500))
}

const event = new RegExp(anyPhrase('events'), 'i')

/** True for a text that begins with the mark of the system and says that something happened in the chat. */
export function isSystemMessage(text: string): boolean {
  return text.startsWith('\u200e') && (isEncryptionNotice(text) || event.test(text.slice(0, 500)))
}

const file = new RegExp(anyPhrase('files'), 'i')

/** True for what stands in place of a file. It bears the mark of the system, but a person sent it. */
export function isFilePlaceholder(text: string): boolean {
  return text.length < 300 && file.test(text)
}

const deleted: ReadonlySet<string> = new Set(phrasesOf('deleted').map((phrase) => phrase.toLowerCase()))

export function isDeletedMessage(text: string): boolean {
  return text.length < 80 && deleted.has(text.replace(/\.$/, '').toLowerCase())
}

const edited = phrasesOf('edited')

/** Without the mark that says that a message was edited. */
export function withoutEditedMark(text: string): string {
  const end = text.trimEnd()
  const mark = edited.find((candidate) => end.endsWith(candidate))
  return mark === undefined ? text : end.slice(0, -mark.length).trimEnd()
}

/** The system's invisible marks of direction, and its narrow spaces. */
export function withoutMarks(text: string): string {
  return text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '').replace(/[\u00a0\u202f]/g, ' ')
}
