/** What the feature of rights is made from. */
import type { HubParts } from '../hub-parts.js'

export type RightsParts = Pick<
  HubParts,
  | 'withPurpose'
  | 'declaration'
  | 'secrets'
  | 'blobs'
  | 'backupKeys'
  | 'attempts'
  | 'render'
  | 'log'
  | 'now'
  | 'publicUrl'
>
