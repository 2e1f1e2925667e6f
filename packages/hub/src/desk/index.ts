/** The slice "desk". */
import type { HubParts } from '../hub-parts.js'
import type { Slice } from '../slice.js'

export type DeskParts = Pick<HubParts, 'render'>

export function createDeskSlice(_parts: DeskParts): Slice {
  return { name: 'desk' }
}
