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

interface Owner {
  readonly email: string
  readonly person: Person
  readonly passkey: SoftwarePasskey
}

async function ownerWithPasskey(): Promise<Owner> {
  hub.pass(hourMs)
  const email = `owner${count++}@example.com`
  const person = await signUp(hub, { userName: 'Owner', email })
  return { email, person, passkey: await addPasskey(person, origin) }
}

/** Whoever reads the e-mails, and has nothing else. */
const mailboxReader = ({ email }: Owner) => signIn(hub, email)

const isConfirmed = async (httpClient: HttpClient) => (await httpClient.get(`${here}/email`)).status === 200

async function stopLink({ email }: Owner): Promise<string> {
  const { template, content } = await latestMail(hub, email)
  expect(template).toBe('confirm-wait')
  return `/en/sign-in/stop?${new URLSearchParams({ delay: String(content.stop) })}`
}

async function confirmByCode(httpClient: HttpClient, email: string) {
  const asked = await httpClient.post('/en/confirm', { next: here })
  if (asked.status !== 200) return asked
  const flow = hiddenInput(asked.text, 'flow')
  return httpClient.post('/en/confirm/code', { flow, code: await latestCode(hub, email) })
}

test('an account without passkey is confirmed by a code at once, in a new session', async () => {
  const email = 'plain@example.com'
  const plain = await signUp(hub, { userName: 'Plain', email })
  expect(await isConfirmed(plain)).toBe(true)
  hub.pass(11 * 60_000)
  expect((await plain.get(`${here}/email`)).location).toBe(`/en/confirm?next=${here}/email`)
  expect((await plain.get('/en/confirm')).text).not.toContain('data-passkey')
  const before = plain.cookies.get('session')
  expect(await confirmByCode(plain, email)).toMatchObject({ status: 303, location: here })
  expect((await latestMail(hub, email)).template).toBe('confirm-code')
  expect(plain.cookies.get('session')).not.toBe(before)
  expect(await isConfirmed(plain)).toBe(true)
})

test('a code to confirm counts only in the session that asked for it, and not for signing in', async () => {
  const email = 'bound@example.com'
  const first = await signUp(hub, { userName: 'Bound', email })
  const second = await signIn(hub, email)
  const asked = await first.post('/en/confirm', { next: here })
  const fields = { flow: hiddenInput(asked.text, 'flow'), code: await latestCode(hub, email) }
  expect((await second.post('/en/confirm/code', fields)).location).toBe('/en/confirm')
  const signingIn = await hub.httpClient().post('/en/sign-in', { email, next: '' })
  const flow = hiddenInput(signingIn.text, 'flow')
  expect((await hub.httpClient().post('/en/sign-in/code', { flow, code: fields.code })).status).toBe(422)
  expect((await first.post('/en/confirm/code', fields)).location).toBe(here)
})

test('an account with a passkey is opened by a code, but not confirmed by it', async () => {
  const owner = await ownerWithPasskey()
  const reader = await mailboxReader(owner)
  expect((await reader.get(here)).status).toBe(200)
  expect(await isConfirmed(reader)).toBe(false)
  expect((await reader.get(here)).text).not.toContain('data-passkey="add"')
  expect((await confirmByCode(reader, owner.email)).location).toContain('/en/confirm?next=')
  expect(await isConfirmed(reader)).toBe(false)
})

test('the wait begins when asked for, is told at once, and lets a code confirm after 72 hours', async () => {
  const owner = await ownerWithPasskey()
  const reader = await mailboxReader(owner)
  await reader.post('/en/confirm/wait', { next: here })
  expect((await latestMail(hub, owner.email)).template).toBe('confirm-wait')
  expect((await reader.get('/en/confirm')).text).toContain('The waiting period has started')
  expect((await owner.person.get(here)).text).toContain('Stop this')
  hub.pass(71.9 * hourMs)
  expect((await confirmByCode(reader, owner.email)).location).toContain('/en/confirm?next=')
  hub.pass(0.2 * hourMs)
  expect((await reader.get('/en/confirm')).text).toContain('The waiting period is over')
  expect((await confirmByCode(reader, owner.email)).location).toBe(here)
  expect(await isConfirmed(reader)).toBe(true)
  // Used once: the next time there is a wait again.
  hub.pass(hourMs)
  expect((await confirmByCode(reader, owner.email)).location).toContain('/en/confirm?next=')
})

