import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FilledRows, fillEveryTable, marked } from '../support/fill-person.js'
import { type Person, signUp } from '../support/people.js'
import { startTestHub, type TestHub } from '../support/test-hub.js'

let hub: TestHub
let anna: Person
let filled: FilledRows

beforeAll(async () => {
  hub = await startTestHub({ roles: ['web'] })
  anna = await signUp(hub, { userName: 'Anna', email: 'anna@example.org' })
  const bram = await signUp(hub, { userName: 'Bram', email: 'bram@example.org' })
  const client = await hub.administrator()
  filled = await fillEveryTable(client, hub.hub.parts.declaration, anna.personId, 'anna')
  await fillEveryTable(client, hub.hub.parts.declaration, bram.personId, 'bram')
})

afterAll(() => hub[Symbol.asyncDispose]())

test('a stranger is sent to sign in', async () => {
  expect(await hub.httpClient().get('/en/account/privacy')).toMatchObject({
    status: 303,
    location: '/en/sign-in?next=/en/account/privacy',
  })
})

test('everything that is held and not withheld is on the page, in both languages, and nobody else’s', async () => {
  const { declaration } = hub.hub.parts
  for (const language of ['en', 'nl'] as const) {
    const { status, text } = await anna.get(`/${language}/account/privacy`)
    expect(status).toBe(200)
    const missing = Object.values(declaration.tables)
      .filter(({ subject, name }) => subject !== null && !['accounts', 'person_keys'].includes(name))
      .flatMap(({ name, columns }) =>
        Object.entries(columns)
          .filter(([, { type, withheld }]) => type === 'text' && withheld === null)
          .map(([column]) => String(filled.get(name)![column])),
      )
      .filter((value) => !text.includes(value))
    expect(missing).toEqual([])
    expect(text).not.toContain('of bram')
    for (const { title } of Object.values(declaration.categories)) expect(text).toContain(title[language])
  }
})

test('what is withheld is named with its reason and not shown', async () => {
  const { text } = await anna.get('/en/account/privacy')
  expect(text).toContain('A secret that only protects you')
  expect(text).not.toContain(marked('saved_payment_methods', 'token', 'anna'))
})

test('each thing says until when it is held: a day, or what it waits for', async () => {
  const { text } = await anna.get('/en/account/privacy')
  // An invoice of October 2026: seven years from the end of its year, on Dutch time.
  expect(filled.has('invoices')).toBe(true)
  expect(text).toContain('Kept until 1 January 2034')
  expect(text).toContain('Kept until the account is closed')
  expect(text).toContain('Kept until 30 days after the session, code or passkey ends')
})

test('a term of the books ends with the year as it is in the Netherlands', async () => {
  const client = await hub.administrator()
  const shownEnd = async (issuedAt: string) => {
    await client.query('UPDATE app.invoices SET issued_at = $2 WHERE person_id = $1', [anna.personId, issuedAt])
    const { text } = await anna.get('/en/account/privacy')
    return ['Kept until 1 January 2034', 'Kept until 1 January 2035'].filter((end) => text.includes(end))
  }
  expect(await shownEnd('2026-12-31T22:59:59Z')).toContain('Kept until 1 January 2034')
  expect(await shownEnd('2026-12-31T22:59:59Z')).not.toContain('Kept until 1 January 2035')
  expect(await shownEnd('2026-12-31T23:00:00Z')).toContain('Kept until 1 January 2035')
})

test('beside what can be changed is the way to where it is changed', async () => {
  const { text } = await anna.get('/en/account/privacy')
  expect(text).toContain('href="/en/account/profile">Change this')
  expect(text).toContain('href="/en/account/privacy/correct">Ask for a correction')
})

test('the law is cited in the language of the page, before an erasure and in the records of processing', async () => {
  for (const path of ['/nl/account/privacy/erase', '/nl/privacy/records']) {
    const { text } = await anna.get(path)
    expect(text).toMatch(/art\. \d+ lid \d+ onder [a-f] AVG/)
    expect(text).not.toMatch(/GDPR|\d\(\d\)/)
  }
})

test('what was never filled in came from nobody', async () => {
  const { text } = await (await signUp(hub, { userName: 'Cleo', email: 'cleo@example.org' })).get('/en/account/privacy')
  expect(text).toContain('not filled in')
  expect(text).not.toMatch(/not filled in <small[^>]*>\w/)
})
