import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEnrolmentLink, firstOperatorLink } from '../../src/desk/enrol/enrolment-link.js'
import { deskPlaces, type EmployeeRole, employeeRoles, placeOf } from '../../src/staff/roles.js'
import { asWithPasskey, makeEmployee } from '../support/employees.js'
import { hiddenInput, type Person, signIn, signUp } from '../support/people.js'
import { type HttpClient, startTestHub, type TestHub } from '../support/test-hub.js'

let hub: TestHub
let staff: Record<EmployeeRole, Person>

beforeAll(async () => {
  hub = await startTestHub()
  staff = {
    support: await makeEmployee(hub, 'support', 'sanne'),
    privacy: await makeEmployee(hub, 'privacy', 'pieter'),
    admin: await makeEmployee(hub, 'admin', 'aicha'),
  }
})
afterAll(() => hub[Symbol.asyncDispose]())

/** Written out once more, so that a slip in the table of the code is seen. */
const mayOpen: Readonly<Record<string, readonly EmployeeRole[]>> = {
  '/desk': ['support', 'privacy', 'admin'],
  '/desk/people': ['support', 'privacy', 'admin'],
  '/desk/requests': ['privacy', 'admin'],
  '/desk/requests/new': ['privacy', 'admin'],
  '/desk/retention': ['privacy', 'admin'],
  '/desk/versions': ['privacy', 'admin'],
  '/desk/proofs': ['privacy', 'admin'],
  '/desk/processors': ['privacy', 'admin'],
  '/desk/health': ['admin'],
  '/desk/staff': ['admin'],
}

const posts = {
  '/desk/people': ['support', 'privacy', 'admin'],
  '/desk/people/action': ['support', 'privacy', 'admin'],
  '/desk/requests/new': ['privacy', 'admin'],
  '/desk/requests/open': ['privacy', 'admin'],
  '/desk/requests/link': ['privacy', 'admin'],
  '/desk/requests/identity': ['privacy', 'admin'],
  '/desk/requests/export': ['privacy', 'admin'],
  '/desk/requests/erasure': ['privacy', 'admin'],
  '/desk/requests/extend': ['privacy', 'admin'],
  '/desk/requests/answer': ['privacy', 'admin'],
  '/desk/requests/refuse': ['privacy', 'admin'],
  '/desk/requests/letter': ['privacy', 'admin'],
  '/desk/staff/enrolment': ['admin'],
  '/desk/staff/change': ['admin'],
  '/desk/staff/end': ['admin'],
} as const satisfies Record<string, readonly EmployeeRole[]>

describe('the door of the desk', () => {
  describe.each(employeeRoles)('for %s', (role) => {
    test.each(Object.entries(mayOpen))('%s', async (path, roles) => {
      const page = await staff[role].get(`/en${path}`)
      expect(page.status).toBe(roles.includes(role) ? 200 : 403)
    })
    test.each(Object.entries(posts))('posting to %s', async (path, roles: readonly EmployeeRole[]) => {
      const answer = await staff[role].post(`/en${path}`, {})
      if (roles.includes(role)) expect([303, 409, 422]).toContain(answer.status)
      else expect(answer.status).toBe(403)
    })
    test('the menu shows exactly what opens', async () => {
      const { text } = await staff[role].get('/en/desk')
      for (const { path } of deskPlaces)
        expect([path, text.includes(`href="/en${path}"`)]).toEqual([path, mayOpen[path]?.includes(role) ?? false])
    })
  })

  test('every place has been thought of here', () => {
    expect(deskPlaces.map(({ path }) => path).filter((path) => mayOpen[path] === undefined)).toEqual([])
  })

  test('an address that is no place is closed to everybody', async () => {
    expect(placeOf('/desk/anything')).toBeNull()
    expect(placeOf('/desk/peopleish')).toBeNull()
    expect(await staff.admin.get('/en/desk/anything')).toMatchObject({ status: 404 })
  })

  test('a page after a form can be asked for again, and shows its place', async () => {
    expect(await staff.admin.get('/nl/desk/requests/open')).toMatchObject({ location: '/nl/desk/requests' })
    expect(await staff.support.get('/nl/desk/requests/open')).toMatchObject({ status: 403 })
  })

  test('visitors are sent to sign in, and people who are no employees find nothing', async () => {
    const anna = await signUp(hub, { userName: 'anna', email: 'anna@example.org' })
    await asWithPasskey(hub, anna)
    for (const path of Object.keys(mayOpen)) {
      expect(await hub.httpClient().get(`/en${path}`)).toMatchObject({ location: '/en/sign-in?next=/en/desk' })
      expect(await anna.get(`/en${path}`)).toMatchObject({ status: 404 })
    }
    for (const path of Object.keys(posts)) expect(await anna.post(`/en${path}`, {})).toMatchObject({ status: 404 })
  })

  test('a code by e-mail does not open it, nor does a passkey of more than twelve hours ago', async () => {
    const byCode = await signIn(hub, 'sanne@desk.example')
    expect(await byCode.get('/en/desk')).toMatchObject({
      status: 403,
      text: expect.stringContaining('Sign in with your passkey'),
    })
    hub.pass(12 * 3_600_000)
    expect(await staff.support.get('/en/desk/people')).toMatchObject({ location: '/en/confirm?next=/en/desk/people' })
  })
})

