/**
 * Proving again that it is you, before export, erasure, passkeys and changes of address. Place: where `confirmedOnly` sends people. An
 * account with a passkey is confirmed by it; a code alone is enough only after a wait that can be stopped.
 */
import { forms } from '@confidant/statement'
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import type { HubParts } from '../hub-parts.js'
import { readCarried, readForm } from '../web/forms/read-form.js'
import { signedIn, signedInOnly } from '../web/guards.js'
import type { HubEnv, SignedIn } from '../web/hub-env.js'
import { pageUrl, pageUrlWithNext } from '../web/page.js'
import { flowLifetimeMs } from './codes/code-flow.js'
import type { CodeResult, Codes } from './codes/codes.js'
import { confirmEmail } from './emails/address-emails.js'
import type { OwnEmails } from './emails/own-emails.js'
import { CodePage, codePageTitle } from './pages/code-page.js'
import { ConfirmPage, confirmPageTitle } from './pages/confirm-page.js'
import type { PasskeyStore } from './passkeys/passkey-store.js'
import { createSealedFlow } from './sealed-flow.js'
import type { SecurityDelays } from './security-delays.js'
import type { Sessions } from './sessions/sessions.js'
import type { SignInLimits } from './sign-in-limits.js'
import type { StartSecurityDelay } from './start-security-delay.js'
import { whereNext } from './where-next.js'

export interface ConfirmRoutesDeps extends Pick<HubParts, 'render' | 'now' | 'secrets' | 'withPurpose'> {
  readonly codes: Codes
  readonly emails: OwnEmails
  readonly passkeys: Pick<PasskeyStore, 'has'>
  readonly sessions: Pick<Sessions, 'signIn'>
  readonly delays: SecurityDelays
  readonly startSecurityDelay: StartSecurityDelay
  readonly limits: SignInLimits
}

const content = z.strictObject({ session: z.uuid(), code: z.uuid(), email: z.string(), next: z.string() })

export function addConfirmRoutes(app: Hono<HubEnv>, deps: ConfirmRoutesDeps): void {
  const { render, now, withPurpose, codes, emails, passkeys, sessions, delays, startSecurityDelay, limits } = deps
  const flow = createSealedFlow(deps, { use: 'confirm-flow', content, lifetimeMs: flowLifetimeMs })

  app.use('/confirm', signedInOnly)
  app.use('/confirm/*', signedInOnly)

  app.get('/confirm', async (c) => {
    const language = c.get('language')
    const next = whereNext(c, c.req.query('next'))
    const body = <ConfirmPage language={language} next={next} {...(await stateOf(signedIn(c)))} />
    return render(c, { title: confirmPageTitle[language], scripts: ['passkeys.js'], next, body })
  })

  app.post('/confirm', async (c) => {
    const session = signedIn(c)
    const next = whereNext(c, await readCarried(c, 'next'))
    if (!(await byCode(session))) return backToConfirm(c, next)
    const email = await emails.emailOf(session.personId)
    const refused = await limits.beforeEmail(c, email)
    if (refused !== null) return refused
    const { id } = await withPurpose('sign-in', { person: session.personId }, async (tx) => {
      const issued = await codes.issue(tx, session.personId, 'confirm')
      const { code } = issued
      await emails.writeTo(tx, { ...session, email, language: c.get('language') }, confirmEmail, { code })
      return issued
    })
    return codePage(c, flow.seal({ session: session.sessionId, code: id, email, next }), { email, next })
  })

  app.get('/confirm/code', (c) => backToConfirm(c, whereNext(c, c.req.query('next'))))

  app.post('/confirm/code', async (c) => {
    const session = signedIn(c)
    const sealed = await readCarried(c, 'flow')
    const opened = flow.open(sealed)
    if (opened === null || opened.session !== session.sessionId || !(await byCode(session)))
      return backToConfirm(c, whereNext(c, undefined))
    const refused = await limits.beforeTry(c)
    if (refused !== null) return refused
    const form = await readForm(c, forms.signInCodeForm, ['flow'])
    if (!form.ok) return codePage(c, sealed, opened, 'wrong')
    const typed = { id: opened.code, use: 'confirm', typed: form.value.code } as const
    const result = await codes.check(session.personId, [typed])
    if (result !== 'right') return codePage(c, sealed, opened, result)
    await delays.end(session.personId, 'confirm', null)
    await sessions.signIn(c, { personId: session.personId, method: 'email-code', confirmedAt: now() })
    return c.redirect(opened.next, 303)
  })

  app.get('/confirm/wait', (c) => backToConfirm(c, whereNext(c, undefined)))

  app.post('/confirm/wait', async (c) => {
    const session = signedIn(c)
    const next = whereNext(c, await readCarried(c, 'next'))
    const { hasPasskey, delay } = await stateOf(session)
    if (!hasPasskey || delay !== null) return backToConfirm(c, next)
    const refused = await limits.beforeEmail(c, await emails.emailOf(session.personId))
    if (refused !== null) return refused
    await startSecurityDelay({ ...session, language: c.get('language') }, 'confirm', null)
    return backToConfirm(c, next)
  })

  async function stateOf({ personId }: SignedIn) {
    const [hasPasskey, open] = await Promise.all([passkeys.has(personId), delays.open(personId)])
    return { hasPasskey, delay: open.find(({ use }) => use === 'confirm') ?? null }
  }

  async function byCode(session: SignedIn): Promise<boolean> {
    const { hasPasskey, delay } = await stateOf(session)
    return !hasPasskey || delay?.ready === true
  }

  function codePage(
    c: Context<HubEnv>,
    sealed: string,
    { email, next }: Pick<z.infer<typeof content>, 'email' | 'next'>,
    result?: Exclude<CodeResult, 'right'>,
  ): Response {
    const language = c.get('language')
    const body = (
      <CodePage
        language={language}
        email={email}
        flow={sealed}
        action={pageUrl(language, '/confirm/code')}
        again={pageUrlWithNext(language, '/confirm', next)}
        {...(result && { result })}
      />
    )
    return render(c, { title: codePageTitle[language], next, status: result === undefined ? 200 : 422, body })
  }
}

function backToConfirm(c: Context<HubEnv>, next: string): Response {
  return c.redirect(pageUrlWithNext(c.get('language'), '/confirm', next), 303)
}
