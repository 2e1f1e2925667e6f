/** Reads mail in tests through the importers themselves. */
import type { ItemDraft, MailDetail } from '@confidant/vault/item'
import type { ImportInput, ImportOptions, ImportOutcome } from '../../src/importer.js'
import { createMailImporters, type MailDeps } from '../../src/mail/index.js'

export const noReaders: MailDeps = {
  extractDocument: async () => null,
  readCalendar: () => [],
  readContacts: () => [],
}

export interface Reading {
  path?: string
  from?: number
  quarantine?: ImportOptions['quarantine']
  deps?: Partial<MailDeps>
  /** Size of the chunks that the input is read in; all in one when not given. */
  chunkBytes?: number
  positions?: number[]
}

export async function readAll(
  id: 'mbox' | 'eml',
  source: string | Uint8Array,
  reading: Reading = {},
): Promise<ImportOutcome[]> {
  const bytes = typeof source === 'string' ? Buffer.from(source, 'latin1') : source
  const outcomes: ImportOutcome[] = []
  for await (const outcome of stream(id, inputOf(bytes, reading), reading)) outcomes.push(outcome)
  return outcomes
}

export function stream(id: 'mbox' | 'eml', input: ImportInput, reading: Reading = {}): AsyncIterable<ImportOutcome> {
  const importer = createMailImporters({ ...noReaders, ...reading.deps }).find((candidate) => candidate.id === id)!
  return importer.read(input, {
    from: reading.from ?? 0,
    quarantine: reading.quarantine ?? new Map(),
    timeZone: 'Europe/Amsterdam',
    onPosition: (position) => reading.positions?.push(position),
    csvMapping: null,
  })
}

/** The items of all outcomes; throws when one is a reject, so that no test passes over it. */
export async function readItems(
  id: 'mbox' | 'eml',
  source: string | Uint8Array,
  reading?: Reading,
): Promise<ItemDraft[]> {
  return (await readAll(id, source, reading)).map((outcome) => {
    if (outcome.type === 'reject') throw new Error(`Rejected: ${outcome.reason}`)
    return outcome.item
  })
}

/** The one mail in `lines`, which are joined by CRLF; characters stand for bytes (latin1). */
export async function readMail(lines: string[], reading?: Reading): Promise<ItemDraft> {
  const [item] = await readItems('eml', lines.join('\r\n'), reading)
  if (item === undefined) throw new Error('Nothing was read.')
  return item
}

export function detailOf(item: ItemDraft): MailDetail {
  if (item.detail.kind !== 'mail') throw new Error('The item is no mail.')
  return item.detail
}

/** Text as the bytes of its UTF-8, in the notation of `readMail`. */
export function utf8(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1')
}

function inputOf(bytes: Uint8Array, { path = '/mail/1.eml', chunkBytes = bytes.length }: Reading): ImportInput {
  return {
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    size: bytes.length,
    modifiedAt: null,
    readAt: null,
    async *stream(offset = 0) {
      // One chunk is used again and again, as the interface allows.
      const chunk = Buffer.alloc(Math.max(chunkBytes, 1))
      for (let start = offset; start < bytes.length; start += chunk.length) {
        const part = bytes.subarray(start, start + chunk.length)
        chunk.set(part)
        yield chunk.subarray(0, part.length)
      }
    },
  }
}
