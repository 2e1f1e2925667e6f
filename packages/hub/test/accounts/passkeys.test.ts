import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTurns } from '../support/in-turns.js'
import { latestMail, type Person, signIn, signUp } from '../support/people.js'
import {
  addPasskey,
  createSoftwarePasskey,
  type JsonAnswer,
  type Lies,
  postJson,
  prepare,
  type SoftwarePasskey,
  usePasskey,
} from '../support/software-passkey.js'
import { startTestHub, type TestHub } from '../support/test-hub.js'

const email = 'anna@example.com'
const minuteMs = 60_000
const elsewhere = 'https://elsewhere.example'
let hub: TestHub
let origin: string
let anna: Person
let passkey: SoftwarePasskey

beforeAll(async () => {
  hub = await startTestHub()
  origin = hub.hub.publicUrl
  anna = await signUp(hub, { userName: 'Anna', email })
  passkey = await addPasskey(anna, origin)
})

afterAll(() => hub[Symbol.asyncDispose]())

const refused = { status: 400, text: '{"problem":"refused"}' }
const unknown = { status: 404, text: '{"problem":"unknown"}' }
const enter = (key: SoftwarePasskey, lies?: Lies): Promise<JsonAnswer> =>
  usePasskey(hub.httpClient(), 'sign-in', key, origin, lies)

async function passkeyRows(): Promise<Record<string, unknown>[]> {
  const client = await hub.administrator()
  return (
    await client.query('SELECT *, last_used_on::text AS last_used_on FROM app.passkeys WHERE person_id = $1', [
      anna.personId,
    ])
  ).rows
}

test('a passkey signs in at once, and the session counts as confirmed by it', async () => {
  const httpClient = hub.httpClient()
  expect(await usePasskey(httpClient, 'sign-in', passkey, origin)).toEqual({
    status: 200,
    text: '{"next":"/en/account/security"}',
  })
  const page = await httpClient.get('/en/account/security')
  expect(page.text).toContain('data-passkey="add"')
  expect((await passkeyRows())[0]).toMatchObject({
    sign_count: '1',
    name: 'Key',
    transports: ['internal', 'hybrid'],
    last_used_on: hub.hub.parts.now().toISOString().slice(0, 10),
  })
})

test('what does not fit is refused: page, relying party, challenge, verification, person', async () => {
  const lies: readonly Lies[] = [
    { origin: elsewhere },
    { origin: origin.replace('localhost', 'localhost.example') },
    { rpId: 'elsewhere.example' },
    { challenge: Buffer.alloc(32).toString('base64url') },
    { userVerified: false },
    { userHandle: Buffer.from('somebody else').toString('base64url') },
    { state: 'bm90LW91cnM' },
  ]
  for (const lie of lies) expect(await enter(passkey, lie)).toEqual(refused)
  expect((await enter(passkey)).status).toBe(200)
})

test('an answer with a signature of another key is refused, and a key that nobody has is unknown', async () => {
  const other = createSoftwarePasskey()
  expect(await enter(other, { id: passkey.id, userHandle: '' })).toEqual(refused)
  expect(await enter(other)).toEqual(unknown)
})

test('an answer counts once, for five minutes, and only for what it was asked for', async () => {
  const httpClient = hub.httpClient()
  const prepared = await prepare(httpClient, 'sign-in', origin)
  const next = '/en/account'
  const answer = { ...passkey.answer(prepared, origin), next }
  expect((await postJson(httpClient, origin, 'sign-in', answer)).status).toBe(200)
  expect(await postJson(hub.httpClient(), origin, 'sign-in', answer)).toEqual(refused)
  // Signed anew over the same challenge.
  const again = { ...passkey.answer(prepared, origin), next }
  expect(await postJson(hub.httpClient(), origin, 'sign-in', again)).toEqual(refused)

  const late = await prepare(hub.httpClient(), 'sign-in', origin)
  hub.pass(5 * minuteMs)
  expect(await postJson(hub.httpClient(), origin, 'sign-in', { ...passkey.answer(late, origin), next })).toEqual(
    refused,
  )

  const toConfirm = await prepare(httpClient, 'confirm', origin)
  const used = { ...passkey.answer(toConfirm, origin), next }
  expect(await postJson(hub.httpClient(), origin, 'sign-in', used)).toEqual(refused)
  expect((await usePasskey(httpClient, 'confirm', passkey, origin)).status).toBe(200)
  const { state, options } = await prepare(httpClient, 'add', origin)
  const toAdd = { state, options: { challenge: options.challenge, rpId: options.rp!.id } }
  expect(await postJson(httpClient, origin, 'confirm', { ...passkey.answer(toAdd, origin), next })).toEqual(refused)
})

