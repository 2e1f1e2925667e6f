/** The slice "accounts": registering, signing in and out, and what people sign in with. */
import { forms } from '@confidant/statement'
import type { HubParts } from '../hub-parts.js'
import type { Slice } from '../slice.js'
import { addCodeRoutes } from './code-routes.js'
import { createAskCode } from './codes/ask-code.js'
import { createCodeFlows } from './codes/code-flow.js'
import { createCodes } from './codes/codes.js'
import { accountExistsLetter, noAccountLetter, registrationLetter, signInLetter } from './letters.js'
import { createLookups } from './lookups.js'
import { createAccounts } from './registration.js'
import { createSessions } from './sessions/sessions.js'
import { createSignInLimits } from './sign-in-limits.js'
import { addSignOutRoutes } from './sign-out-routes.js'

export type AccountsParts = Pick<
  HubParts,
  'withPurpose' | 'declaration' | 'secrets' | 'attempts' | 'render' | 'now' | 'publicUrl'
>

export function createAccountsSlice(parts: AccountsParts): Slice {
  const lookups = createLookups(parts)
  const accounts = createAccounts({ ...parts, lookups })
  const codes = createCodes(parts)
  const flows = createCodeFlows(parts)
  const askCode = createAskCode({ ...parts, accounts, codes, flows })
  const sessions = createSessions(parts)
  const limits = createSignInLimits(parts)
  return {
    name: 'accounts',
    inputs: [forms.registrationForm, forms.signInForm, forms.signInCodeForm],
    templates: [registrationLetter, accountExistsLetter, signInLetter, noAccountLetter],
    pages(app) {
      addCodeRoutes(app, { ...parts, askCode, flows, codes, accounts, sessions, limits })
      addSignOutRoutes(app, { ...parts, sessions })
    },
  }
}
