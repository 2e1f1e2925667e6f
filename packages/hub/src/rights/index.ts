/** The slice "rights". */
import type { HubParts } from '../hub-parts.js'
import type { Slice } from '../slice.js'

export type RightsParts = Pick<HubParts, 'render'>

export function createRightsSlice(_parts: RightsParts): Slice {
  return { name: 'rights' }
}
