/**
 * What a walk meets.
 * Place: between the walk and whoever drives the importers. Types only.
 */
import type { ImportInput } from '../importer.js'

export type WalkEvent =
  | {
      type: 'input'
      input: ImportInput
      sizeBytes: number
      /** Milliseconds since 1970-01-01T00:00Z. */
      modifiedAt: number
      /** The importer that the place tells (`eml` in a Maildir), so that no content must be looked at; else null. */
      importerId: string | null
    }
  | { type: 'reject'; path: string; reason: string }
  | { type: 'ignored'; path: string; reason: string }
