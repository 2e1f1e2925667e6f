/** Employees, managed by desk administrators: names, roles, ends, and invitation links for new colleagues. */
import { deskForms } from '@confidant/statement'
import type { Hono } from 'hono'
import type { HubParts } from '../../hub-parts.js'
import { asHubContext, type DeskContext, type DeskEnv } from '../../staff/desk-env.js'
import type { RenderDesk } from '../../staff/desk-frame.js'
import { readCarried, readForm } from '../../web/forms/read-form.js'
import { createEnrolmentLink } from '../enrol/enrolment-link.js'
import { sealedPerson } from '../people/sealed-person.js'
import { StaffPage, type StaffPageProps, staffMessages } from './staff-page.js'
import { createStaffStore, type StaffChange } from './staff-store.js'

type StaffParts = Pick<HubParts, 'withPurpose' | 'secrets' | 'now' | 'publicUrl'> & { readonly renderDesk: RenderDesk }

export function addStaffRoutes(desk: Hono<DeskEnv>, parts: StaffParts): void {
  const { secrets, now, renderDesk } = parts
  const store = createStaffStore(parts)
  desk.get('/staff', (c) => show(c, {}))
  desk.post('/staff/enrolment', async (c) => {
    const form = await readForm(asHubContext(c), deskForms.enrolmentForm)
    if (!form.ok) return show(c, { values: form.typed, problems: form.problems })
    return show(c, { link: createEnrolmentLink(parts, form.value) })
  })
  desk.post('/staff/change', async (c) => {
    const form = await readForm(asHubContext(c), deskForms.employeeForm, ['subject'])
    return form.ok ? change(c, form.value) : show(c, { notice: 'unknown' })
  })
  desk.post('/staff/end', async (c) => {
    const form = await readForm(asHubContext(c), deskForms.employeeEndForm, ['subject'])
    return form.ok ? change(c, 'end') : show(c, { notice: 'unknown' })
  })

  async function change(c: DeskContext, wish: StaffChange): Promise<Response> {
    const sealed = await readCarried(asHubContext(c), 'subject')
    const person = sealedPerson.open(secrets, c.get('employee'), sealed, now())
    return show(c, { notice: person === null ? 'unknown' : await store.change(person, wish) })
  }

  async function show(c: DeskContext, shown: Omit<StaffPageProps, 'language' | 'staff'>): Promise<Response> {
    const language = c.get('language')
    const staff = (await store.list()).map((entry) => ({
      ...entry,
      sealed: sealedPerson.seal(secrets, c.get('employee'), entry.personId, now()),
    }))
    const failed = shown.problems !== undefined
    const status = failed ? 422 : shown.notice === undefined || shown.notice === 'changed' ? 200 : 409
    const body = <StaffPage language={language} staff={staff} {...shown} />
    return renderDesk(c, { place: '/desk/staff', heading: staffMessages.heading[language], status, body })
  }
}