test('of two who send one answer at the same time, one gets in', async () => {
  const answer = { ...passkey.answer(await prepare(hub.httpClient(), 'sign-in', origin), origin), next: '/en/account' }
  const both = await Promise.all([1, 2].map(() => postJson(hub.httpClient(), origin, 'sign-in', answer)))
  expect(both.map(({ status }) => status).sort()).toEqual([200, 400])
})

test('a count that does not go up is that of a copy, and is refused', async () => {
  expect((await enter(passkey, { signCount: 1_000 })).status).toBe(200)
  expect(await enter(passkey, { signCount: 1_000 })).toEqual(refused)
  expect(await enter(passkey, { signCount: 999 })).toEqual(refused)
  expect(await enter(passkey, { signCount: 0 })).toEqual(refused)
  expect((await enter(passkey, { signCount: 1_001 })).status).toBe(200)
  const both = await Promise.all([1, 2].map(() => enter(passkey, { signCount: 1_002 })))
  expect(both.map(({ status }) => status).sort()).toEqual([200, 400])
})

test('an authenticator that does not count says zero each time', async () => {
  const bram = await signUp(hub, { userName: 'Bram', email: 'bram@example.com' })
  const silent = await addPasskey(bram, origin)
  for (let time = 0; time < 3; time++) expect((await enter(silent, { signCount: 0 })).status).toBe(200)
})

test('confirming takes a passkey of the person who is signed in, and makes a new session', async () => {
  const cleo = await signUp(hub, { userName: 'Cleo', email: 'cleo@example.com' })
  const own = await addPasskey(cleo, origin)
  const { options } = await prepare(cleo, 'confirm', origin)
  expect(options.allowCredentials?.map(({ id }) => id)).toEqual([own.id])
  expect(await usePasskey(cleo, 'confirm', passkey, origin, { userHandle: '' })).toEqual(refused)
  const before = cleo.cookies.get('session')
  hub.pass(11 * minuteMs)
  expect((await cleo.get('/en/account/security')).text).not.toContain('data-passkey="add"')
  expect((await usePasskey(cleo, 'confirm', own, origin)).status).toBe(200)
  expect(cleo.cookies.get('session')).not.toBe(before)
  expect((await cleo.get('/en/account/security')).text).toContain('data-passkey="add"')
  const stale = hub.httpClient()
  stale.cookies.set('session', before!)
  expect((await stale.get('/en/account/security')).status).toBe(303)
})

test('a passkey is added only by who has lately confirmed, and only to their own account', async () => {
  const dirk = await signUp(hub, { userName: 'Dirk', email: 'dirk@example.com' })
  const key = createSoftwarePasskey()
  const answer = { ...key.registration(await prepare(dirk, 'add', origin), origin), name: 'Key', language: 'en' }
  const toSignIn = { status: 401, text: '{"next":"/en/sign-in"}' }
  expect(await postJson(hub.httpClient(), origin, 'add', answer)).toEqual(toSignIn)
  expect(await postJson(hub.httpClient(), origin, 'options', { use: 'confirm' })).toEqual(toSignIn)
  const eva = await signUp(hub, { userName: 'Eva', email: 'eva@example.com' })
  expect(await postJson(eva, origin, 'add', answer)).toEqual(refused)
  hub.pass(11 * minuteMs)
  expect(await postJson(dirk, origin, 'add', answer)).toMatchObject({
    status: 403,
    text: expect.stringContaining('/confirm?next='),
  })
  expect(await postJson(dirk, origin, 'options', { use: 'add' })).toMatchObject({ status: 403 })
})

