import { afterAll, beforeAll, expect, test } from 'vitest'
import { hiddenInput, latestCode, latestMail, type Person, signIn, signUp } from '../support/people.js'
import { addPasskey, type SoftwarePasskey, usePasskey } from '../support/software-passkey.js'
import { type HttpClient, startTestHub, type TestHub } from '../support/test-hub.js'

const hourMs = 3_600_000
const here = '/en/account/security'
let hub: TestHub
let origin: string
let count = 0

beforeAll(async () => {
  hub = await startTestHub()
  origin = hub.hub.publicUrl
})

afterAll(() => hub[Symbol.asyncDispose]())

interface Move {
  readonly person: Person
  readonly from: string
  readonly to: string
}

async function somebody(): Promise<Move> {
  hub.pass(hourMs)
  const from = `old${count}@example.com`
  const person = await signUp(hub, { userName: 'Anna', email: from })
  return { person, from, to: `new${count++}@example.org` }
}

async function ask({ person, to }: Pick<Move, 'person' | 'to'>, lost = false): Promise<string> {
  const page = await person.post(`${here}/email`, { email: to, ...(lost && { old_is_lost: 'on' }) })
  expect(page.status).toBe(200)
  return hiddenInput(page.text, 'flow')
}

async function codesOf({ from, to }: Pick<Move, 'from' | 'to'>) {
  return { new_code: await latestCode(hub, to), old_code: await latestCode(hub, from) }
}

async function addressOf({ personId }: Person): Promise<string> {
  const client = await hub.administrator()
  return (await client.query('SELECT email FROM app.accounts WHERE person_id = $1', [personId])).rows[0].email
}

async function templateAfterSignIn(email: string): Promise<string> {
  await hub.httpClient().post('/en/sign-in', { email, next: '' })
  return (await latestMail(hub, email)).template
}

test('with the codes from both sides the account has its new address, and only that one', async () => {
  const move = await somebody()
  const flow = await ask(move)
  expect((await latestMail(hub, move.from)).template).toBe('email-change-old')
  expect((await latestMail(hub, move.to)).template).toBe('email-change-new')
  const answer = await move.person.post(`${here}/email/codes`, { flow, ...(await codesOf(move)) })
  expect(answer.location).toBe(`${here}?done=email-changed`)
  expect(await addressOf(move.person)).toBe(move.to)
  expect((await latestMail(hub, move.from)).template).toBe('email-changed')
  expect(await templateAfterSignIn(move.from)).toBe('no-account')
  expect((await signIn(hub, move.to)).personId).toBe(move.person.personId)
  expect((await signUp(hub, { userName: 'Later', email: move.from })).personId).not.toBe(move.person.personId)
})

test('neither side alone is enough, nor the codes the wrong way round', async () => {
  const move = await somebody()
  const flow = await ask(move)
  const { new_code, old_code } = await codesOf(move)
  const tries = [
    { new_code, old_code: '' },
    { new_code, old_code: '00000000' },
    { new_code: '00000000', old_code },
    { new_code: old_code, old_code: new_code },
  ]
  for (const codes of tries)
    expect((await move.person.post(`${here}/email/codes`, { flow, ...codes })).text).toContain('code is incorrect')
  expect(await addressOf(move.person)).toBe(move.from)
  // A try that was half right has not used up the half.
  expect((await move.person.post(`${here}/email/codes`, { flow, new_code, old_code })).location).toContain('changed')
})

test('it takes somebody who has lately confirmed, in the account that it is about', async () => {
  const move = await somebody()
  const flow = await ask(move)
  const codes = await codesOf(move)
  const other = await somebody()
  expect((await other.person.post(`${here}/email/codes`, { flow, ...codes })).location).toBe(`${here}/email`)
  const stale = await somebody()
  hub.pass(11 * 60_000)
  for (const path of ['email', 'email/codes', 'email/finish'])
    expect((await stale.person.post(`${here}/${path}`, { email: stale.to })).location).toContain('/en/confirm')
})

