/**
 * Sends a code to an address that somebody typed, and does the same work whether or not it belongs to anybody: the page cannot be
 * asked who is a customer (ASVS 5.0, 6.3.8). Place: registering and signing in. Until the code is typed nothing is stored of who asked
 * but the hashed code and the e-mail.
 */
import type { Language } from '@confidant/i18n'
import { controllerOf } from '@confidant/statement'
import type { HubParts } from '../../hub-parts.js'
import { queueMail } from '../../mail/queue-mail.js'
import { randomId } from '../../secrets/random-token.js'
import { accountExistsEmail, noAccountEmail, registrationEmail, signInEmail } from '../emails/sign-in-emails.js'
import type { Accounts } from '../registration.js'
import type { SealedFlow } from '../sealed-flow.js'
import type { CodeFlow } from './code-flow.js'
import type { Codes } from './codes.js'

export interface CodeWish {
  readonly email: string
  /** Null: to sign in. */
  readonly userName: string | null
  readonly language: Language
  readonly next: string
}

/** @returns the sealed flow for the page that asks for the code */
export type AskCode = (wish: CodeWish) => Promise<string>

interface AskCodeDeps extends Pick<HubParts, 'withPurpose' | 'declaration'> {
  readonly accounts: Pick<Accounts, 'personOf'>
  readonly codes: Pick<Codes, 'issue'>
  readonly flow: SealedFlow<CodeFlow>
}

export function createAskCode({ withPurpose, declaration, accounts, codes, flow }: AskCodeDeps): AskCode {
  return async (wish) => {
    const { email, userName, language } = wish
    const known = await accounts.personOf(email)
    const person = known ?? randomId()
    const { id } = await withPurpose('sign-in', { person }, async (tx) => {
      const issued = await codes.issue(tx, person, 'sign-in')
      const { code } = issued
      const to = { personId: person, email, language, entityId: controllerOf(declaration.operator, 'accounts').id }
      // A code that nobody is told opens nothing: somebody without an account is told so, and only they.
      if (known === null && userName === null) await queueMail(tx, to, noAccountEmail, {})
      else await queueMail(tx, to, emailFor(known !== null, userName !== null), { code })
      return issued
    })
    return flow.seal({ person, code: id, ...wish })
  }
}

function emailFor(known: boolean, registering: boolean) {
  if (!known) return registrationEmail
  return registering ? accountExistsEmail : signInEmail
}