test('asking again does not begin the wait anew, nor send another e-mail', async () => {
  const owner = await ownerWithPasskey()
  const reader = await mailboxReader(owner)
  await reader.post('/en/confirm/wait', { next: here })
  const first = (await latestMail(hub, owner.email)).content
  hub.pass(50 * hourMs)
  await reader.post('/en/confirm/wait', { next: here })
  expect((await latestMail(hub, owner.email)).content).toEqual(first)
  hub.pass(23 * hourMs)
  expect((await confirmByCode(reader, owner.email)).location).toBe(here)
})

test('a wait that nobody used is over a week later', async () => {
  const owner = await ownerWithPasskey()
  const reader = await mailboxReader(owner)
  await reader.post('/en/confirm/wait', { next: here })
  hub.pass((72 + 7 * 24) * hourMs)
  const later = await mailboxReader(owner)
  expect((await confirmByCode(later, owner.email)).location).toContain('/en/confirm?next=')
})

test('signing in with the passkey stops the wait, and so does confirming with it', async () => {
  for (const use of ['sign-in', 'confirm'] as const) {
    const owner = await ownerWithPasskey()
    const reader = await mailboxReader(owner)
    await reader.post('/en/confirm/wait', { next: here })
    expect((await usePasskey(owner.person, use, owner.passkey, origin)).status).toBe(200)
    hub.pass(73 * hourMs)
    expect((await confirmByCode(reader, owner.email)).location).toContain('/en/confirm?next=')
  }
})

test('the link in the e-mail stops the wait by its button, without signing in, and does nothing when it is only followed', async () => {
  const owner = await ownerWithPasskey()
  const reader = await mailboxReader(owner)
  await reader.post('/en/confirm/wait', { next: here })
  const link = await stopLink(owner)
  const follower = hub.httpClient()
  const page = await follower.get(link)
  expect(page.status).toBe(200)
  expect((await reader.get('/en/confirm')).text).toContain('The waiting period has started')
  const delay = hiddenInput(page.text, 'delay')
  expect((await follower.post('/en/sign-in/stop', { delay })).text).toContain('The change has been stopped')
  expect((await follower.post('/en/sign-in/stop', { delay })).text).toContain('nothing to stop')
  expect(follower.cookies.size).toBe(0)
  hub.pass(73 * hourMs)
  expect((await confirmByCode(reader, owner.email)).location).toContain('/en/confirm?next=')
})

test('a link that was made up stops nothing, and one of another account only its own', async () => {
  const owner = await ownerWithPasskey()
  const other = await ownerWithPasskey()
  for (const each of [owner, other]) {
    const reader = await mailboxReader(each)
    await reader.post('/en/confirm/wait', { next: here })
  }
  expect((await hub.httpClient().post('/en/sign-in/stop', { delay: 'made-up' })).text).toContain('nothing to stop')
  const page = await hub.httpClient().get(await stopLink(other))
  await hub.httpClient().post('/en/sign-in/stop', { delay: hiddenInput(page.text, 'delay') })
  expect((await owner.person.get(here)).text).toContain('Stop this')
  expect((await other.person.get(here)).text).not.toContain('Stop this')
})

test('whoever is signed in can stop it in the account', async () => {
  const owner = await ownerWithPasskey()
  const reader = await mailboxReader(owner)
  await reader.post('/en/confirm/wait', { next: here })
  expect((await owner.person.post(`${here}/stop`, {})).location).toContain('wait-stopped')
  expect((await reader.get('/en/confirm')).text).toContain('Start the waiting period')
})
