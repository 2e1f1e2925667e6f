import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dueAt, extendedDueAt } from '../../src/data-requests/request-clock.js'
import { makeEmployee } from '../support/employees.js'
import { hiddenInput, latestMail, type Person, signUp } from '../support/people.js'
import { type Answer, startTestHub, type TestHub } from '../support/test-hub.js'

let hub: TestHub
let privacy: Person

const day = 86_400_000

beforeAll(async () => {
  hub = await startTestHub()
  privacy = await makeEmployee(hub, 'privacy', 'pieter')
})
afterAll(() => hub[Symbol.asyncDispose]())

async function rows(sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]> {
  return (await (await hub.administrator()).query(sql, values)).rows
}

async function rowOf(email: string): Promise<Record<string, unknown>> {
  return (await rows('SELECT * FROM app.data_requests WHERE email = $1', email))[0]!
}

const today = () => new Date(hub.hub.parts.now()).toISOString().slice(0, 10)

/** Typed in by the desk; the page of the request. */
async function enter(fields: Readonly<Record<string, string>>): Promise<Answer> {
  const request = {
    kind: 'access',
    received_by: 'letter',
    received_on: today(),
    language: 'en',
    question: 'Everything',
  }
  return privacy.post('/en/desk/requests/new', { ...request, ...fields })
}

function then(page: Answer, path: string, fields: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return privacy.post(`/en/desk/requests/${path}`, { request: hiddenInput(page.text, 'request'), ...fields })
}

describe('a request that is typed in', () => {
  test('counts from the day on which it came in, and belongs to the account with the address', async () => {
    const anna = await signUp(hub, { userName: 'anna', email: 'anna@example.org' })
    expect(await enter({ email: 'anna@example.org', received_on: '2026-10-31' })).toMatchObject({ status: 200 })
    const row = await rowOf('anna@example.org')
    expect(row).toMatchObject({ person_id: anna.personId, state: 'open', identity_checked_by: null })
    expect(row.due_at).toEqual(new Date('2026-11-30T22:59:59.999Z'))
    const log = await rows('SELECT action, purpose FROM app.access_log WHERE person_id = $1 ORDER BY at', anna.personId)
    expect(log).toEqual([
      { action: 'request-entered', purpose: 'data-rights' },
      { action: 'viewed', purpose: 'data-rights' },
    ])
  })

  test('cannot have come in tomorrow', async () => {
    const tomorrow = new Date(hub.hub.parts.now().getTime() + 2 * day).toISOString().slice(0, 10)
    expect(await enter({ email: 'later@example.org', received_on: tomorrow })).toMatchObject({ status: 422 })
  })

  test('is answered only when it is shown whose it is, by a link to the address on file', async () => {
    const page = await enter({ email: 'bea@example.org' })
    expect(await then(page, 'answer', { answer: 'We hold nothing.' })).toMatchObject({ status: 409 })
    expect(await rowOf('bea@example.org')).toMatchObject({ state: 'open', answer: null })
    const sent = await then(page, 'link')
    expect(sent.status).toBe(200)
    const { token } = (await latestMail(hub, 'bea@example.org')).content
    expect(await hub.httpClient().post(`/en/privacy/request/confirm/${token}`, {})).toMatchObject({ status: 200 })
    expect(await then(page, 'answer', { answer: 'We hold nothing.' })).toMatchObject({ status: 200 })
    expect(await rowOf('bea@example.org')).toMatchObject({ state: 'answered', answered_at: expect.any(Date) })
    expect(await latestMail(hub, 'bea@example.org')).toMatchObject({
      template: 'request-answered',
      content: { answer: 'We hold nothing.' },
    })
  })

  test('without an address is answered on paper, in the person’s language', async () => {
    const before = await rows('SELECT 1 FROM app.outbox')
    const page = await enter({ email: '', language: 'nl' })
    expect(await then(page, 'link')).toMatchObject({ status: 409 })
    const known = await then(page, 'identity', { identity_checked_by: 'details-compared' })
    const answered = await then(known, 'answer', { answer: 'Dit bewaren we.' })
    const email = await then(answered, 'letter')
    expect(email.text).toContain('Ons antwoord op uw verzoek over uw gegevens')
    expect(email.text).toContain('Dit bewaren we.')
    expect(await rows('SELECT 1 FROM app.outbox')).toHaveLength(before.length)
  })

  test('ends once', async () => {
    const page = await enter({ email: 'cas@example.org' })
    await then(page, 'identity', { identity_checked_by: 'in-person' })
    await then(page, 'answer', { answer: 'First' })
    for (const [path, fields] of [
      ['answer', { answer: 'Second' }],
      ['refuse', { refusal_ground: 'excessive', answer: 'x' }],
      ['extend', { extension_reason: 'x' }],
    ] as const)
      expect(await then(page, path, fields)).toMatchObject({ status: 409 })
    expect(await rowOf('cas@example.org')).toMatchObject({ state: 'answered', answer: 'First' })
  })
})

