/** The slice "portal". */
import type { HubParts } from '../hub-parts.js'
import type { Slice } from '../slice.js'

export type PortalParts = Pick<HubParts, 'render'>

export function createPortalSlice(_parts: PortalParts): Slice {
  return { name: 'portal' }
}
