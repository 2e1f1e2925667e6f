import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AccessRefused, createAuditedAccess } from '../../src/staff/audited-access.js'
import { makeEmployee } from '../support/employees.js'
import { hiddenInput, latestMail, type Person, signUp } from '../support/people.js'
import { startTestHub, type TestHub } from '../support/test-hub.js'

let hub: TestHub
let support: Person
let privacy: Person
let anna: Person

beforeAll(async () => {
  hub = await startTestHub()
  support = await makeEmployee(hub, 'support', 'sanne')
  privacy = await makeEmployee(hub, 'privacy', 'pieter')
  anna = await signUp(hub, { userName: 'anna', email: 'anna@example.org' })
})
afterAll(() => hub[Symbol.asyncDispose]())

const look = { email: 'anna@example.org', purpose: 'account:desk', reason: 'asks why her code does not arrive' }

async function logOf(person: string): Promise<Record<string, unknown>[]> {
  const client = await hub.administrator()
  const sql = 'SELECT employee_id, role, action, purpose, categories, reason FROM app.access_log WHERE person_id = $1'
  return (await client.query(`${sql} ORDER BY at`, [person])).rows
}

async function accountOf(person: string): Promise<Record<string, unknown>> {
  const client = await hub.administrator()
  return (await client.query('SELECT * FROM app.accounts WHERE person_id = $1', [person])).rows[0]
}

describe('a look at a person', () => {
  test('shows what the purpose may read, and is in the log with role, purpose, categories and reason', async () => {
    const page = await support.post('/en/desk/people', look)
    expect(page.status).toBe(200)
    expect(page.text).toContain('anna@example.org')
    expect(page.text).toContain(look.reason)
    expect(page.text).not.toContain(anna.personId)
    expect(await logOf(anna.personId)).toEqual([
      {
        employee_id: support.personId,
        role: 'support',
        action: 'viewed',
        purpose: 'account',
        categories: ['account', 'email-address'],
        reason: look.reason,
      },
    ])
  })

  test('needs a purpose and a reason, and shows and logs nothing without', async () => {
    const before = await logOf(anna.personId)
    for (const missing of [{ reason: '' }, { purpose: 'orders' }, { purpose: '' }, { more: 'x' }]) {
      const page = await support.post('/en/desk/people', { ...look, ...missing })
      expect(page.status).toBe(422)
      expect(page.text).not.toContain('Log and carry out')
    }
    expect(await logOf(anna.personId)).toEqual(before)
  })

  test('is refused for a purpose that is not the role’s, on the page and below it', async () => {
    const before = await logOf(anna.personId)
    const rights = { ...look, purpose: 'data-rights:desk' }
    expect(await support.post('/en/desk/people', rights)).toMatchObject({ status: 422 })
    const auditedAccess = createAuditedAccess(hub.hub.parts)
    const employee = { personId: support.personId, name: 'Sanne', role: 'support' } as const
    const below = auditedAccess(
      employee,
      { ...rights, purpose: 'data-rights:desk', person: anna.personId },
      async () => 'read',
    )
    await expect(below).rejects.toThrow(AccessRefused)
    expect(await logOf(anna.personId)).toEqual(before)
    expect(await privacy.post('/en/desk/people', rights)).toMatchObject({ status: 200 })
  })

  test('is for no hand-over to an authority, which the person might not be told of', async () => {
    const before = await logOf(anna.personId)
    expect(await privacy.post('/en/desk/people', { ...look, purpose: 'disclosure:desk' })).toMatchObject({
      status: 422,
    })
    expect(await logOf(anna.personId)).toEqual(before)
  })

  test('stands in the log when what it was for breaks off', async () => {
    const before = (await logOf(anna.personId)).length
    const auditedAccess = createAuditedAccess(hub.hub.parts)
    const employee = { personId: support.personId, name: 'Sanne', role: 'support' } as const
    const seen: number[] = []
    const broken = auditedAccess(
      employee,
      { purpose: 'account:desk', person: anna.personId, reason: 'a test' },
      async () => {
        seen.push((await logOf(anna.personId)).length)
        throw new Error('killed')
      },
    )
    await expect(broken).rejects.toThrow('killed')
    expect(seen).toEqual([before + 1])
    expect(await logOf(anna.personId)).toHaveLength(before + 1)
  })

  test('reads nothing when it cannot be written down', async () => {
    const { parts } = hub.hub
    const withPurpose = ((purposeRole: string, ...rest: [never, never]) =>
      purposeRole === 'access-log:desk'
        ? Promise.reject(new Error('no log'))
        : parts.withPurpose(purposeRole as 'account:desk', ...rest)) as typeof parts.withPurpose
    let read = false
    const auditedAccess = createAuditedAccess({ ...parts, withPurpose })
    const employee = { personId: support.personId, name: 'Sanne', role: 'support' } as const
    const attempt = auditedAccess(
      employee,
      { purpose: 'account:desk', person: anna.personId, reason: 'a test' },
      async () => {
        read = true
      },
    )
    await expect(attempt).rejects.toThrow('no log')
    expect(read).toBe(false)
  })

  test('finds nobody by part of an address, and nobody who is not there', async () => {
    for (const email of ['anna@example.net', 'nna@example.org'])
      expect(await support.post('/en/desk/people', { ...look, email })).toMatchObject({ status: 404 })
  })
})

