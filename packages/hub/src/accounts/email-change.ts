/**
 * Gives an account another address, proved on both sides. Place: below the pages of the change. The order leaves, whenever it is cut
 * short, an account that opens with the address it has: first the new lookup, then the account, then the old lookup goes.
 */
import type { HubParts } from '../hub-parts.js'
import type { OwnEmails, Recipient } from './emails/own-emails.js'
import { emailChangedEmail } from './emails/security-emails.js'
import type { Lookups } from './lookups.js'
import type { Accounts } from './registration.js'

/** False when the address has meanwhile become somebody else's. */
export type ChangeEmail = (to: Recipient, newEmail: string) => Promise<boolean>

interface ChangeEmailDeps extends Pick<HubParts, 'withPurpose'> {
  readonly lookups: Lookups
  readonly accounts: Pick<Accounts, 'claimEmail'>
  readonly emails: OwnEmails
}

export function createChangeEmail({ withPurpose, lookups, accounts, emails }: ChangeEmailDeps): ChangeEmail {
  return async (to, newEmail) => {
    const person = to.personId
    const oldEmail = await emails.emailOf(person)
    if (oldEmail === newEmail) return true
    if ((await accounts.claimEmail(newEmail, person)) !== person) return false
    await withPurpose('account', { person }, (tx) => tx.updateTable('accounts').set({ email: newEmail }).execute())
    await lookups.release('email', oldEmail, person)
    await withPurpose('sign-in', { person }, (tx) =>
      emails.writeTo(tx, { ...to, email: oldEmail }, emailChangedEmail, {}),
    )
    return true
  }
}
