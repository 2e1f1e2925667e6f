/**
 * The door of the desk: a passkey within twelve hours, an employee, and a role that may open the place. Place: before every
 * route of the desk. Whoever is no employee is not told that there is a desk.
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

/** How long a proof of identity counts at the desk: a long working day. */
const deskConfirmedForMs = 12 * 3_600_000

type GuardParts = Pick<HubParts, 'withPurpose' | 'render' | 'now'>

const messages = {
  passkey: text('The desk needs your passkey', 'De balie vraagt om uw passkey'),
  passkeyMore: text(
    'You signed in with a code. Sign out, and sign in again with the passkey of your account.',
    'U bent ingelogd met een code. Log uit, en log opnieuw in met de passkey van uw account.',
  ),
  signOut: text('Sign out', 'Uitloggen'),
  role: text('This is not for your role', 'Dit hoort niet bij uw rol'),
  roleMore: text(
    'Someone with another role at the desk can open this page. Those who run the desk can change your role.',
    'Iemand met een andere rol aan de balie kan deze pagina openen. Wie de balie leidt kan uw rol wijzigen.',
  ),
  desk: text('To the desk', 'Naar de balie'),
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