test('a new passkey has to be verified by its device, for this page, and to be nobody’s yet', async () => {
  const fien = await signUp(hub, { userName: 'Fien', email: 'fien@example.com' })
  const add = async (key: SoftwarePasskey, lies: Lies = {}) =>
    postJson(fien, origin, 'add', {
      ...key.registration(await prepare(fien, 'add', origin), origin, lies),
      name: 'Key',
      language: 'nl',
    })
  for (const lie of [{ userVerified: false }, { origin: elsewhere }, { rpId: 'elsewhere.example' }])
    expect(await add(createSoftwarePasskey(), lie)).toEqual(refused)
  const key = createSoftwarePasskey()
  expect(await add(key)).toEqual({ status: 200, text: '{"next":"/nl/account/security?done=passkey-added"}' })
  expect(await latestMail(hub, 'fien@example.com')).toMatchObject({ template: 'passkey-added', language: 'nl' })
  const gijs = await signUp(hub, { userName: 'Gijs', email: 'gijs@example.com' })
  const taken = { ...key.registration(await prepare(gijs, 'add', origin), origin), name: 'Key', language: 'en' }
  expect(await postJson(gijs, origin, 'add', taken)).toEqual(refused)
})

test('what was not asked for in an input is refused, and so is what is none', async () => {
  const httpClient = hub.httpClient()
  const answer = passkey.answer(await prepare(httpClient, 'sign-in', origin), origin)
  for (const body of [{ ...answer, next: '/en', birthday: '1980-01-01' }, { state: answer.state }, [], 'text'])
    expect(await postJson(httpClient, origin, 'sign-in', body as object)).toEqual(refused)
  expect(await postJson(httpClient, origin, 'options', { use: 'other' })).toEqual(refused)
  expect(httpClient.cookies.size).toBe(0)
})

test('a person names and removes their own passkeys, and no one else’s; a removed one opens nothing', async () => {
  const hans = await signUp(hub, { userName: 'Hans', email: 'hans@example.com' })
  const key = await addPasskey(hans, origin)
  const client = await hub.administrator()
  const { rows } = await client.query('SELECT id FROM app.passkeys WHERE person_id = $1', [hans.personId])
  const id = rows[0].id as string
  const intruder = await signIn(hub, email)
  await usePasskey(intruder, 'confirm', passkey, origin, { signCount: 2_000 })
  await intruder.post('/en/account/security/passkeys/name', { passkey: id, name: 'Mine' })
  await intruder.post('/en/account/security/passkeys/remove', { passkey: id })
  await hans.post('/en/account/security/passkeys/name', { passkey: id, name: 'My laptop' })
  expect((await hans.get('/en/account/security')).text).toContain('My laptop')
  expect((await enter(key)).status).toBe(200)

  hub.pass(11 * minuteMs)
  expect((await hans.post('/en/account/security/passkeys/remove', { passkey: id })).location).toContain('/en/confirm')
  await usePasskey(hans, 'confirm', key, origin)
  expect((await hans.post('/en/account/security/passkeys/remove', { passkey: id })).location).toContain(
    'passkey-removed',
  )
  expect((await latestMail(hub, 'hans@example.com')).template).toBe('passkey-removed')
  expect(await enter(key)).toEqual(unknown)
  const lookups = await client.query("SELECT 1 FROM app.sign_in_lookups WHERE person_id = $1 AND kind = 'passkey'", [
    hans.personId,
  ])
  expect(lookups.rows).toEqual([])
})

test('a network gets a hundred and twenty tries in ten minutes', async () => {
  hub.pass(10 * minuteMs - (hub.hub.parts.now().getTime() % (10 * minuteMs)))
  const tries = await inTurns(123, () => postJson(hub.httpClient(), origin, 'sign-in', {}))
  expect(tries.filter(({ status }) => status === 400)).toHaveLength(120)
  expect(tries.filter(({ text }) => text === '{"problem":"too-many"}')).toHaveLength(3)
})
