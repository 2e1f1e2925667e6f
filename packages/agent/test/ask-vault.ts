/**
 * A small real vault for tests of questions and answers.
 * Place: tests only. Items are given in a few words; what is left out has a plain value.
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { leastCost } from '@confidant/crypto/device'
import {
  createSearch,
  createVault,
  type ItemDetail,
  type ItemDraft,
  type Participant,
  stemTerm,
  termsOf,
  type Vault,
} from '@confidant/vault'
import { type Ask, createAsk } from '../src/answers/index.js'

/** Questions are asked as if it were Sunday 22 November 2026 in Amsterdam. */
export const now = Date.parse('2026-11-22T14:00:00Z')

export interface GivenItem {
  id: string
  detail: ItemDetail
  /** ISO 8601. */
  at?: string
  title?: string
  text?: string
  participants?: Participant[]
  thread?: string
  /** Begin and end, ISO 8601. */
  occurrences?: [string, string][]
}

export function person(role: Participant['role'], name: string, address = ''): Participant {
  return { role, name, address }
}

export const details = {
  mail: (labels: string[] = ['Inbox']): ItemDetail => ({
    kind: 'mail',
    signed: false,
    encrypted: false,
    bulk: false,
    labels,
    structured: [],
  }),
  event: (location = '', recurrence = ''): ItemDetail => ({
    kind: 'event',
    location,
    status: 'confirmed',
    allDay: false,
    recurrence,
    timeZone: 'Europe/Amsterdam',
    calendar: 'Home',
  }),
  chat: (chat: string): ItemDetail => ({ kind: 'chat', chat, system: false }),
  note: (): ItemDetail => ({ kind: 'note', format: 'text/plain', tags: [] }),
  contact: (phone: string, email: string, birthday: string): ItemDetail => ({
    kind: 'contact',
    phones: [{ type: '', value: phone }],
    emails: [{ type: '', value: email }],
    addresses: [],
    urls: [],
    organisation: '',
    role: '',
    birthday,
  }),
  transaction: (counterparty: string, amountMinor: number, bookedOn: string, currency = 'EUR'): ItemDetail => ({
    kind: 'transaction',
    amountMinor,
    currency,
    account: 'NL00TEST0000000001',
    bookedOn,
    counterparty,
    counterpartyAccount: '',
    reference: '',
  }),
}

function draftOf(given: GivenItem): ItemDraft {
  return {
    kind: given.detail.kind,
    identity: given.id,
    externalId: given.id,
    at: given.at === undefined ? null : Date.parse(given.at),
    title: given.title ?? '',
    participants: given.participants ?? [],
    text: given.text ?? '',
    html: '',
    threadKeys: given.thread === undefined ? [] : [given.thread],
    weakThreadKey: '',
    occurrences: (given.occurrences ?? []).map(([from, to]) => ({
      startsAt: Date.parse(from),
      endsAt: Date.parse(to),
    })),
    attachments: [],
    detail: given.detail,
    warnings: [],
  }
}

function termsIn(drafts: readonly ItemDraft[]): { term: string; items: number; stemEn: string; stemNl: string }[] {
  const counts = new Map<string, number>()
  for (const { title, text, participants } of drafts) {
    const people = participants.map(({ name, address }) => `${name} ${address}`)
    for (const term of termsOf([title, text, ...people].join('\n'))) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return [...counts].map(([term, items]) => ({ term, items, ...stemTerm(term) }))
}

export async function askVault(items: readonly GivenItem[]): Promise<{ ask: Ask; vault: Vault }> {
  const dir = join(mkdtempSync(join(tmpdir(), 'ask-vault-')), 'vault')
  const { vault } = await createVault(dir, { passphrase: 'a passphrase for tests', cost: leastCost, now: () => now })
  const drafts = items.map(draftOf)
  const source = vault.writer.beginSource('Test')
  const file = { path: 'test', importer: 'eml', size: 0, modifiedAt: 0 }
  const batchItems = drafts.map((item, position) => ({ position, item }))
  vault.writer.writeBatches([
    { source, file, items: batchItems, rejects: [], position: drafts.length, done: true, terms: termsIn(drafts) },
  ])
  vault.writer.endSource(source)
  const search = createSearch(vault.database, { clock: () => now })
  return { vault, ask: createAsk({ reader: vault.reader, search }, { now: () => now, timeZone: 'Europe/Amsterdam' }) }
}
