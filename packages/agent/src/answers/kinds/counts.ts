/**
 * "How many mails did Anna send me last year", "hoe vaak ging ik naar de tandarts": counting items.
 * Place: one of the kinds of answers. Gives null when what is counted is no kind of item, so that a number in a text can answer.
 */
import type { ItemKind, StoredItem } from '@confidant/vault'
import { type Answer, citation, quoteFrom } from '../answer.js'
import { createHoldsAll } from '../evidence/holds-all.js'
import { phrases } from '../phrases.js'
import { subjectWithout, tokensOfWord } from '../question/subject.js'
import { wordSet } from '../question/word-lists.js'
import { type AskContext, askedSpan, spanFields } from './context.js'
import askingWords from './data/asking-words.json' with { type: 'json' }

const counted: readonly [ItemKind, RegExp][] = [
  [
    'mail',
    /\b(?:how many|hoeveel) (?:e mails?|emails?|mails?|mailtjes|newsletters?|nieuwsbrieven)\b|\bhow often did .* (?:mail|e mail|write)\b|\bhoe vaak (?:mailde|schreef)\b/,
  ],
  ['chat', /\b(?:how many|hoeveel) (?:chat|whatsapp|app)? ?(?:messages?|berichten|appjes|berichtjes)\b/],
  [
    'transaction',
    /\b(?:how many|hoeveel) (?:payments?|transactions?|betalingen|transacties|overboekingen|transfers)\b|\b(?:how often|how many times) (?:did|have) (?:i|we) (?:pay|paid)\b|\bhoe vaak heb ik .*betaald\b|\bhoe vaak betaalde\b/,
  ],
  [
    'event',
    /\b(?:how many|hoeveel) (?:appointments?|meetings?|events?|lessons?|visits?|afspraken|vergaderingen|lessen|bezoeken|concerts?|concerten)\b|\b(?:how often|how many times|hoe vaak|hoeveel keer)\b/,
  ],
  ['contact', /\b(?:how many|hoeveel) (?:contacts?|contacten|contactpersonen)\b/],
  ['note', /\b(?:how many|hoeveel) (?:notes?|notities|aantekeningen)\b/],
  ['document', /\b(?:how many|hoeveel) (?:documents?|documenten|pdfs?|files|bestanden)\b/],
]

const asking = wordSet(askingWords.en.counts, askingWords.nl.counts)

const maxCounted = 1000
const maxCited = 40

export function counts(context: AskContext): Answer | null {
  const kind = counted.find(([, pattern]) => pattern.test(context.question.folded))?.[0]
  if (kind === undefined) return null
  const found = kind === 'event' ? countEvents(context) : countItems(kind, context)
  if (found === null || found.items.length === 0) return null
  const { counted: exactly, countedAtLeast } = phrases[context.question.language]
  const cited = found.items.slice(0, maxCited).map((item) => citation(item, item.title || quoteFrom(item, () => true)))
  return {
    sentences: [{ text: found.atLeast ? countedAtLeast(found.count) : exactly(found.count), citations: cited }],
  }
}

interface Count {
  count: number
  atLeast: boolean
  items: StoredItem[]
}

function countItems(kind: ItemKind, context: AskContext): Count | null {
  const { search, reader, now, timeZone } = context
  const words = subjectWithout(context.outcome.words, asking)
  const people = words.filter((word) => word.people.length > 0)
  const others = words.filter((word) => word.people.length === 0)
  const toPerson =
    /\b(?:to|aan|naar)\b/.test(context.question.folded) && /\b(?:i|ik|we)\b/.test(context.question.folded)
  const field = toPerson ? 'to' : 'from'
  const name = people.flatMap(tokensOfWord).join(' ')
  const query = [
    `kind:${kind}`,
    name === '' || kind === 'transaction' ? '' : `${field}:"${name}"`,
    ...others.map(({ text }) => text),
    spanFields(context),
  ].join(' ')
  const outcome = search.search(query, { limit: maxCounted, now, timeZone })
  const items = outcome.hits.flatMap(({ seq }) => reader.itemBySeq(seq) ?? []).filter(createHoldsAll(outcome.words))
  return { count: items.length, atLeast: outcome.hits.length >= maxCounted, items }
}

/** Each time that an event takes place counts. */
function countEvents(context: AskContext): Count | null {
  const words = subjectWithout(context.outcome.words, asking)
  if (words.length === 0 && context.dates.length === 0) return null
  const { from, to } = askedSpan(context)
  const holdsAll = createHoldsAll(words)
  const items = new Map<number, StoredItem | null>()
  let count = 0
  const occurrences = context.reader.calendar(from, context.dates.length === 0 ? context.now : to, maxCounted * 10)
  for (const { seq } of occurrences) {
    if (!items.has(seq)) {
      const item = context.reader.itemBySeq(seq)
      items.set(seq, item !== null && holdsAll(item) ? item : null)
    }
    if (items.get(seq) != null) count++
  }
  return { count, atLeast: false, items: [...items.values()].filter((item) => item !== null) }
}
