/**
 * Gives an account another address, proved on both sides. Place: below the pages of the change. The order leaves, whenever it is cut
 * short, an account that opens with the address it has: first the new lookup, then the account, then the old lookup goes.
 */
import type { HubParts } from '../hub-parts.js'
import type { OwnLetters, Recipient } from './letters/own-letters.js'
import { emailChangedLetter } from './letters/security-letters.js'
import type { Lookups } from './lookups.js'
import type { Accounts } from './registration.js'

/** False when the address has meanwhile become somebody else's. */
export type ChangeEmail = (to: Recipient, newEmail: string) => Promise<boolean>

interface ChangeEmailDeps extends Pick<HubParts, 'withPurpose'> {
  readonly lookups: Lookups
  readonly accounts: Pick<Accounts, 'claimEmail'>
  readonly letters: OwnLetters
}

export function createChangeEmail({ withPurpose, lookups, accounts, letters }: ChangeEmailDeps): ChangeEmail {
  return async (to, newEmail) => {
    const person = to.personId
    const oldEmail = await letters.emailOf(person)
    if (oldEmail === newEmail) return true
    if ((await accounts.claimEmail(newEmail, person)) !== person) return false
    await withPurpose('account', { person }, (tx) => tx.updateTable('accounts').set({ email: newEmail }).execute())
    await lookups.release('email', oldEmail, person)
    await withPurpose('sign-in', { person }, (tx) =>
      letters.writeTo(tx, { ...to, email: oldEmail }, emailChangedLetter, {}),
    )
    return true
  }
}
