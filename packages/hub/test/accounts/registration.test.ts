import { afterAll, beforeAll, expect, test } from 'vitest'
import { hiddenInput, latestCode, latestMail, signIn, signUp } from '../support/people.js'
import { startTestHub, type TestHub } from '../support/test-hub.js'

let hub: TestHub

beforeAll(async () => {
  hub = await startTestHub()
})

afterAll(() => hub[Symbol.asyncDispose]())

async function rows(sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]> {
  const client = await hub.administrator()
  return (await client.query(sql, values)).rows
}

test('somebody registers with a code from their mail, signs out and in again', async () => {
  const anna = await signUp(hub, { userName: 'Anna', email: 'anna@example.com' })
  expect(anna.cookies.size).toBe(1)
  expect((await anna.get('/en')).text).toContain('/en/account')
  expect(await anna.post('/en/sign-out', {})).toMatchObject({ status: 303, location: '/en/sign-out' })
  expect(anna.cookies.size).toBe(0)
  const again = await signIn(hub, 'anna@example.com')
  expect(again.personId).toBe(anna.personId)
})

test('an account comes with its key, its lookup, and the notice of the statement that was shown', async () => {
  const { personId } = await signUp(hub, { userName: 'Bram', email: 'bram@example.com' })
  const [account] = await rows('SELECT * FROM app.accounts WHERE person_id = $1', personId)
  const { version } = hub.hub.parts.declaration
  expect(account).toMatchObject({ user_name: 'Bram', language: 'en', statement_version_seen: version })
  const [key] = await rows('SELECT wrapped_key FROM app.person_keys WHERE person_id = $1', personId)
  const wrapped = key?.wrapped_key as Buffer
  expect(hub.hub.parts.secrets.unwrapKey(personId, wrapped).length).toBe(32)
  expect(await rows('SELECT kind, lookup FROM app.sign_in_lookups WHERE person_id = $1', personId)).toEqual([
    { kind: 'email', lookup: hub.hub.parts.secrets.lookup('email', 'bram@example.com') },
  ])
  expect(
    await rows('SELECT statement_version, notified_by FROM app.statement_notices WHERE person_id = $1', personId),
  ).toEqual([{ statement_version: version, notified_by: 'registration' }])
})

test('before the code is typed nothing is stored but the code, hashed, and the e-mail; and no cookie is set', async () => {
  const httpClient = hub.httpClient()
  const fields = { user_name: 'Chris Unheard-of', email: 'chris@example.com', language: 'nl', next: '' }
  const asked = await httpClient.post('/nl/register', fields)
  expect(asked.status).toBe(200)
  expect(httpClient.cookies.size).toBe(0)
  const code = await latestCode(hub, 'chris@example.com')
  expect(code).toMatch(/^\d{8}$/)
  const tables = await rows(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'app' AND table_type = 'BASE TABLE'",
  )
  const holding: string[] = []
  for (const { name } of tables) {
    const found = await rows(`SELECT 1 FROM app.${name} t WHERE t::text ~ 'chris@example.com|Unheard-of|${code}'`)
    if (found.length > 0) holding.push(String(name))
  }
  expect(holding).toEqual(['outbox'])
  expect(hub.logged.join()).not.toMatch(/chris|Unheard/)
})

test('who registers with an address that has an account is signed in to it, and learns so only from the e-mail', async () => {
  const { personId } = await signUp(hub, { userName: 'Dora', email: 'dora@example.com' })
  const httpClient = hub.httpClient()
  const fields = { user_name: 'Somebody else', email: 'dora@example.com', language: 'en', next: '' }
  const asked = await httpClient.post('/en/register', fields)
  expect(asked.text).not.toMatch(/already/)
  expect((await latestMail(hub, 'dora@example.com')).template).toBe('account-exists')
  const flow = hiddenInput(asked.text, 'flow')
  const code = await latestCode(hub, 'dora@example.com')
  expect(await httpClient.post('/en/sign-in/code', { flow, code })).toMatchObject({ status: 303 })
  expect(await rows('SELECT person_id, user_name FROM app.accounts WHERE email = $1', 'dora@example.com')).toEqual([
    { person_id: personId, user_name: 'Dora' },
  ])
})

