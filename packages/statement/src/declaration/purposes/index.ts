/** Every purpose for which personal data is processed. What is not here is not done. */
import type { StatedPurpose } from '../define-purpose.js'
import { accountabilityPurposes } from './accountability.js'
import { accountPurposes } from './accounts.js'
import { devicePurposes } from './devices.js'
import { messagePurposes } from './messages.js'
import { oversightPurposes } from './oversight.js'
import { shopPurposes } from './shop.js'

export const purposes = {
  ...accountPurposes,
  ...shopPurposes,
  ...messagePurposes,
  ...devicePurposes,
  ...accountabilityPurposes,
  ...oversightPurposes,
} as const satisfies Record<string, StatedPurpose>

export type PurposeId = keyof typeof purposes

/** The categories that a purpose may touch: what it needs, and the number that ties rows together. */
export type CategoryOf<P extends PurposeId> = keyof (typeof purposes)[P]['needs'] | 'person-number'
