/**
 * Who is meant by a name: the person table and the contact cards, one person behind several addresses.
 * Place: read only; built at the first question and kept until `invalidate`, so that names cost nothing after that.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { itemKinds, type Participant } from '../item.js'
import { tokensOf } from '../terms.js'

export interface Person {
  name: string
  /** Folded words of the name. */
  tokens: string[]
  /** Lower-case addresses and numbers, most used first. */
  addresses: string[]
  /** In how many items the person plays a part, over all addresses. */
  items: number
}

export interface People {
  /** People whose name holds all these folded words, most frequent first. */
  named(tokens: readonly string[], limit?: number): Person[]
  /** Null when nobody has this address. */
  withAddress(address: string): Person | null
  /** Drops what was kept; the next question reads anew. */
  invalidate(): void
}

interface Index {
  byToken: Map<string, Person[]>
  byAddress: Map<string, Person>
}

export function createPeople(db: Database): People {
  const rows = db.prepare<[], { address: string; name: string; items: number }>(
    'SELECT address, name, items FROM person',
  )
  const cards = db
    .prepare<[number], string>(
      'SELECT content.participants FROM item JOIN content ON content.rowid = item.content WHERE item.kind = ?',
    )
    .pluck()
  let index: Index | null = null

  function load(): Index {
    const builder = createIndexBuilder()
    for (const participants of cards.iterate(itemKinds.indexOf('contact'))) builder.addCard(JSON.parse(participants))
    for (const row of rows.iterate()) builder.add(row.name, row.address, row.items)
    return builder.finish()
  }

  return {
    named(tokens, limit = 20) {
      index ??= load()
      const [first, ...rest] = tokens
      const people = index.byToken.get(first ?? '') ?? []
      return people.filter((person) => rest.every((token) => person.tokens.includes(token))).slice(0, limit)
    },
    withAddress(address) {
      index ??= load()
      return index.byAddress.get(address) ?? null
    },
    invalidate() {
      index = null
    },
  }
}

interface IndexBuilder {
  add(name: string, address: string, items: number): void
  addCard(participants: Participant[]): void
  finish(): Index
}

/** Addresses with one and the same name are one person, and so are those on one contact card. */
function createIndexBuilder(): IndexBuilder {
  const byName = new Map<string, Person>()
  const byAddress = new Map<string, Person>()

  function add(name: string, address: string, items: number): void {
    const tokens = tokensOf(name || localPart(address)).map(({ token }) => token)
    if (tokens.length === 0) return
    // A single first name is no proof that two addresses belong to one person.
    const key = tokens.length > 1 ? tokens.toSorted().join(' ') : `${tokens.join(' ')} ${address}`
    const person = byAddress.get(address) ??
      byName.get(key) ?? { name: name || address, tokens, addresses: [], items: 0 }
    byName.set(key, person)
    person.items += items
    if (name !== '') for (const token of tokens) if (!person.tokens.includes(token)) person.tokens.push(token)
    if (address === '' || person.addresses.includes(address)) return
    person.addresses.push(address)
    byAddress.set(address, person)
  }

  return {
    add,
    addCard(participants) {
      const subjects = participants.filter(({ role }) => role === 'subject')
      const name = subjects.find((subject) => subject.name !== '')?.name ?? ''
      if (name === '') return
      for (const { address } of subjects) add(name, address, 1)
    },
    finish() {
      const byToken = new Map<string, Person[]>()
      for (const person of new Set([...byName.values(), ...byAddress.values()])) {
        for (const token of person.tokens) byToken.set(token, [...(byToken.get(token) ?? []), person])
      }
      for (const people of byToken.values()) people.sort((a, b) => b.items - a.items)
      return { byToken, byAddress }
    },
  }
}

const shortestTellingPart = 5

/**
 * The words of an address that tell it from others: those before the @, with the name of the domain when they are short.
 * An index asked for `example` and `com` as well would walk every mail.
 */
export function addressTokens(address: string): string[] {
  const [local = '', domain = ''] = address.split('@')
  const tokens = tokensOf(local).map(({ token }) => token)
  if (domain === '' || tokens.join('').length >= shortestTellingPart) return tokens
  return [
    ...tokens,
    ...tokensOf(domain)
      .map(({ token }) => token)
      .slice(0, -1),
  ]
}

function localPart(address: string): string {
  return address.includes('@') ? address.slice(0, address.indexOf('@')) : ''
}
