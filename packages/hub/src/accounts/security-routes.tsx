/** `/account/security`: passkeys, address and sessions of the person, and what can be done about each. Works without scripts but for adding. */
import { forms } from '@confidant/statement'
import type { Context, Hono } from 'hono'
import type { HubParts } from '../hub-parts.js'
import { readForm } from '../web/forms/read-form.js'
import { confirmedOnly, isConfirmed, signedIn, signedInOnly } from '../web/guards.js'
import type { HubEnv } from '../web/hub-env.js'
import { pageUrl } from '../web/page.js'
import { Confirmation, type Confirmed, confirmed } from './confirmation.js'
import type { OwnEmails } from './emails/own-emails.js'
import { passkeyRemovedEmail } from './emails/security-emails.js'
import type { Lookups } from './lookups.js'
import { SecurityPage, securityPageTitle } from './pages/security-page.js'
import type { PasskeyStore } from './passkeys/passkey-store.js'
import type { SecurityDelays } from './security-delays.js'
import { deviceLabel } from './sessions/device-label.js'
import type { SessionStore } from './sessions/session-store.js'

export interface SecurityRoutesDeps extends Pick<HubParts, 'render' | 'now'> {
  readonly emails: Pick<OwnEmails, 'emailOf' | 'write'>
  readonly lookups: Pick<Lookups, 'release'>
  readonly passkeys: PasskeyStore
  readonly sessions: Pick<SessionStore, 'list' | 'end' | 'endOthers'>
  readonly delays: SecurityDelays
}

const path = '/account/security'

export function addSecurityRoutes(app: Hono<HubEnv>, deps: SecurityRoutesDeps): void {
  const { render, now, emails, lookups, passkeys, sessions, delays } = deps

  app.use(path, signedInOnly)
  app.use(`${path}/*`, signedInOnly)

  app.get(path, async (c) => {
    const language = c.get('language')
    const session = signedIn(c)
    const { personId } = session
    const [email, keys, entries, open] = await Promise.all([
      emails.emailOf(personId),
      passkeys.list(personId),
      sessions.list(personId),
      delays.open(personId),
    ])
    const body = (
      <SecurityPage
        language={language}
        notice={<Confirmation c={c} />}
        email={email}
        passkeys={keys}
        sessions={entries}
        currentSession={session.sessionId}
        confirmed={isConfirmed(session, now())}
        deviceName={deviceLabel(c.req.header('user-agent')) || securityPageTitle[language]}
        delays={open}
      />
    )
    return render(c, { title: securityPageTitle[language], place: '/account', scripts: ['passkeys.js'], body })
  })

  app.post(`${path}/passkeys/name`, async (c) => {
    const form = await readForm(c, forms.passkeyNameForm)
    if (!form.ok) return back(c)
    await passkeys.rename(signedIn(c).personId, form.value.passkey, form.value.name)
    return back(c, 'passkey-renamed')
  })

  app.post(`${path}/passkeys/remove`, confirmedOnly(now), async (c) => {
    const form = await readForm(c, forms.passkeyRemovalForm)
    if (!form.ok) return back(c)
    const session = signedIn(c)
    const credentialId = await passkeys.remove(session.personId, form.value.passkey)
    if (credentialId === null) return back(c)
    await lookups.release('passkey', credentialId, session.personId)
    await emails.write({ ...session, language: c.get('language') }, passkeyRemovedEmail, {})
    return back(c, 'passkey-removed')
  })

  app.post(`${path}/sessions/end`, async (c) => {
    const form = await readForm(c, forms.sessionEndForm)
    if (!form.ok) return back(c)
    await sessions.end(signedIn(c).personId, form.value.session)
    return back(c, 'session-ended')
  })

  app.post(`${path}/sessions/end-others`, async (c) => {
    const { personId, sessionId } = signedIn(c)
    await sessions.endOthers(personId, sessionId)
    return back(c, 'others-ended')
  })

  app.post(`${path}/stop`, async (c) => {
    await delays.end(signedIn(c).personId, null, null)
    return back(c, 'wait-stopped')
  })

  // Who was sent to confirm on the way to one of these comes back by following a link.
  for (const step of ['passkeys/name', 'passkeys/remove', 'sessions/end', 'sessions/end-others', 'stop'])
    app.get(`${path}/${step}`, (c) => back(c))
}

function back(c: Context<HubEnv>, done?: Confirmed): Response {
  return done === undefined ? c.redirect(pageUrl(c.get('language'), path), 303) : confirmed(c, path, done)
}
