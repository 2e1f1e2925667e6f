/**
 * Which counterparty of bank transactions is meant by words like "the energy company": the one whose own mails,
 * documents or contact card speak of it.
 * Place: asked when no transaction itself holds the words. Gives null rather than a guess: one mail with the word in
 * passing is no evidence, and a person is never meant by a kind of goods.
 */
import type { Hit, SearchWord, StoredItem } from '@confidant/vault'
import { tokensOf } from '@confidant/vault'
import { type AnswerSentence, citation } from '../answer.js'
import type { AskContext } from '../kinds/context.js'
import { phrases } from '../phrases.js'
import type { Language } from '../question/language.js'
import { isSelf } from '../self.js'
import { looksLikePerson, nameKey, nameTokens } from './counterparty-names.js'
import { createHoldsAll } from './holds-all.js'
import { plainForms, wordsIn } from './transaction-match.js'

export interface CounterpartyEvidence {
  /** As the transactions spell them. */
  names: ReadonlySet<string>
  /** Says why, resting on the item that tells. */
  sentences(language: Language): AnswerSentence[]
}

const hitsRead = 60
/** The best counterparty must have this share of all the evidence. */
const leastShare = 0.5
/** In points: a title or a card gives two, a mention in a mail's text one. */
const leastPoints = 2
const titlePoints = 2
/** Share of what a counterparty wrote that must hold the words. */
const leastSpoken = 0.3

interface Support {
  name: string
  score: number
  points: number
  /** True when a title or a card has the words. */
  titled: boolean
  /** The item that tells most. */
  item: StoredItem
}

/** @param names of counterparties, as the transactions spell them */
export function counterpartiesOf(
  words: readonly SearchWord[],
  names: readonly string[],
  context: AskContext,
): CounterpartyEvidence | null {
  const organisations = names.filter((name) => nameTokens(name).length > 0 && !looksLikePerson(name))
  const ranked = [...supportOf(words, organisations, context).values()].sort((a, b) => b.score - a.score)
  const [best] = ranked
  const total = ranked.reduce((sum, { score }) => sum + score, 0)
  if (best === undefined || best.score < total * leastShare) return null
  if (!best.titled || best.points < leastPoints || !isUsual(best, plainly(words, names), context)) return null
  const { name, item } = best
  return {
    names: new Set(names.filter((other) => nameKey(other) === nameKey(name))),
    sentences: (language) => [
      {
        text: phrases[language].counterpartyReason(name, item.title),
        citations: [citation(item, item.title || item.text.slice(0, 80))],
      },
    ],
  }
}

/** So that "Waterlinie" in a name does not speak of water. */
function plainly(words: readonly SearchWord[], names: readonly string[]): SearchWord[] {
  const inNames = wordsIn(names)
  return words.map((word) => ({ ...word, forms: plainForms(word, inNames) }))
}

/** Counted once for each spelling of a name, by its key. */
function supportOf(words: readonly SearchWord[], names: readonly string[], context: AskContext): Map<string, Support> {
  const support = new Map<string, Support>()
  const byKey = new Map(names.map((name) => [nameKey(name), name]))
  const outcome = search(words.map(({ text }) => text).join(' '), context)
  const holdsAll = createHoldsAll(plainly(outcome.words, names))
  for (const hit of outcome.hits) {
    const item = itemOf(hit, context)
    if (item === null || !holdsAll(item)) continue
    const titled = item.kind === 'contact' || holdsAll({ ...item, text: '', participants: [] })
    for (const [key, name] of byKey) if (isBy(item, name)) add(key, name, hit.score, item, titled)
  }
  return support

  function add(key: string, name: string, score: number, item: StoredItem, titled: boolean): void {
    const before = support.get(key) ?? { name, score: 0, points: 0, titled: false, item }
    support.set(key, {
      name,
      score: before.score + score,
      points: before.points + (titled ? titlePoints : 1),
      titled: before.titled || titled,
      item: titled && !before.titled ? item : before.item,
    })
  }
}

/** Whether the words are what a counterparty mostly writes about: a rowing club speaks of water, but does not sell it. */
function isUsual({ name }: Support, words: readonly SearchWord[], context: AskContext): boolean {
  const holdsAll = createHoldsAll(words)
  const written = search(`"${nameTokens(name).join(' ')}"`, context)
    .hits.map((hit) => itemOf(hit, context))
    .filter((item) => item !== null && isBy(item, name))
  const speaking = written.filter((item) => item !== null && holdsAll(item))
  return speaking.length >= written.length * leastSpoken
}

function search(query: string, context: AskContext) {
  return context.search.search(query, { limit: hitsRead, now: context.now, timeZone: context.timeZone })
}

/** Null for transactions, and for what the vault's own person wrote: it says nothing about who somebody else is. */
function itemOf(hit: Hit, { reader, self }: AskContext): StoredItem | null {
  const item =
    hit.kind === 'mail' || hit.kind === 'document' || hit.kind === 'contact' ? reader.itemBySeq(hit.seq) : null
  const isOwn = item?.participants.some((each) => each.role === 'from' && isSelf(self, each))
  return isOwn ? null : item
}

/** Whether an item is of an organisation: by its sender, its card, or the title of a document. */
function isBy(item: StoredItem, name: string): boolean {
  const people = item.participants
    .filter(({ role }) => role === 'from' || role === 'subject' || role === 'author')
    .map((each) => `${each.name} ${each.address}`)
  const organisation = item.detail.kind === 'contact' ? item.detail.organisation : ''
  const title = item.kind === 'document' ? item.title : ''
  const tokens = new Set(tokensOf([title, organisation, ...people].join(' ')).map(({ token }) => token))
  const wanted = nameTokens(name)
  // Domains write a name in one word.
  return wanted.every((token) => tokens.has(token)) || tokens.has(wanted.join(''))
}
