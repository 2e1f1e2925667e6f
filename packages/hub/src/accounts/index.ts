/** The slice "accounts". */
import type { HubParts } from '../hub-parts.js'
import type { Slice } from '../slice.js'

export type AccountsParts = Pick<HubParts, 'render'>

export function createAccountsSlice(_parts: AccountsParts): Slice {
  return { name: 'accounts' }
}
