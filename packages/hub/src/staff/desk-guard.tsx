/**
 * The guard of the desk: a passkey confirmed within twelve hours, an employee, and a role that may open the page. Place: before every
 * route of the desk. Anyone else gets "not found".
 */
import { text } from '@confidant/i18n'
import { Notice } from '@confidant/ui'
import type { MiddlewareHandler } from 'hono'
import type { HubParts } from '../hub-parts.js'
import { notFoundPage } from '../web/error-pages.js'
import { ActionForm } from '../web/forms/action-form.js'
import type { SignedIn } from '../web/hub-env.js'
import { messagePage } from '../web/message-page.js'
import { pageUrl, pageUrlWithNext, pathWithoutLanguage } from '../web/page.js'
import { asHubContext, type DeskContext, type DeskEnv } from './desk-env.js'
import { readEmployee } from './employee.js'
import { mayOpen, placeOf } from './roles.js'

/** How long a confirmation of identity counts at the desk: a long working day. */
const deskConfirmedForMs = 12 * 3_600_000

type GuardParts = Pick<HubParts, 'withPurpose' | 'render' | 'now'>

const messages = {
  passkey: text('Sign in with your passkey', 'Log in met uw passkey'),
  passkeyMore: text(
    'The desk requires a passkey, and you signed in with a code. Sign out, then sign in with the passkey of your account.',
    'Voor de balie is een passkey nodig, en u bent ingelogd met een code. Log uit en log opnieuw in met de passkey van uw account.',
  ),
  signOut: text('Sign out', 'Uitloggen'),
  role: text('Your role does not allow this', 'Uw rol geeft hier geen toegang toe'),
  roleMore: text(
    'This page requires another role. An administrator of the desk can change your role.',
    'Voor deze pagina is een andere rol nodig. Een beheerder van de balie kan uw rol wijzigen.',
  ),
  desk: text('Back to the desk', 'Terug naar de balie'),
}

export function deskGuard({ withPurpose, render, now }: GuardParts): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    const language = c.get('language')
    const session = c.get('session')
    const place = placeOf(pathWithoutLanguage(c.req.path))
    if (session === null) return c.redirect(pageUrlWithNext(language, '/sign-in', '/desk'), 303)
    const employee = await readEmployee(withPurpose, session.personId)
    if (employee === null || place === null) return notFoundPage(asHubContext(c), render)
    if (session.method !== 'passkey') return refusePasskey(c, render)
    if (!confirmedLately(session, now())) return c.redirect(pageUrlWithNext(language, '/confirm', place.path), 303)
    if (!mayOpen(employee.role, place.path)) return refuseRole(c, render)
    c.set('employee', employee)
    return next()
  }
}

function confirmedLately(session: SignedIn, now: Date): boolean {
  return now.getTime() - session.confirmedAt.getTime() < deskConfirmedForMs
}

function refusePasskey(c: DeskContext, render: HubParts['render']): Response {
  const language = c.get('language')
  const children = (
    <>
      <Notice>{messages.passkeyMore[language]}</Notice>
      <ActionForm action={pageUrl(language, '/sign-out')}>{messages.signOut[language]}</ActionForm>
    </>
  )
  return messagePage(asHubContext(c), render, { title: messages.passkey, status: 403, children })
}

function refuseRole(c: DeskContext, render: HubParts['render']): Response {
  const language = c.get('language')
  const children = (
    <>
      <p>{messages.roleMore[language]}</p>
      <p>
        <a href={pageUrl(language, '/desk')}>{messages.desk[language]}</a>
      </p>
    </>
  )
  return messagePage(asHubContext(c), render, { title: messages.role, status: 403, children })
}
