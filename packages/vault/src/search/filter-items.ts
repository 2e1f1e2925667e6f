/**
 * The filters of a query that need the item itself: has:, in:, from: and to:.
 * Place: applied to loaded items; what the index can decide it has decided before.
 */
import { type Participant, senderRoles } from '../item.js'
import { foldToken, tokensOf } from '../terms.js'
import type { LoadedItem } from './load-items.js'
import { allOf, anyOf, inColumns, matchTokens } from './match-expression.js'
import { addressTokens, type People } from './people.js'
import type { Filters } from './query/parse-query.js'

export type ItemFilter = (item: LoadedItem) => boolean

export interface FilterOptions {
  people: People
  sourceName(seq: number): string
}

const maxAddresses = 12
/** A name that more people bear is looked for by its words alone. */
const maxPeople = 6

/** Null when the query has no such filter. */
export function createItemFilter(filters: Filters, { people, sourceName }: FilterOptions): ItemFilter | null {
  const tests: ItemFilter[] = []
  for (const value of filters.from) tests.push(participantTest(value, true, people))
  for (const value of filters.to) tests.push(participantTest(value, false, people))
  for (const value of filters.in) tests.push(placeTest(foldToken(value), sourceName))
  for (const has of filters.has) {
    if (has.type === 'attachment') tests.push(({ attachments }) => attachments.length > 0)
    else if (has.type === 'link') tests.push(({ text }) => /https?:\/\//i.test(text))
    else tests.push((item) => holdsFile(item, has.pattern))
  }
  if (filters.withoutKinds.length > 0) tests.push(({ kind }) => !filters.withoutKinds.includes(kind))
  return tests.length === 0 ? null : (item) => tests.every((test) => test(item))
}

function participantTest(value: string, isSender: boolean, people: People): ItemFilter {
  const wanted = nameTokens(value)
  const addresses = new Set(people.named(wanted).flatMap((person) => person.addresses))
  return ({ participants }) =>
    participants.some((participant) => {
      if (senderRoles.has(participant.role) !== isSender) return false
      return addresses.has(participant.address) || holdsName(participant, wanted)
    })
}

function nameTokens(value: string): string[] {
  return tokensOf(value).map(({ token }) => token)
}

function holdsName({ name, address }: Participant, wanted: readonly string[]): boolean {
  const tokens = nameTokens(`${name} ${address}`)
  return wanted.every((token) => tokens.includes(token))
}

/** What from: and to: ask of the index: the name's words, or an address of the person, in the right column. */
export function participantConditions({ from, to }: Filters, people: People): string[] {
  const condition = (column: 'sender' | 'people') => (value: string) => {
    const tokens = value.includes('@') ? addressTokens(value) : nameTokens(value)
    if (tokens.length === 0) return []
    const ways = [
      allOf(tokens.map((token) => matchTokens([token]))),
      ...addressesOf(tokens, people).map((phrase) => matchTokens(phrase)),
    ]
    return [inColumns([column], anyOf(ways.map((way) => `(${way})`)))]
  }
  return [...from.flatMap(condition('sender')), ...to.flatMap(condition('people'))]
}

/** Addresses that do not hold the name themselves. */
function addressesOf(name: readonly string[], people: People): string[][] {
  const named = people.named(name)
  if (named.length > maxPeople) return []
  const phrases = named
    .flatMap(({ addresses }) => addresses)
    .slice(0, maxAddresses)
    .map(addressTokens)
  return phrases.filter((phrase) => phrase.length > 0 && !name.every((token) => phrase.includes(token)))
}

function placeTest(value: string, sourceName: (seq: number) => string): ItemFilter {
  const holds = (text: string) => foldToken(text).includes(value)
  return ({ seq, detail }) => {
    if (detail.kind === 'mail' && detail.labels.some(holds)) return true
    if (detail.kind === 'chat' && holds(detail.chat)) return true
    if (detail.kind === 'event' && holds(detail.calendar)) return true
    if (detail.kind === 'note' && detail.tags.some(holds)) return true
    return holds(sourceName(seq))
  }
}

function holdsFile(item: LoadedItem, pattern: string): boolean {
  const { detail } = item
  if (
    detail.kind === 'document' &&
    (detail.mediaType.includes(pattern) || item.title.toLowerCase().endsWith(`.${pattern}`))
  )
    return true
  return item.attachments.some(
    ({ name, mediaType }) => mediaType.includes(pattern) || name.toLowerCase().includes(pattern),
  )
}
