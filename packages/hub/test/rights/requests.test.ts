import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, signUp } from '../support/people.js'
import { startTestHub, type TestHub } from '../support/test-hub.js'

let hub: TestHub
let anna: Person
let client: Awaited<ReturnType<TestHub['administrator']>>

const page = '/en/account/privacy/purposes'

beforeAll(async () => {
  hub = await startTestHub({ roles: ['web'] })
  client = await hub.administrator()
  anna = await signUp(hub, { userName: 'Anna', email: 'anna@example.org' })
})

afterAll(() => hub[Symbol.asyncDispose]())

async function requestsOf(person: Person) {
  const sql = 'SELECT * FROM app.data_requests WHERE person_id = $1 ORDER BY received_at DESC'
  return (await client.query(sql, [person.personId])).rows
}

/** As the newsletter's worker sees everybody's. */
function subscribersSeen() {
  return hub.hub.parts.withPurpose('newsletter:worker', 'everyone', (tx) =>
    tx.selectFrom('subscriptions').select('person_id').execute(),
  )
}

test('each purpose that something is held for is there, with its ground, its data and its end', async () => {
  const { status, text } = await anna.get(page)
  expect(status).toBe(200)
  for (const words of ['Managing your account', 'An agreement with you', 'User name and settings', '30 days from'])
    expect(text).toContain(words)
  expect(text).not.toContain('Employees at the desk')
  expect((await anna.get(page.replace('/en/', '/nl/'))).text).toContain('Uw account beheren')
})

test('a stop of all use counts at once, in the database, and is taken back as easily', async () => {
  await client.query(
    `INSERT INTO app.consents (person_id, purpose, text_id, text_version, language, statement_version, given, answered_by)
     VALUES ($1, 'newsletter', 'newsletter', 1, 'en', '1', true, 'portal')`,
    [anna.personId],
  )
  await client.query(
    `INSERT INTO app.subscriptions (person_id, topic, email, language, confirmed_at) VALUES ($1, 'newsletter', 'anna@example.org', 'en', now())`,
    [anna.personId],
  )
  expect(await subscribersSeen()).toHaveLength(1)
  expect(await anna.post('/en/account/privacy/restrict', { restricted: 'true' })).toMatchObject({ status: 303 })
  expect(await subscribersSeen()).toHaveLength(0)
  expect((await anna.get('/en/account/privacy')).text).toContain('The use of your data is restricted at your request')
  expect((await anna.get(page)).text).toContain('The use of your data has been restricted since')
  await anna.post('/en/account/privacy/restrict', { restricted: 'false' })
  expect(await subscribersSeen()).toHaveLength(1)
  expect(await requestsOf(anna)).toMatchObject([
    { kind: 'restriction', state: 'answered', identity_checked_by: 'session', answered_at: expect.any(Date) },
    { kind: 'restriction', state: 'answered' },
  ])
})

test('an objection goes to the register with a month’s clock, for purposes that rest on an interest', async () => {
  await client.query(
    `INSERT INTO app.conversations (person_id, entity_id, kind, subject, email, language, state)
     VALUES ($1, 'x', 'question', 'a question', 'anna@example.org', 'en', 'open')`,
    [anna.personId],
  )
  const { text } = await anna.get(page)
  expect(text).toContain('name="purpose" value="contact"')
  expect(text).not.toContain('name="purpose" value="account"')
  await anna.post('/en/account/privacy/object', { purpose: 'contact', question: 'I wrote by mistake.' })
  const [objection] = await requestsOf(anna)
  expect(objection).toMatchObject({ kind: 'objection', state: 'open', received_by: 'portal', answered_at: null })
  expect(objection.question).toContain('I wrote by mistake.')
  const days = (objection.due_at.getTime() - objection.received_at.getTime()) / 86_400_000
  expect(days).toBeGreaterThan(27)
  expect(days).toBeLessThan(32.1)
  expect((await anna.get(page)).text).toContain('answer by')
})

test('what cannot be objected to, or was not asked for, is not written down', async () => {
  const before = await requestsOf(anna)
  for (const fields of [{ purpose: 'account' }, { purpose: 'constructor' }, { purpose: 'contact', shoe_size: '43' }])
    expect(await anna.post('/en/account/privacy/object', fields)).toMatchObject({ status: 422 })
  expect(await requestsOf(anna)).toEqual(before)
})

test('a correction that a person cannot make themself goes to the register', async () => {
  expect((await anna.post('/nl/account/privacy/correct', { question: '' })).text).toContain('Vul dit in.')
  await anna.post('/nl/account/privacy/correct', { question: 'Het bedrag klopt niet.' })
  expect((await requestsOf(anna))[0]).toMatchObject({
    kind: 'rectification',
    state: 'open',
    question: 'Het bedrag klopt niet.',
    language: 'nl',
  })
})

test('who looked is told in words: role, time, purpose, kinds of data and the reason given', async () => {
  expect((await anna.get('/en/account/privacy/access-log')).text).toContain('No employee has viewed your data.')
  await client.query(
    `INSERT INTO app.access_log (person_id, at, employee_id, role, action, purpose, categories, reason)
     VALUES ($1, '2026-11-22T10:00:00Z', gen_random_uuid(), 'support', 'viewed', 'account', '["email-address","account"]', 'She called about her invoice')`,
    [anna.personId],
  )
  const { text } = await anna.get('/en/account/privacy/access-log')
  for (const words of [
    '22 November 2026',
    'Customer support',
    'E-mail address and User name',
    'Managing your account',
    'She called',
  ])
    expect(text).toContain(words)
  expect((await anna.get('/nl/account/privacy/access-log')).text).toContain('Klantenservice')
})

test('so many requests a day are enough, and what was asked before stands', async () => {
  const bram = await signUp(hub, { userName: 'Bram', email: 'bram@example.org' })
  const statuses: number[] = []
  for (let asked = 0; asked < 32; asked++)
    statuses.push((await bram.post('/en/account/privacy/correct', { question: `No ${asked}` })).status)
  expect(statuses.slice(0, 30)).toEqual(Array(30).fill(303))
  expect(statuses.slice(30)).toEqual([429, 429])
  expect(await requestsOf(bram)).toHaveLength(30)
})
