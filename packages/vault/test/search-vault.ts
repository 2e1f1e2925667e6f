/**
 * A small vault for tests of search: the real schema and the real writer, in memory.
 * Place: tests only. Items are given in a few words; what is left out has a plain value.
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { createBlobStore } from '../src/blobs/blob-store.js'
import type { AttachmentDraft, ItemDetail, ItemDraft, ItemKind, Occurrence, Participant } from '../src/item.js'
import { migrate } from '../src/migrations/migrate.js'
import { createSearch, type Search } from '../src/search/create-search.js'
import { stemTerm, termsOf } from '../src/terms.js'
import { createWriter } from '../src/write/writer.js'

export interface GivenItem {
  id: string
  kind?: ItemKind
  /** ISO 8601. */
  at?: string | null
  title?: string
  text?: string
  /** `Name <address>` or either of them. */
  from?: string
  to?: string[]
  thread?: string
  detail?: Partial<ItemDetail>
  files?: { name: string; mediaType?: string; text?: string }[]
  occurrences?: Occurrence[]
}

const details: { [K in ItemKind]: Extract<ItemDetail, { kind: K }> } = {
  mail: { kind: 'mail', signed: false, encrypted: false, bulk: false, labels: [], structured: [] },
  event: { kind: 'event', location: '', status: '', allDay: false, recurrence: '', timeZone: '', calendar: '' },
  contact: {
    kind: 'contact',
    emails: [],
    phones: [],
    addresses: [],
    urls: [],
    organisation: '',
    role: '',
    birthday: '',
  },
  chat: { kind: 'chat', chat: '', system: false },
  note: { kind: 'note', format: 'text/plain', tags: [] },
  document: { kind: 'document', mediaType: 'application/pdf', pages: null, author: '', pageStarts: [] },
  transaction: {
    kind: 'transaction',
    amountMinor: 0,
    currency: 'EUR',
    account: '',
    bookedOn: '',
    counterparty: '',
    counterpartyAccount: '',
    reference: '',
  },
}

function participant(role: Participant['role'], text: string): Participant {
  const [, name = '', address = ''] =
    /^(.*?)\s*<(.*)>$/.exec(text) ?? (text.includes('@') ? [text, '', text] : [text, text, ''])
  return { role, name, address: address.toLowerCase() }
}

export function draftOf(given: GivenItem): ItemDraft {
  const kind = given.kind ?? 'mail'
  const fromRole =
    kind === 'contact' ? 'subject' : kind === 'chat' ? 'author' : kind === 'transaction' ? 'counterparty' : 'from'
  const otherRole = kind === 'contact' ? 'subject' : kind === 'chat' ? 'member' : 'to'
  return {
    kind,
    identity: given.id,
    externalId: given.id,
    at: given.at === null ? null : Date.parse(given.at ?? '2026-01-01T12:00:00Z'),
    title: given.title ?? '',
    participants: [
      ...(given.from === undefined ? [] : [participant(fromRole, given.from)]),
      ...(given.to ?? []).map((each) => participant(otherRole, each)),
    ],
    text: given.text ?? '',
    html: '',
    threadKeys: given.thread === undefined ? [] : [given.thread],
    weakThreadKey: '',
    occurrences: given.occurrences ?? [],
    attachments: (given.files ?? []).map(toAttachment),
    detail: { ...details[kind], ...given.detail } as ItemDetail,
    warnings: [],
  }
}

function toAttachment({
  name,
  mediaType = 'application/pdf',
  text = '',
}: NonNullable<GivenItem['files']>[number]): AttachmentDraft {
  return { name, mediaType, bytes: Buffer.from(name), text, contentId: '' }
}

/** As the import worker counts them. */
export function termCounts(
  drafts: readonly ItemDraft[],
): { term: string; items: number; stemEn: string; stemNl: string }[] {
  const counts = new Map<string, number>()
  for (const draft of drafts) {
    const people = draft.participants.map(({ name, address }) => `${name} ${address}`)
    const files = draft.attachments.map(({ name, text }) => `${name} ${text}`)
    const texts = [draft.title, draft.text, ...people, ...files].join('\n')
    for (const term of termsOf(texts)) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return [...counts].map(([term, items]) => ({ term, items, ...stemTerm(term) }))
}

/** Searches go as if it were Sunday 22 November 2026 in Amsterdam. */
export const now = Date.parse('2026-11-22T14:00:00Z')

export interface SearchVault {
  search: Search
  /** External ids of the hits, best first. */
  find(query: string, options?: { limit?: number; asYouType?: boolean }): string[]
  correctTitle(id: string, title: string): void
}

export function searchVault(items: readonly GivenItem[], source = 'Test'): SearchVault {
  const database = new Database(':memory:')
  database.pragma('foreign_keys = ON')
  migrate(database)
  const folder = mkdtempSync(join(tmpdir(), 'search-vault-'))
  const key = Buffer.alloc(32, 7)
  const writer = createWriter({
    database,
    blobs: createBlobStore(database, folder, key),
    itemIdKey: key,
    now: () => now,
  })
  const drafts = items.map(draftOf)
  writer.writeBatches([
    {
      source: writer.beginSource(source),
      file: { path: 'test', importer: 'eml', size: 0, modifiedAt: 0 },
      items: drafts.map((item, position) => ({ position, item })),
      rejects: [],
      position: drafts.length,
      done: true,
      terms: termCounts(drafts),
    },
  ])
  const search = createSearch(database, { clock: () => now })
  return {
    search,
    find: (query, options) =>
      search.search(query, { timeZone: 'Europe/Amsterdam', ...options }).hits.map(({ externalId }) => externalId),
    correctTitle(id, title) {
      const row = database
        .prepare<[string], string>(
          'SELECT lower(hex(item.id)) FROM item JOIN content ON content.rowid = item.content WHERE external_id = ?',
        )
        .pluck()
      writer.correct(row.get(id)!, 'title', title)
    },
  }
}
