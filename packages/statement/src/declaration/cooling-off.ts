/** How long an erasure that is not wanted at once can still be cancelled. Place: said in the statement, and kept to by the hub. */
import { describePeriod } from '../model/period.js'

export const coolingOffDays = 14

export const coolingOffText = describePeriod(`P${coolingOffDays}D`)
