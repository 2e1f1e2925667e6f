/** The feature "accounts": registering, signing in and out, and what people sign in with. */
import { forms, signInInputs } from '@confidant/statement'
import type { Feature } from '../feature.js'
import type { HubParts } from '../hub-parts.js'
import { addCodeRoutes } from './code-routes.js'
import { createAskCode } from './codes/ask-code.js'
import { createCodeFlow } from './codes/code-flow.js'
import { createCodes } from './codes/codes.js'
import { addConfirmRoutes } from './confirm-routes.js'
import { createChangeEmail } from './email-change.js'
import { addEmailChangeRoutes } from './email-change-routes.js'
import * as addressEmails from './emails/address-emails.js'
import { createOwnEmails } from './emails/own-emails.js'
import * as securityEmails from './emails/security-emails.js'
import * as signInEmails from './emails/sign-in-emails.js'
import { createForgetAttempts } from './forget-attempts.js'
import { createLookups } from './lookups.js'
import { createAddPasskey } from './passkeys/add-passkey.js'
import { createChallenges } from './passkeys/challenges.js'
import { createCheckAnswer } from './passkeys/check-answer.js'
import { addPasskeyRoutes } from './passkeys/passkey-routes.js'
import { createPasskeyStore } from './passkeys/passkey-store.js'
import { relyingPartyOf } from './passkeys/relying-party.js'
import { createAccounts } from './registration.js'
import { createSecurityDelays } from './security-delays.js'
import { addSecurityRoutes } from './security-routes.js'
import { createSessions } from './sessions/sessions.js'
import { createSignInLimits } from './sign-in-limits.js'
import { addSignOutRoutes } from './sign-out-routes.js'
import { createStartSecurityDelay, createStopFlow } from './start-security-delay.js'
import { addStopRoutes } from './stop-routes.js'

export { type Account, type AccountStore, accountColumns, createAccountStore, toAccount } from './account-store.js'
export { createLookups } from './lookups.js'
export { createAccounts } from './registration.js'
export { createSessionReader } from './session-reader.js'
export { createSessionCookie } from './sessions/session-cookie.js'

export type AccountsParts = Pick<
  HubParts,
  'withPurpose' | 'declaration' | 'secrets' | 'attempts' | 'render' | 'now' | 'publicUrl' | 'log'
>

export function createAccountsFeature(parts: AccountsParts): Feature {
  const lookups = createLookups(parts)
  const emails = createOwnEmails(parts)
  const accounts = createAccounts({ ...parts, lookups })
  const codes = createCodes(parts)
  const flow = createCodeFlow(parts)
  const sessions = createSessions(parts)
  const limits = createSignInLimits(parts)
  const passkeys = createPasskeyStore(parts)
  const delays = createSecurityDelays(parts)
  const stopFlow = createStopFlow(parts)
  const startSecurityDelay = createStartSecurityDelay({ ...parts, delays, emails, stopFlow })
  const relyingParty = relyingPartyOf(parts)
  const challenges = createChallenges(parts)
  const passkeyDeps = { lookups, challenges, store: passkeys, relyingParty }
  const shared = {
    ...parts,
    accounts,
    codes,
    flow,
    emails,
    lookups,
    limits,
    passkeys,
    sessions,
    delays,
    startSecurityDelay,
    stopFlow,
  }
  return {
    name: 'accounts',
    inputs: [
      forms.registrationForm,
      forms.signInForm,
      forms.signInCodeForm,
      forms.emailChangeForm,
      forms.emailChangeCodesForm,
      forms.passkeyNameForm,
      forms.passkeyRemovalForm,
      forms.sessionEndForm,
      ...Object.values(signInInputs),
    ],
    workers: [createForgetAttempts(parts)],
    templates: [...Object.values(signInEmails), ...Object.values(addressEmails), ...Object.values(securityEmails)],
    addresses(app) {
      addPasskeyRoutes(app, {
        ...shared,
        ...passkeyDeps,
        checkAnswer: createCheckAnswer(passkeyDeps),
        addPasskey: createAddPasskey(passkeyDeps),
      })
    },
    pages(app) {
      addCodeRoutes(app, { ...shared, askCode: createAskCode(shared) })
      addSignOutRoutes(app, shared)
      addStopRoutes(app, shared)
      addConfirmRoutes(app, shared)
      addEmailChangeRoutes(app, { ...shared, changeEmail: createChangeEmail(shared) })
      addSecurityRoutes(app, { ...shared, sessions: sessions.store })
    },
  }
}
