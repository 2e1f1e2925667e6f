/**
 * Runs an importer over bytes in memory, in chunks small enough to cut lines and characters in two.
 */
import type { ItemDraft } from '@confidant/vault/item'
import type { CsvMapping, Importer, ImportOutcome } from '../../src/importer.js'

export interface ImportBytesOptions {
  path?: string
  timeZone?: string
  chunkBytes?: number
  from?: number
  csvMapping?: CsvMapping
  quarantine?: ReadonlyMap<number, 'documents' | 'item'>
}

export async function importBytes(
  importer: Importer,
  content: Uint8Array | string,
  options: ImportBytesOptions = {},
): Promise<ImportOutcome[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const { path = 'input', chunkBytes = 1000 } = options
  const outcomes: ImportOutcome[] = []
  const input = {
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    size: bytes.length,
    modifiedAt: null,
    async *stream(offset = 0) {
      // One buffer for all chunks, as the interface allows: what is kept without copying shows as damage.
      const buffer = new Uint8Array(chunkBytes)
      for (let at = offset; at < bytes.length; at += chunkBytes) {
        const chunk = bytes.subarray(at, at + chunkBytes)
        buffer.set(chunk)
        yield buffer.subarray(0, chunk.length)
      }
    },
    readAt: null,
  }
  const importOptions = {
    from: options.from ?? 0,
    quarantine: options.quarantine ?? new Map(),
    timeZone: options.timeZone ?? 'Europe/Amsterdam',
    onPosition() {},
    csvMapping: options.csvMapping ?? null,
  }
  for await (const outcome of importer.read(input, importOptions)) outcomes.push(outcome)
  return outcomes
}

export function itemsOf(outcomes: readonly ImportOutcome[]): ItemDraft[] {
  return outcomes.flatMap((outcome) => (outcome.type === 'item' ? [outcome.item] : []))
}

export function reasonsOf(outcomes: readonly ImportOutcome[]): string[] {
  return outcomes.flatMap((outcome) => (outcome.type === 'reject' ? [outcome.reason] : []))
}
