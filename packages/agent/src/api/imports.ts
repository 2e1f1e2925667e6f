/** Bringing things in, and what became of them. */
import type { ItemKind } from '@confidant/vault/item'
import { z } from 'zod'
import { csvMapping } from './csv-mapping.js'
import { nothing } from './fields.js'
import type { Method } from './method.js'

export interface Rejected {
  path: string
  position: number
  reason: string
}

export interface ImportProgress {
  job: string
  /** Path or file name being read now. */
  path: string
  bytesDone: number
  /** 0 while it is not known yet. */
  bytesTotal: number
  imported: number
  duplicates: number
  rejected: number
  itemsPerSecond: number
  /** null while it cannot be told. */
  secondsLeft: number | null
}

/** Every input is counted once: found = imported + duplicates + rejected.length. */
export interface ImportSummary {
  /** Hidden and system files that were left out by rule. Not part of `--json`. */
  ignored: number
  found: number
  imported: number
  duplicates: number
  rejected: Rejected[]
  byKind: Partial<Record<ItemKind, number>>
  seconds: number
}

export interface SourceInfo {
  id: number
  /** Path, or the name of an upload. */
  name: string
  importers: string[]
  firstAt: string
  lastAt: string
  items: number
  rejected: number
  /** True when the last run did not reach the end. */
  unfinished: boolean
}

export const importParams = {
  import: z.union([
    z.strictObject({ paths: z.array(z.string().min(1)).min(1).max(1000), csvMapping: csvMapping.exactOptional() }),
    z.strictObject({ uploads: z.array(z.string().min(1)).min(1).max(10_000) }),
  ]),
  cancelImport: z.strictObject({ job: z.string() }),
  sources: nothing,
  rejects: z.strictObject({
    source: z.int(),
    after: z.int().min(0).default(0),
    limit: z.int().min(1).max(10_000).default(1000),
  }),
}

export type ImportApi = {
  import: Method<typeof importParams.import, ImportSummary, ImportProgress>
  cancelImport: Method<typeof importParams.cancelImport, { cancelled: boolean }>
  sources: Method<typeof importParams.sources, { sources: SourceInfo[] }>
  rejects: Method<typeof importParams.rejects, { rejected: Rejected[] }>
}
