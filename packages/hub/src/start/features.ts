/** Every feature of the hub, in the order of its pages. Place: the one list; the site, the workers and the check at start follow. */
import { createAccountsFeature } from '../accounts/index.js'
import { createRequestsFeature } from '../data-requests/index.js'
import { createDeskFeature } from '../desk/index.js'
import type { Feature } from '../feature.js'
import type { HubParts } from '../hub-parts.js'
import { createPortalFeature } from '../portal/index.js'
import { createRightsFeature } from '../rights/index.js'
import { createSiteFeature } from '../site/index.js'

export function createFeatures(parts: HubParts): readonly Feature[] {
  return [
    createSiteFeature(parts),
    createAccountsFeature(parts),
    createPortalFeature(parts),
    createRightsFeature(parts),
    createRequestsFeature(parts),
    createDeskFeature(parts),
  ]
}