test('who signs in with an address without account gets an e-mail that says so, and no code', async () => {
  await hub.httpClient().post('/en/sign-in', { email: 'nobody@example.com', next: '' })
  expect(await latestMail(hub, 'nobody@example.com')).toMatchObject({ template: 'no-account', content: {} })
})

test('two pages of one address make one account', async () => {
  const email = 'emma@example.com'
  const httpClients = [hub.httpClient(), hub.httpClient()]
  const typed: { flow: string; code: string }[] = []
  for (const httpClient of httpClients) {
    const asked = await httpClient.post('/en/register', { user_name: 'Emma', email, language: 'en', next: '' })
    typed.push({ flow: hiddenInput(asked.text, 'flow'), code: await latestCode(hub, email) })
  }
  const answers = await Promise.all(
    httpClients.map((httpClient, at) => httpClient.post('/en/sign-in/code', typed[at]!)),
  )
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect(await rows('SELECT person_id FROM app.accounts WHERE email = $1', email)).toHaveLength(1)
})

test('a registration that was cut short stands in nobody’s way', async () => {
  const email = 'fay@example.com'
  const { secrets, withPurpose } = hub.hub.parts
  const lookup = secrets.lookup('email', email)
  const left = '00000000-0000-4000-8000-0000000000fa'
  await withPurpose('sign-in', { lookup }, (tx) =>
    tx.insertInto('sign_in_lookups').values({ lookup, kind: 'email', person_id: left }).execute(),
  )
  expect((await signUp(hub, { userName: 'Fay', email })).personId).toBe(left)
  expect((await signIn(hub, email)).personId).toBe(left)
})

test('an address that somebody else had is free once their account has another', async () => {
  const email = 'gina@example.com'
  const first = await signUp(hub, { userName: 'Gina', email })
  await rows("UPDATE app.accounts SET email = 'gina@example.org' WHERE person_id = $1", first.personId)
  // The lookup of the old address is still there, as a crash in the midst of a change leaves it.
  await hub.httpClient().post('/en/sign-in', { email, next: '' })
  expect((await latestMail(hub, email)).template).toBe('no-account')
  expect((await signUp(hub, { userName: 'Another', email })).personId).not.toBe(first.personId)
})

test('a form takes its own fields and shows what is wrong with them, in both languages', async () => {
  const more = { user_name: 'Hugo', email: 'hugo@example.com', language: 'en', next: '', birthday: '1980-01-01' }
  expect((await hub.httpClient().post('/en/register', more)).status).toBe(422)
  const wrong = { user_name: '', email: 'hugo', language: 'nl', next: '' }
  const answer = await hub.httpClient().post('/nl/register', wrong)
  expect(answer.status).toBe(422)
  expect(answer.text).toMatch(/Vul dit in/)
  expect(answer.text).toMatch(/geen e-mailadres/)
  await expect(latestMail(hub, 'hugo@example.com')).rejects.toThrow('No e-mail')
})

test('afterwards people go where they wanted, but to no other site', async () => {
  await signUp(hub, { userName: 'Ida', email: 'ida@example.com' })
  for (const [next, to] of [
    ['/en/account/privacy', '/en/account/privacy'],
    ['https://elsewhere.example', '/en/account'],
    ['//elsewhere.example', '/en/account'],
  ] as const) {
    const httpClient = hub.httpClient()
    const page = await httpClient.get(`/en/sign-in?next=${encodeURIComponent(next)}`)
    const asked = await httpClient.post('/en/sign-in', {
      email: 'ida@example.com',
      next: hiddenInput(page.text, 'next'),
    })
    const flow = hiddenInput(asked.text, 'flow')
    const code = await latestCode(hub, 'ida@example.com')
    expect((await httpClient.post('/en/sign-in/code', { flow, code })).location).toBe(to)
  }
})

test('who has just registered is shown how to do without codes', async () => {
  const httpClient = hub.httpClient()
  const email = 'jan@example.com'
  const asked = await httpClient.post('/nl/register', { user_name: 'Jan', email, language: 'nl', next: '' })
  const fields = { flow: hiddenInput(asked.text, 'flow'), code: await latestCode(hub, email) }
  const { location } = await httpClient.post('/nl/sign-in/code', fields)
  expect(location).toBe('/nl/account/security?done=registered')
  expect((await httpClient.get(location!)).text).toContain('Passkey toevoegen')
})
