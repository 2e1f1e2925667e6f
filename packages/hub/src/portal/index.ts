/** The feature "portal": a person's own pages (C1), where everything about the account is seen, set and changed. */
import { forms } from '@confidant/statement'
import { createAccountStore } from '../accounts/index.js'
import { createConsentRecords } from '../consents/consent-records.js'
import { addPreferencesRoutes } from '../consents/preferences-routes.js'
import { addReceiptRoutes } from '../consents/receipt-routes.js'
import { createFindReceipt } from '../consents/receipts.js'
import type { Feature } from '../feature.js'
import type { HubParts } from '../hub-parts.js'
import { createStatementNotices } from '../versions/index.js'
import { addDeviceRoutes } from './devices/device-routes.js'
import { createDeviceStore } from './devices/device-store.js'
import { createNoticesFirst } from './notices/notices-first.js'
import { addNoticesRoutes } from './notices/notices-routes.js'
import { addOverviewRoutes } from './overview/overview-routes.js'
import { createReadOverview } from './overview/read-overview.js'
import { createPictureEncoder, pictureLimits } from './picture/picture-encoder.js'
import { addPictureAddress, addPictureRoutes } from './picture/picture-routes.js'
import { createPictureStore } from './picture/picture-store.js'
import { addAddressRoutes } from './profile/address-routes.js'
import { addProfileRoutes, createShowProfile } from './profile/profile-routes.js'
import { createProfileStore } from './profile/profile-store.js'

export { billingAddresses } from './profile/billing-addresses.js'
export { postalAddresses } from './profile/postal-addresses.js'
export { createProfileStore } from './profile/profile-store.js'

export type PortalParts = Pick<
  HubParts,
  'withPurpose' | 'declaration' | 'versions' | 'blobs' | 'attempts' | 'render' | 'log' | 'now'
>

export function createPortalFeature(parts: PortalParts): Feature {
  const { withPurpose } = parts
  const accounts = createAccountStore(withPurpose)
  const profiles = createProfileStore(parts)
  const pictures = createPictureStore(parts)
  const encoder = createPictureEncoder(parts, pictureLimits)
  const devices = createDeviceStore(parts)
  const consents = createConsentRecords(parts)
  const notices = createStatementNotices(parts)
  const noticesFirst = createNoticesFirst(notices)
  const readOverview = createReadOverview(withPurpose)
  const findReceipt = createFindReceipt({ ...parts, consents })
  const profileDeps = { ...parts, accounts, profiles, noticesFirst }
  return {
    name: 'portal',
    inputs: [
      forms.settingsForm,
      forms.nameForm,
      forms.addressForm,
      forms.billingAddressForm,
      forms.pictureForm,
      forms.consentForm,
      forms.statementNoticeForm,
    ],
    pages(app) {
      addNoticesRoutes(app, { ...parts, notices, consents })
      addOverviewRoutes(app, { ...parts, readOverview, notices, noticesFirst })
      addProfileRoutes(app, profileDeps)
      addPictureRoutes(app, { ...parts, encoder, pictures, showProfile: createShowProfile(profileDeps) })
      addAddressRoutes(app, { ...parts, profiles, noticesFirst })
      addPreferencesRoutes(app, { ...parts, consents, accounts })
      addReceiptRoutes(app, { ...parts, findReceipt })
      addDeviceRoutes(app, { ...parts, devices, noticesFirst })
    },
    addresses(app) {
      addPictureAddress(app, { pictures })
    },
  }
}
