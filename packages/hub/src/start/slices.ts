/** Every slice of the hub, in the order of its pages. Place: the one list; the site, the workers and the check at start follow. */
import { createAccountsSlice } from '../accounts/index.js'
import { createDeskSlice } from '../desk/index.js'
import type { HubParts } from '../hub-parts.js'
import { createPortalSlice } from '../portal/index.js'
import { createRequestsSlice } from '../requests/index.js'
import { createRightsSlice } from '../rights/index.js'
import { createSiteSlice } from '../site/index.js'
import type { Slice } from '../slice.js'

export function createSlices(parts: HubParts): readonly Slice[] {
  return [
    createSiteSlice(parts),
    createAccountsSlice(parts),
    createPortalSlice(parts),
    createRightsSlice(parts),
    createRequestsSlice(parts),
    createDeskSlice(parts),
  ]
}
