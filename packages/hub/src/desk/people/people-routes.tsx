/** People at the desk: found by exact address, viewed for a purpose, and helped. Never lists everybody. */
import { deskForms, purposeOfRole } from '@confidant/statement'
import type { Hono } from 'hono'
import type { ErasureRequests } from '../../data-requests/index.js'
import type { HubParts } from '../../hub-parts.js'
import type { Limit } from '../../rate-limit/attempts.js'
import type { AuditedAccess } from '../../staff/audited-access.js'
import { asHubContext, type DeskContext, type DeskEnv } from '../../staff/desk-env.js'
import type { RenderDesk } from '../../staff/desk-frame.js'
import { type AccessPurpose, purposesFor } from '../../staff/roles.js'
import { readCarried, readForm } from '../../web/forms/read-form.js'
import { tooManyPage } from '../../web/too-many.js'
import { AccessPage, accessMessages } from './access-page.js'
import { carryOut } from './actions.js'
import { readHeld } from './held-data.js'
import { PersonPage, type PersonPageProps, personMessages } from './person-page.js'
import { sealedPerson } from './sealed-person.js'

/** Keeps the form from being used to probe who has an account; more than anybody helps in an hour. */
const perEmployee: Limit = { action: 'desk-look', most: 60, windowMs: 3_600_000 }

type PeopleParts = Pick<HubParts, 'withPurpose' | 'secrets' | 'declaration' | 'attempts' | 'render' | 'now'> & {
  readonly renderDesk: RenderDesk
  readonly auditedAccess: AuditedAccess
  readonly erasures: Pick<ErasureRequests, 'ask'>
}

const place = '/desk/people'

export function addPeopleRoutes(desk: Hono<DeskEnv>, parts: PeopleParts): void {
  const { declaration, secrets, attempts, render, now, renderDesk, auditedAccess } = parts
  desk.get('/people', (c) => showQuestion(c, {}))
  desk.post('/people', async (c) => {
    const form = await readForm(asHubContext(c), deskForms.accessForm)
    if (!form.ok) return showQuestion(c, { values: form.typed, problems: form.problems })
    const { email, purpose, reason } = form.value
    const values = { email, purpose, reason }
    if (!purposesFor(c.get('employee').role).includes(purpose))
      return showQuestion(c, { values, problems: { purpose: 'invalid' } })
    if (!(await attempts.allow(perEmployee, c.get('employee').personId)))
      return tooManyPage(asHubContext(c), render, perEmployee, now())
    const person = await findByEmail(parts, email)
    return person === null ? showQuestion(c, { values, nobody: true }) : showPerson(c, { purpose, person, reason })
  })
  desk.post('/people/action', async (c) => {
    const employee = c.get('employee')
    const form = await readForm(asHubContext(c), deskForms.deskActionForm, ['subject'])
    const person = sealedPerson.open(secrets, employee, await readCarried(asHubContext(c), 'subject'), now())
    // Expired, or sealed for another employee: access has to be logged anew.
    if (person === null) return c.redirect(`/${c.get('language')}${place}`, 303)
    const look = { purpose: 'account:desk', person } as const
    if (!form.ok) {
      const typed = { values: form.typed, problems: form.problems }
      return showPerson(c, { ...look, reason: form.typed.reason || accessMessages.heading[c.get('language')] }, typed)
    }
    const { action, reason } = form.value
    await carryOut(parts, employee, { action, person, reason })
    return showPerson(c, { ...look, reason }, { done: true })
  })

  type Question = Pick<Parameters<typeof AccessPage>[0], 'values' | 'problems' | 'nobody'>

  function showQuestion(c: DeskContext, question: Question): Response {
    const language = c.get('language')
    const purposes = purposesFor(c.get('employee').role)
    const body = <AccessPage language={language} declaration={declaration} purposes={purposes} {...question} />
    const status = question.problems !== undefined ? 422 : question.nobody ? 404 : 200
    return renderDesk(c, { place, heading: accessMessages.heading[language], status, body })
  }

  type Shown = Pick<PersonPageProps, 'done' | 'values' | 'problems'>

  async function showPerson(
    c: DeskContext,
    look: { readonly purpose: AccessPurpose; readonly person: string; readonly reason: string },
    shown: Shown = {},
  ): Promise<Response> {
    const language = c.get('language')
    const employee = c.get('employee')
    const { purpose, person, reason } = look
    const held = await auditedAccess(employee, look, (tx) => readHeld(tx, declaration, purpose, person))
    const body = (
      <PersonPage
        language={language}
        declaration={declaration}
        purpose={purposeOfRole(purpose)}
        reason={reason}
        held={held}
        sealed={purpose === 'account:desk' ? sealedPerson.seal(secrets, employee, person, now()) : null}
        {...shown}
      />
    )
    return renderDesk(c, { place, heading: personMessages.heading[language], status: shown.problems ? 422 : 200, body })
  }
}

/** Null when nobody has an account with this address. */
async function findByEmail(
  { withPurpose, secrets }: Pick<PeopleParts, 'withPurpose' | 'secrets'>,
  email: string,
): Promise<string | null> {
  const row = await withPurpose('sign-in:desk', { lookup: secrets.lookup('email', email) }, (tx) =>
    tx.selectFrom('sign_in_lookups').select('person_id').executeTakeFirst(),
  )
  return row?.person_id ?? null
}
