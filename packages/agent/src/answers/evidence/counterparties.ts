/**
 * Which counterparties of bank transactions are meant by words like "the energy company": those whose own mails,
 * documents or contact cards speak of it.
 * Place: asked when no transaction itself holds the words.
 */
import { type Hit, type SearchWord, type StoredItem, tokensOf } from '@confidant/vault'
import { type AnswerSentence, citation } from '../answer.js'
import type { AskContext } from '../kinds/context.js'
import { phrases } from '../phrases.js'
import type { Language } from '../question/language.js'
import { isSelf } from '../self.js'
import { createHoldsAll } from './holds-all.js'

export interface CounterpartyEvidence {
  /** As the transactions spell them. */
  names: ReadonlySet<string>
  /** Says why, resting on the item that tells. */
  sentences(language: Language): AnswerSentence[]
}

const legalForms = new Set(
  'bv nv vof inc ltd llc gmbh plc stichting vereniging cooperatie the de het van en and nederland netherlands holland groep group www com nl org net info mail klant service klantenservice noreply no reply online sepa incasso betaalverzoek via'.split(
    ' ',
  ),
)
const hitsRead = 40
/** The best counterparty must have this share of all the evidence. */
const leastShare = 0.5

export function counterpartiesOf(
  words: readonly SearchWord[],
  transactions: readonly StoredItem[],
  context: AskContext,
): CounterpartyEvidence | null {
  const names = [...new Set(transactions.map((item) => counterparty(item)))].filter(
    (name) => nameTokens(name).length > 0,
  )
  const subject = words.map(({ text }) => text).join(' ')
  const outcome = context.search.search(subject, { limit: hitsRead, now: context.now, timeZone: context.timeZone })
  const holdsAll = createHoldsAll(outcome.words)
  const support = new Map<string, { score: number; item: StoredItem }>()
  for (const hit of outcome.hits) {
    const item = hit.kind === 'transaction' ? null : context.reader.itemBySeq(hit.seq)
    if (item === null || !holdsAll(item) || isOwn(item, context)) continue
    for (const name of names) if (speaksOf(item, name)) add(support, name, hit, item)
  }
  const ranked = [...support].sort((a, b) => b[1].score - a[1].score)
  const [best] = ranked
  const total = ranked.reduce((sum, [, { score }]) => sum + score, 0)
  if (best === undefined || best[1].score < total * leastShare) return null
  const [name, { item }] = best
  const sameName = names.filter((other) => nameTokens(other).join(' ') === nameTokens(name).join(' '))
  return {
    names: new Set(sameName),
    sentences: (language) => [
      {
        text: phrases[language].counterpartyReason(name, item.title),
        citations: [citation(item, item.title || item.text.slice(0, 80))],
      },
    ],
  }
}

/** What the vault's own person wrote says nothing about who somebody else is. */
function isOwn({ participants }: StoredItem, { self }: AskContext): boolean {
  return participants.some((participant) => participant.role === 'from' && isSelf(self, participant))
}

function add(
  support: Map<string, { score: number; item: StoredItem }>,
  name: string,
  hit: Hit,
  item: StoredItem,
): void {
  const before = support.get(name)
  if (before === undefined) support.set(name, { score: hit.score, item })
  else before.score += hit.score
}

function counterparty({ detail, title }: StoredItem): string {
  return (detail.kind === 'transaction' && detail.counterparty) || title
}

function nameTokens(name: string): string[] {
  return tokensOf(name)
    .map(({ token }) => token)
    .filter((token) => token.length >= 3 && !/^\d+$/.test(token) && !legalForms.has(token))
}

/** Whether an item is from or about an organisation: by its sender, its title or its own name. */
function speaksOf(item: StoredItem, name: string): boolean {
  const people = item.participants
    .filter(({ role }) => role !== 'to' && role !== 'cc' && role !== 'member')
    .map((each) => `${each.name} ${each.address}`)
  const tokens = new Set(tokensOf([item.title, ...people].join(' ')).map(({ token }) => token))
  const wanted = nameTokens(name)
  // Domains write a name in one word.
  return wanted.every((token) => tokens.has(token)) || tokens.has(wanted.join(''))
}
