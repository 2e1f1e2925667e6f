/**
 * What a walk meets.
 * Place: between the walk and whoever drives the importers. Types only.
 */
import type { ImportInput } from '../importer.js'

export interface InputEvent {
  type: 'input'
  input: ImportInput
  sizeBytes: number
  /** Milliseconds since 1970-01-01T00:00Z. */
  modifiedAt: number
  /** True in `cur` and `new` of a Maildir, where no content must be looked at to tell what it is. */
  isMaildirMessage: boolean
}

export type WalkEvent =
  | InputEvent
  | { type: 'reject'; path: string; reason: string }
  | { type: 'ignored'; path: string; reason: string }