describe('joining the desk', () => {
  const path = (link: string) => new URL(link).pathname
  const given = { name: 'Bram', email: 'bram@desk.example' }

  async function newcomer(name: string): Promise<Person> {
    const person = await signUp(hub, { userName: name, email: `${name}@example.org` })
    await asWithPasskey(hub, person)
    return person
  }

  test('takes a link, a passkey of one’s own and a name, and works once', async () => {
    const link = path(createEnrolmentLink(hub.hub.parts, { role: 'privacy' }))
    expect((await hub.httpClient().get(link)).text).toContain(`/en/register?next=${link}`)
    const bram = await newcomer('bram')
    expect(await bram.get('/en/desk')).toMatchObject({ status: 404 })
    expect(await bram.post(link, given)).toMatchObject({ location: '/en/desk' })
    expect((await bram.get('/en/desk')).text).toContain('Privacy')
    const carla = await newcomer('carla')
    expect(await carla.post(link, given)).toMatchObject({ status: 410 })
    expect(await carla.get('/en/desk')).toMatchObject({ status: 404 })
  })

  test('is single use also when two use it at once', async () => {
    const link = path(createEnrolmentLink(hub.hub.parts, { role: 'support' }))
    const both = [await newcomer('dirk'), await newcomer('eva')]
    const answers = await Promise.all(both.map((one) => one.post(link, given)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410])
  })

  test('changes nothing for somebody who is at the desk, and leaves the link unused', async () => {
    const link = path(createEnrolmentLink(hub.hub.parts, { role: 'support' }))
    const admin = await makeEmployee(hub, 'admin', 'lotte')
    expect(await admin.post(link, given)).toMatchObject({ location: '/en/desk' })
    expect(await admin.get('/en/desk/staff')).toMatchObject({ status: 200 })
    expect(await (await newcomer('milan')).post(link, given)).toMatchObject({ location: '/en/desk' })
  })

  test('does not work with a code, a changed link, or a day later', async () => {
    const link = path(createEnrolmentLink(hub.hub.parts, { role: 'admin' }))
    const frank = await signUp(hub, { userName: 'frank', email: 'frank@example.org' })
    expect((await frank.post(link, given)).text).toContain('You signed in with a code')
    await asWithPasskey(hub, frank)
    expect(await frank.post(`${link.slice(0, -1)}${link.endsWith('0') ? '1' : '0'}`, given)).toMatchObject({
      status: 410,
    })
    hub.pass(24 * 3_600_000)
    expect(await frank.post(link, given)).toMatchObject({ status: 410 })
    expect(await frank.get('/en/desk')).toMatchObject({ status: 404 })
  })

  test('the link of the first operator is only made and only works while nobody runs the desk', async () => {
    const client = await hub.administrator()
    expect(await firstOperatorLink(hub.hub.parts)).toBeNull()
    await client.query("UPDATE app.employees SET ended_at = now() WHERE role = 'admin'")
    const links = [await firstOperatorLink(hub.hub.parts), await firstOperatorLink(hub.hub.parts)].map((link) =>
      path(link!),
    )
    const [greta, hugo] = [await newcomer('greta'), await newcomer('hugo')]
    expect(await greta.post(links[0]!, given)).toMatchObject({ location: '/en/desk' })
    expect(await hugo.post(links[1]!, given)).toMatchObject({ status: 410 })
  })
})

describe('employees', () => {
  async function subjectOf(admin: HttpClient, name: string): Promise<string> {
    const { text } = await admin.get('/en/desk/staff')
    return hiddenInput(text.slice(text.indexOf(`<h2>${name}</h2>`)), 'subject')
  }

  test('get another role, and an end that signs them out', async () => {
    const admin = await makeEmployee(hub, 'admin', 'ida')
    const joost = await makeEmployee(hub, 'support', 'joost')
    const role = { name: 'Joost', role: 'privacy', subject: await subjectOf(admin, 'joost') }
    expect((await admin.post('/en/desk/staff/change', role)).text).toContain('Saved.')
    expect(await joost.get('/en/desk/requests')).toMatchObject({ status: 200 })
    await admin.post('/en/desk/staff/end', { subject: await subjectOf(admin, 'Joost') })
    expect(await joost.get('/en/desk')).toMatchObject({ location: '/en/sign-in?next=/en/desk' })
    const back = await signIn(hub, 'joost@desk.example')
    await asWithPasskey(hub, back)
    expect(await back.get('/en/desk')).toMatchObject({ status: 404 })
  })

  test('the last who runs the desk stays', async () => {
    const client = await hub.administrator()
    await client.query("UPDATE app.employees SET ended_at = now() WHERE role = 'admin'")
    const kim = await makeEmployee(hub, 'admin', 'kim')
    const subject = await subjectOf(kim, 'kim')
    expect(await kim.post('/en/desk/staff/end', { subject })).toMatchObject({ status: 409 })
    expect(await kim.post('/en/desk/staff/change', { name: 'Kim', role: 'support', subject })).toMatchObject({
      status: 409,
    })
    expect(await kim.get('/en/desk/staff')).toMatchObject({ status: 200 })
  })
})
