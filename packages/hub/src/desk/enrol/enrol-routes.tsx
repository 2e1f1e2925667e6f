/**
 * Joining the desk: needs an account with a passkey, an invitation link and a name. Place: before the guard of the desk, because the
 * visitor is not an employee yet.
 */
import { type Language, text } from '@confidant/i18n'
import { deskForms } from '@confidant/statement'
import { Notice } from '@confidant/ui'
import type { Context, Hono } from 'hono'
import type { HubParts } from '../../hub-parts.js'
import { roleLabels } from '../../labels/role-labels.js'
import { readEmployee } from '../../staff/employee.js'
import { DeclaredForm } from '../../web/forms/declared-form.js'
import { readForm } from '../../web/forms/read-form.js'
import type { HubEnv, SignedIn } from '../../web/hub-env.js'
import { pageUrl, pageUrlWithNext } from '../../web/page.js'
import { type Enrolment, openEnrolment, useEnrolment } from './enrolment-link.js'

type EnrolParts = Pick<HubParts, 'withPurpose' | 'secrets' | 'render' | 'now'>

const messages = {
  heading: text('Join the desk', 'Toegang tot de balie krijgen'),
  role: text('Your role:', 'Uw rol:'),
  gone: text('This link does not work', 'Deze link werkt niet'),
  goneMore: text(
    'The link has been used, is more than a day old, or is incomplete. Ask an administrator of the desk for a new one.',
    'De link is al gebruikt, ouder dan een dag of onvolledig. Vraag een beheerder van de balie om een nieuwe.',
  ),
  account: text(
    'The desk requires a passkey. Create an account with a passkey, or sign in with the passkey of your account. You will then return to this page.',
    'Voor de balie hebt u een passkey nodig. Maak een account met een passkey, of log in met de passkey van uw account. Daarna komt u terug op deze pagina.',
  ),
  passkey: text(
    'You signed in with a code by e-mail. Add a passkey to your account, sign out, sign in with the passkey, and open this link again.',
    'U bent ingelogd met een code per e-mail. Voeg een passkey toe aan uw account, log uit, log in met de passkey en open deze link opnieuw.',
  ),
  register: text('Create an account', 'Account maken'),
  signIn: text('Sign in', 'Inloggen'),
  security: text('Add a passkey', 'Passkey toevoegen'),
  submit: text('Join the desk', 'Toegang krijgen'),
}

export function addEnrolRoutes(app: Hono<HubEnv>, parts: EnrolParts): void {
  const { render, withPurpose } = parts
  app.get('/desk/enrol/:token', async (c) => {
    const enrolment = await openEnrolment(parts, c.req.param('token'))
    return enrolment === null ? showGone(c) : showStep(c, enrolment, {})
  })
  app.post('/desk/enrol/:token', async (c) => {
    const session = c.get('session')
    const enrolment = await openEnrolment(parts, c.req.param('token'))
    if (enrolment === null) return showGone(c)
    if (session === null || session.method !== 'passkey') return showStep(c, enrolment, {})
    const form = await readForm(c, deskForms.newEmployeeForm)
    if (!form.ok) return showStep(c, enrolment, { values: form.typed, problems: form.problems })
    // An employee keeps their role, and the link stays unused for the person it is meant for.
    if ((await readEmployee(withPurpose, session.personId)) !== null) return toDesk(c)
    if (!(await useEnrolment(parts, enrolment))) return showGone(c)
    await join(session, enrolment, form.value)
    return toDesk(c)
  })

  async function join(
    { personId }: SignedIn,
    { role }: Enrolment,
    given: { name: string; email: string },
  ): Promise<void> {
    await withPurpose('staff:desk', 'everyone', (tx) =>
      tx
        .insertInto('employees')
        .values({ person_id: personId, ...given, role })
        // A returning employee gets the role of the link, and access without an end.
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ name: given.name, role, ended_at: null }))
        .execute(),
    )
  }

  type Typed = Pick<Parameters<typeof DeclaredForm>[0], 'values' | 'problems'>

  function showStep(c: Context<HubEnv>, { role }: Enrolment, typed: Typed): Response {
    const language = c.get('language')
    const session = c.get('session')
    const body = (
      <div class="stack prose">
        <h1>{messages.heading[language]}</h1>
        <p>
          {messages.role[language]} <strong>{roleLabels[role][language]}</strong>
        </p>
        {session === null && <FirstAnAccount language={language} next={c.req.path} />}
        {session?.method === 'email-code' && <FirstAPasskey language={language} />}
        {session?.method === 'passkey' && (
          <DeclaredForm
            form={deskForms.newEmployeeForm}
            language={language}
            action={c.req.path}
            submit={messages.submit[language]}
            {...typed}
          />
        )}
      </div>
    )
    return render(c, { title: messages.heading[language], status: typed.problems === undefined ? 200 : 422, body })
  }

  function showGone(c: Context<HubEnv>): Response {
    const language = c.get('language')
    const body = (
      <div class="stack prose">
        <h1>{messages.gone[language]}</h1>
        <p>{messages.goneMore[language]}</p>
      </div>
    )
    return render(c, { title: messages.gone[language], status: 410, body })
  }
}

function toDesk(c: Context<HubEnv>): Response {
  return c.redirect(pageUrl(c.get('language'), '/desk'), 303)
}

function FirstAnAccount({ language, next }: { language: Language; next: string }) {
  return (
    <>
      <Notice>{messages.account[language]}</Notice>
      <p class="row">
        <a class="button button--primary" href={pageUrlWithNext(language, '/register', next)}>
          {messages.register[language]}
        </a>
        <a class="button" href={pageUrlWithNext(language, '/sign-in', next)}>
          {messages.signIn[language]}
        </a>
      </p>
    </>
  )
}

function FirstAPasskey({ language }: { language: Language }) {
  return (
    <>
      <Notice>{messages.passkey[language]}</Notice>
      <p>
        <a class="button" href={pageUrl(language, '/account/security')}>
          {messages.security[language]}
        </a>
      </p>
    </>
  )
}