describe('what the person could start themself', () => {
  test('the desk starts for them, once it is shown whose request it is', async () => {
    const dirk = await signUp(hub, { userName: 'dirk', email: 'dirk@example.org' })
    const page = await enter({ email: 'dirk@example.org', kind: 'portability' })
    const exports = () => rows('SELECT state FROM app.data_exports WHERE person_id = $1', dirk.personId)
    expect(await then(page, 'export')).toMatchObject({ status: 409 })
    expect(await exports()).toEqual([])
    await then(page, 'identity', { identity_checked_by: 'in-person' })
    expect(await then(page, 'export')).toMatchObject({ status: 200 })
    expect(await exports()).toHaveLength(1)
    // Nobody is erased who asked for something else.
    expect(await then(page, 'erasure')).toMatchObject({ status: 409 })
  })

  test('is nothing for somebody without an account, and an erasure is not an export', async () => {
    const page = await enter({ email: 'nobody@example.org', kind: 'erasure' })
    await then(page, 'identity', { identity_checked_by: 'in-person' })
    expect(await then(page, 'erasure')).toMatchObject({ status: 409 })
  })

  test('erases the account when that is what was asked, and the request can still be answered', async () => {
    const eva = await signUp(hub, { userName: 'eva', email: 'eva@example.org' })
    const page = await enter({ email: 'eva@example.org', kind: 'erasure' })
    await then(page, 'identity', { identity_checked_by: 'in-person' })
    expect(await then(page, 'erasure')).toMatchObject({ status: 200 })
    await expect
      .poll(() => rows('SELECT 1 FROM app.accounts WHERE person_id = $1', eva.personId), { timeout: 10_000 })
      .toEqual([])
    expect(await then(page, 'answer', { answer: 'Everything is erased.' })).toMatchObject({ status: 200 })
    expect(await latestMail(hub, 'eva@example.org')).toMatchObject({ template: 'request-answered' })
  })
})

describe('a refusal', () => {
  test('says the ground, the reason, the authority and the court, and needs an explanation', async () => {
    const page = await enter({ email: 'dora@example.org' })
    const empty = await then(page, 'refuse', { refusal_ground: 'excessive', answer: '' })
    expect(empty.status).toBe(422)
    const refusal = { refusal_ground: 'excessive', answer: 'You asked the same last week.' }
    expect(await then(page, 'refuse', refusal)).toMatchObject({ status: 200 })
    expect(await rowOf('dora@example.org')).toMatchObject({ state: 'refused', refusal_ground: 'excessive' })
    const { text } = await then(page, 'letter')
    for (const words of [
      'excessive, because it is repeated (art. 12(5) GDPR)',
      'You asked the same last week.',
      'Autoriteit Persoonsgegevens, https://autoriteitpersoonsgegevens.nl',
      'go to court',
    ])
      expect(text).toContain(words)
  })
})

describe('more time', () => {
  test('is two further months from the receipt, told with the reason, once', async () => {
    const page = await enter({ email: 'emil@example.org' })
    const { received_at } = await rowOf('emil@example.org')
    expect(await then(page, 'extend', { extension_reason: 'Many systems' })).toMatchObject({ status: 200 })
    const due = extendedDueAt(received_at as Date)
    expect(await rowOf('emil@example.org')).toMatchObject({ due_at: due, extension_reason: 'Many systems' })
    expect(await latestMail(hub, 'emil@example.org')).toMatchObject({
      template: 'request-extended',
      content: { reason: 'Many systems', dueAt: due.toISOString() },
    })
    expect(await then(page, 'extend', { extension_reason: 'Again' })).toMatchObject({ status: 409 })
  })

  test('is not to be had after the first month', async () => {
    const page = await enter({ email: 'fien@example.org', received_on: '2026-09-01' })
    expect(await then(page, 'extend', { extension_reason: 'Forgotten' })).toMatchObject({ status: 409 })
    expect(await rowOf('fien@example.org')).toMatchObject({ due_at: dueAt(new Date('2026-09-01T10:00:00Z')) })
  })
})

describe('the register', () => {
  test('shows what is due, soon or overdue, by state, and names nobody', async () => {
    await enter({ email: 'gijs@example.org', received_on: '2026-08-31' })
    const open = await privacy.get('/en/desk/requests')
    expect(open.text).toContain('overdue')
    expect(open.text).toContain('30 September 2026')
    const closed = await privacy.get('/en/desk/requests?show=closed')
    expect(closed.text).toContain('refused')
    expect(closed.text).not.toContain('30 September 2026')
    for (const { text } of [open, closed]) expect(text).not.toMatch(/@example\.org|[0-9a-f]{8}-[0-9a-f]{4}-/)
  })

  test('opening one is a look that the person can read', async () => {
    const { person_id, id } = await rowOf('gijs@example.org')
    const { text } = await privacy.get('/en/desk/requests')
    const reference = String(id).slice(0, 8).toUpperCase()
    const request = hiddenInput(text.slice(text.indexOf(`>${reference}<`)), 'request')
    const before = await rows('SELECT 1 FROM app.access_log WHERE person_id = $1', person_id)
    expect((await privacy.post('/en/desk/requests/open', { request })).text).toContain('gijs@example.org')
    const log = await rows(
      'SELECT reason, role, action FROM app.access_log WHERE person_id = $1 ORDER BY at',
      person_id,
    )
    expect(log).toHaveLength(before.length + 1)
    expect(log.at(-1)).toEqual({ reason: `Your data request ${reference}`, role: 'privacy', action: 'viewed' })
  })

  test('takes a request only from the employee to whom it was shown', async () => {
    const other = await makeEmployee(hub, 'privacy', 'paula')
    const { text } = await privacy.get('/en/desk/requests')
    const request = hiddenInput(text, 'request')
    expect(await other.post('/en/desk/requests/open', { request })).toMatchObject({ location: '/en/desk/requests' })
  })
})