test('an employee cannot try out who has an account', async () => {
  const curious = await makeEmployee(hub, 'support', 'curious')
  // Not across the end of an hour, when the count begins anew.
  hub.pass(3_600_000 - (hub.hub.parts.now().getTime() % 3_600_000))
  const statuses = []
  for (let times = 0; times < 62; times++) {
    const email = `${times}@example.net`
    statuses.push((await curious.post('/en/desk/people', { ...look, email })).status)
  }
  expect(statuses).toEqual([...Array(60).fill(404), 429, 429])
})

describe('what the desk does to an account', () => {
  async function act(employee: Person, action: string): Promise<string> {
    const page = await employee.post('/en/desk/people', look)
    const subject = hiddenInput(page.text, 'subject')
    const done = await employee.post('/en/desk/people/action', { action, reason: 'asked by telephone', subject })
    expect(done.text).toContain('Done. The action is in the log')
    return subject
  }

  test('restricts and lifts the restriction, each in the log', async () => {
    await act(support, 'restricted')
    expect((await support.post('/en/desk/people', look)).text).toContain('data is restricted')
    expect((await accountOf(anna.personId)).restricted_at).toBeInstanceOf(Date)
    await act(support, 'restriction-lifted')
    expect((await accountOf(anna.personId)).restricted_at).toBeNull()
    const actions = (await logOf(anna.personId)).filter(({ reason }) => reason === 'asked by telephone')
    expect(actions.map(({ action }) => action)).toEqual(['restricted', 'viewed', 'restriction-lifted', 'viewed'])
  })

  test('ends the sessions of the person, and of nobody else', async () => {
    const bram = await signUp(hub, { userName: 'bram', email: 'bram@example.org' })
    await act(support, 'sessions-ended')
    const client = await hub.administrator()
    const { rows } = await client.query('SELECT DISTINCT person_id FROM app.sessions WHERE ended_at IS NULL')
    const signedIn = rows.map(({ person_id }) => person_id)
    expect(signedIn).not.toContain(anna.personId)
    expect(signedIn).toEqual(expect.arrayContaining([bram.personId, support.personId]))
  })

  test('takes a person only from the employee they were shown to, and for a quarter of an hour', async () => {
    const page = await support.post('/en/desk/people', look)
    const order = { action: 'restricted', reason: 'x', subject: hiddenInput(page.text, 'subject') }
    expect(await privacy.post('/en/desk/people/action', order)).toMatchObject({ location: '/en/desk/people' })
    expect(await support.post('/en/desk/people/action', { ...order, subject: anna.personId })).toMatchObject({
      location: '/en/desk/people',
    })
    hub.pass(15 * 60_000)
    expect(await support.post('/en/desk/people/action', order)).toMatchObject({ location: '/en/desk/people' })
    expect((await accountOf(anna.personId)).restricted_at).toBeNull()
  })

  test('closes the account by the erasure that the person could ask for, and signs the person out', async () => {
    await act(support, 'account-closed')
    const client = await hub.administrator()
    const planned = await client.query("SELECT 1 FROM app.data_requests WHERE person_id = $1 AND state = 'scheduled'", [
      anna.personId,
    ])
    expect(planned.rowCount).toBe(1)
    expect(await latestMail(hub, 'anna@example.org')).toMatchObject({ template: 'erasure-planned' })
    const open = await client.query('SELECT 1 FROM app.sessions WHERE person_id = $1 AND ended_at IS NULL', [
      anna.personId,
    ])
    expect(open.rowCount).toBe(0)
  })
})
