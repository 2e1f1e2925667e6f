/** How long a scheduled erasure can still be cancelled. Place: stated in the statement, and kept by the hub. */
import { describePeriod } from '../model/period.js'

export const coolingOffDays = 14

export const coolingOffText = describePeriod(`P${coolingOffDays}D`)
