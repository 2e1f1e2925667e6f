/**
 * The pages of changing the address. Place: in the account, behind a person who has lately proved to be themself. An address that has an
 * account already is answered like any other; only whoever reads it is told.
 */
import { forms } from '@confidant/statement'
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import type { HubParts } from '../hub-parts.js'
import { readCarried, readForm } from '../web/forms/read-form.js'
import { confirmedOnly, signedIn, signedInOnly } from '../web/guards.js'
import type { HubEnv } from '../web/hub-env.js'
import { pageUrl } from '../web/page.js'
import { flowLifetimeMs } from './codes/code-flow.js'
import type { CodeResult, Codes } from './codes/codes.js'
import { confirmed } from './confirmation.js'
import type { ChangeEmail } from './email-change.js'
import { addressTakenEmail, newAddressEmail, oldAddressEmail } from './emails/address-emails.js'
import type { OwnEmails, Recipient } from './emails/own-emails.js'
import { EmailChangePage, EmailCodesPage, emailChangeTitle } from './pages/email-change-page.js'
import type { Accounts } from './registration.js'
import { createSealedFlow } from './sealed-flow.js'
import type { SecurityDelays } from './security-delays.js'
import type { SignInLimits } from './sign-in-limits.js'
import type { StartSecurityDelay } from './start-security-delay.js'

export interface EmailChangeDeps extends Pick<HubParts, 'render' | 'now' | 'secrets' | 'withPurpose'> {
  readonly accounts: Pick<Accounts, 'personOf'>
  readonly codes: Codes
  readonly emails: OwnEmails
  readonly changeEmail: ChangeEmail
  readonly delays: SecurityDelays
  readonly startSecurityDelay: StartSecurityDelay
  readonly limits: SignInLimits
}

const content = z.strictObject({
  person: z.uuid(),
  newEmail: z.string(),
  newCode: z.uuid(),
  /** Null: the old address is lost, and a wait stands in for its code. */
  oldCode: z.uuid().nullable(),
})

type Change = z.infer<typeof content>

export function addEmailChangeRoutes(app: Hono<HubEnv>, deps: EmailChangeDeps): void {
  const { render, now, withPurpose, accounts, codes, emails, changeEmail, delays, startSecurityDelay, limits } = deps
  const flow = createSealedFlow(deps, { use: 'email-change', content, lifetimeMs: flowLifetimeMs })
  const path = '/account/security/email'

  app.use(path, signedInOnly, confirmedOnly(now))
  app.use(`${path}/*`, signedInOnly, confirmedOnly(now))

  app.get(path, (c) => changePage(c, {}))

  app.post(path, async (c) => {
    const form = await readForm(c, forms.emailChangeForm)
    if (!form.ok) return changePage(c, { values: form.typed, problems: form.problems })
    const session = signedIn(c)
    const { email: newEmail, old_is_lost: lost = false } = form.value
    // Who is signed in by the mailbox alone has shown nothing else.
    const oldIsLost = lost && session.method === 'passkey'
    const refused = await limits.beforeEmail(c, newEmail)
    if (refused !== null) return refused
    const change = await sendCodes({ ...session, language: c.get('language') }, newEmail, oldIsLost)
    return codesPage(c, flow.seal(change), oldIsLost)
  })

  app.get(`${path}/codes`, (c) => c.redirect(pageUrl(c.get('language'), path), 303))

  app.post(`${path}/codes`, async (c) => {
    const language = c.get('language')
    const session = signedIn(c)
    const sealed = await readCarried(c, 'flow')
    const change = flow.open(sealed)
    if (change === null || change.person !== session.personId) return c.redirect(pageUrl(language, path), 303)
    const refused = await limits.beforeTry(c)
    if (refused !== null) return refused
    const oldIsLost = change.oldCode === null
    const form = await readForm(c, forms.emailChangeCodesForm, ['flow'])
    if (!form.ok) return codesPage(c, sealed, oldIsLost, 'wrong')
    const result = await checkCodes(change, form.value.new_code, form.value.old_code ?? '')
    if (result !== 'right') return codesPage(c, sealed, oldIsLost, result)
    const to = { ...session, language }
    if (!oldIsLost) return done(c, await changeEmail(to, change.newEmail))
    await startSecurityDelay(to, 'email-change', change.newEmail)
    return confirmed(c, '/account/security', 'email-wait')
  })

  app.get(`${path}/finish`, (c) => c.redirect(pageUrl(c.get('language'), '/account/security'), 303))

  app.post(`${path}/finish`, async (c) => {
    const session = signedIn(c)
    const delay = (await delays.open(session.personId)).find(({ use, ready }) => use === 'email-change' && ready)
    if (delay === undefined || delay.newEmail === null)
      return c.redirect(pageUrl(c.get('language'), '/account/security'), 303)
    const changed = await changeEmail({ ...session, language: c.get('language') }, delay.newEmail)
    await delays.end(session.personId, 'email-change', delay.id)
    return done(c, changed)
  })

  async function sendCodes(to: Recipient, newEmail: string, oldIsLost: boolean): Promise<Change> {
    const person = to.personId
    const [oldEmail, holder] = await Promise.all([emails.emailOf(person), accounts.personOf(newEmail)])
    return withPurpose('sign-in', { person }, async (tx) => {
      const forNew = await codes.issue(tx, person, 'new-email')
      const toNew = { ...to, email: newEmail }
      if (holder === null) await emails.writeTo(tx, toNew, newAddressEmail, { code: forNew.code })
      else await emails.writeTo(tx, toNew, addressTakenEmail, {})
      if (oldIsLost) return { person, newEmail, newCode: forNew.id, oldCode: null }
      const forOld = await codes.issue(tx, person, 'old-email')
      await emails.writeTo(tx, { ...to, email: oldEmail }, oldAddressEmail, { code: forOld.code })
      return { person, newEmail, newCode: forNew.id, oldCode: forOld.id }
    })
  }

  function checkCodes({ person, newCode, oldCode }: Change, typedNew: string, typedOld: string): Promise<CodeResult> {
    const forNew = { id: newCode, use: 'new-email', typed: typedNew } as const
    if (oldCode === null) return codes.check(person, [forNew])
    return codes.check(person, [forNew, { id: oldCode, use: 'old-email', typed: typedOld }])
  }

  function done(c: Context<HubEnv>, changed: boolean): Response {
    return confirmed(c, '/account/security', changed ? 'email-changed' : 'email-not-changed')
  }

  async function changePage(
    c: Context<HubEnv>,
    again: Partial<Pick<Parameters<typeof EmailChangePage>[0], 'values' | 'problems'>>,
  ): Promise<Response> {
    const language = c.get('language')
    const session = signedIn(c)
    const email = await emails.emailOf(session.personId)
    const body = (
      <EmailChangePage language={language} email={email} mayBeLost={session.method === 'passkey'} {...again} />
    )
    return render(c, { title: emailChangeTitle[language], status: again.problems === undefined ? 200 : 422, body })
  }

  function codesPage(
    c: Context<HubEnv>,
    sealed: string,
    oldIsLost: boolean,
    result?: Exclude<CodeResult, 'right'>,
  ): Response {
    const language = c.get('language')
    const body = <EmailCodesPage language={language} flow={sealed} oldIsLost={oldIsLost} {...(result && { result })} />
    return render(c, { title: emailChangeTitle[language], status: result === undefined ? 200 : 422, body })
  }
}