test('an address that has an account is answered alike, is told, and stays with its account', async () => {
  const owner = await somebody()
  const move = { ...(await somebody()), to: owner.from }
  const page = await move.person.post(`${here}/email`, { email: owner.from })
  const free = await move.person.post(`${here}/email`, { email: 'free0@example.com' })
  const plain = (text: string) => text.replace(/name="flow" value="[^"]+"/, '')
  expect(plain(page.text)).toBe(plain(free.text))
  expect((await latestMail(hub, owner.from)).template).toBe('email-change-taken')
  const flow = hiddenInput(page.text, 'flow')
  const answer = await move.person.post(`${here}/email/codes`, { flow, new_code: '00000000', old_code: '00000000' })
  expect(answer.status).toBe(422)
  expect(await addressOf(owner.person)).toBe(owner.from)
})

test('an address that was taken while the codes were typed is not taken twice', async () => {
  const move = await somebody()
  const flow = await ask(move)
  const codes = await codesOf(move)
  await signUp(hub, { userName: 'Quicker', email: move.to })
  const answer = await move.person.post(`${here}/email/codes`, { flow, ...codes })
  expect(answer.location).toBe(`${here}?done=email-not-changed`)
  expect(await addressOf(move.person)).toBe(move.from)
})

test('cut short after the account was changed, the old address opens nothing and the new one does', async () => {
  const move = await somebody()
  const { secrets, withPurpose } = hub.hub.parts
  const lookup = secrets.lookup('email', move.to)
  const person = move.person.personId
  await withPurpose('sign-in', { lookup }, (tx) =>
    tx.insertInto('sign_in_lookups').values({ lookup, kind: 'email', person_id: person }).execute(),
  )
  expect(await templateAfterSignIn(move.to)).toBe('no-account')
  expect(await templateAfterSignIn(move.from)).toBe('sign-in-code')
  await withPurpose('account', { person }, (tx) => tx.updateTable('accounts').set({ email: move.to }).execute())
  expect(await templateAfterSignIn(move.from)).toBe('no-account')
  expect((await signIn(hub, move.to)).personId).toBe(person)
})

interface Loser extends Move {
  readonly passkey: SoftwarePasskey
}

/** Signed in by passkey, with the old address out of reach. */
async function loser(): Promise<Loser> {
  const move = await somebody()
  const passkey = await addPasskey(move.person, origin)
  await usePasskey(move.person, 'sign-in', passkey, origin)
  return { ...move, passkey }
}

async function beginDelay(move: Loser): Promise<void> {
  const flow = await ask(move, true)
  const fields = { flow, new_code: await latestCode(hub, move.to), old_code: '' }
  expect((await move.person.post(`${here}/email/codes`, fields)).location).toBe(`${here}?done=email-wait`)
}

const finish = (httpClient: HttpClient) => httpClient.post(`${here}/email/finish`, {})

test('when the old address is lost, a passkey and 72 hours stand in for it', async () => {
  const move = await loser()
  await beginDelay(move)
  expect((await latestMail(hub, move.from)).template).toBe('email-wait')
  expect((await finish(move.person)).location).toBe(here)
  expect(await addressOf(move.person)).toBe(move.from)
  hub.pass(73 * hourMs)
  expect((await finish(move.person)).location).toContain('/en/confirm')
  await usePasskey(move.person, 'confirm', move.passkey, origin)
  expect((await move.person.get(here)).text).toContain('Change the address now')
  expect((await finish(move.person)).location).toBe(`${here}?done=email-changed`)
  expect(await addressOf(move.person)).toBe(move.to)
  expect((await latestMail(hub, move.from)).template).toBe('email-changed')
  expect((await finish(move.person)).location).toBe(here)
})

test('whoever does read the old address stops it', async () => {
  const move = await loser()
  await beginDelay(move)
  const { content } = await latestMail(hub, move.from)
  await hub.httpClient().post('/en/sign-in/stop', { delay: String(content.stop) })
  hub.pass(73 * hourMs)
  await usePasskey(move.person, 'confirm', move.passkey, origin)
  expect((await finish(move.person)).location).toBe(here)
  expect(await addressOf(move.person)).toBe(move.from)
})

test('who is signed in by code cannot say that the address is lost', async () => {
  const move = await somebody()
  const flow = await ask(move, true)
  expect((await latestMail(hub, move.from)).template).toBe('email-change-old')
  const fields = { flow, new_code: await latestCode(hub, move.to), old_code: '' }
  expect((await move.person.post(`${here}/email/codes`, fields)).status).toBe(422)
})
