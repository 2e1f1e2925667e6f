import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Person, signIn, signUp } from '../support/people.js'
import { type Answer, type HttpClient, startTestHub, type TestHub } from '../support/test-hub.js'
import { walk } from '../support/walk.js'

/** Words that are found again wherever they turn up: an invented person's name, street, town and addresses. */
const email = 'zwaantje.kwikstaart@example.org'
const laterEmail = 'kwikstaart.elders@example.org'
const marks = ['zwaantje', 'kwikstaart', 'purperreigerlaan', 'meerkoetdorp', '9713 zk', '9713zk', 'ooievaar']
const home = {
  name: 'Zwaantje Kwikstaart',
  street: 'Purperreigerlaan 7',
  postal_code: '9713 ZK',
  city: 'Meerkoetdorp',
  country: 'NL',
}

interface Exchange extends Answer {
  readonly asked: string
}

let hub: TestHub
let person: Person
const exchanges: Exchange[] = []

/** A visitor of whom everything is written down. */
function recorded(httpClient: HttpClient): HttpClient {
  const record = async (asked: string, answer: Promise<Answer>) => {
    exchanges.push({ asked, ...(await answer) })
    return answer
  }
  return {
    cookies: httpClient.cookies,
    get: (path, headers) => record(path, httpClient.get(path, headers)),
    post: (path, fields, headers) => record(path, httpClient.post(path, fields, headers)),
  }
}

const marksIn = (text: string) => {
  const plain = decodeURIComponent(text.replaceAll(/%(?![0-9a-f]{2})/gi, '%25').replaceAll('+', ' ')).toLowerCase()
  return marks.filter((mark) => plain.includes(mark))
}

beforeAll(async () => {
  // Without the outbox page of a demo, which shows e-mails to who sits at the machine.
  hub = await startTestHub({ demo: false })
  const watched = { ...hub, httpClient: () => recorded(hub.httpClient()) }
  person = await signUp(watched, { userName: 'Zwaantje Kwikstaart', email })
  await useEverything(watched)
  await breakThings()
  await walk(person, ['/en', '/nl', '/en/account', '/nl/account'])
})

afterAll(() => hub[Symbol.asyncDispose]())

async function useEverything(watched: TestHub): Promise<void> {
  await person.post('/nl/account/profile/name', { full_name: home.name })
  await person.post('/nl/account/addresses/new', home)
  await person.post('/nl/account/billing-addresses/new', { ...home, name: 'Ooievaar B.V.' })
  await person.post('/en/account/profile/settings', { user_name: 'Kwikstaart', language: 'nl' })
  await person.post('/en/account/security/email', { email: laterEmail })
  const anyone = watched.httpClient()
  await anyone.post('/nl/privacy/request', { kind: 'access', email, question: 'Ooievaar' })
  await anyone.post('/en/register', { user_name: 'Ooievaar', email, language: 'en', next: '' })
  await signIn(watched, email)
}

/** What people type wrongly, into the wrong place, or while the hub is broken. */
async function breakThings(): Promise<void> {
  const anyone = recorded(hub.httpClient())
  await anyone.get('/nl/zwaantje-kwikstaart?q=purperreigerlaan')
  await anyone.post('/en/sign-in', { email: 'zwaantje kwikstaart', ooievaar: 'meerkoetdorp' })
  await person.post('/en/account/profile/name', { full_name: 'Kwikstaart '.repeat(40) })
  await person.post('/en/account/addresses/new', { ...home, country: 'Meerkoetdorp' })
  const behind = await hub.administrator()
  for (const table of ['profiles', 'addresses', 'accounts'])
    await behind.query(`ALTER TABLE app.${table} RENAME TO ${table}_away`)
  await person.post('/en/account/profile/name', { full_name: home.name })
  await person.post('/en/account/addresses/new', home)
  await anyone.post('/en/register', { user_name: 'Kwikstaart', email: laterEmail, language: 'en', next: '' })
  for (const table of ['profiles', 'addresses', 'accounts'])
    await behind.query(`ALTER TABLE app.${table}_away RENAME TO ${table}`)
}

describe('what a person told us', () => {
  test('did reach their own pages, and errors did happen: there is something to look for', () => {
    const shown = new Set(exchanges.flatMap(({ text }) => marksIn(text)))
    expect([...shown]).toEqual(expect.arrayContaining(['zwaantje', 'kwikstaart', 'purperreigerlaan', 'meerkoetdorp']))
    expect(exchanges.filter(({ status }) => status === 500).length).toBeGreaterThan(1)
    expect(hub.logged.filter((line) => line.includes('"level":"error"')).length).toBeGreaterThan(1)
  })

  test('stands in no address that the hub made', () => {
    const made = exchanges.flatMap(({ text, location }) => [
      ...(location === null ? [] : [location]),
      ...[...text.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, address]) => address!),
    ])
    expect(made.length).toBeGreaterThan(100)
    // Somebody typed the first one into the address bar; the page's link to the other language leads back to it.
    const own = made.filter((address) => !/^\/(en|nl)\/zwaantje-kwikstaart$/.test(address))
    expect(own.filter((address) => marksIn(address).length > 0)).toEqual([])
  })

  test('stands in no line of the log, and neither does who it is about', () => {
    const lines = hub.logged.filter((line) => marksIn(line).length > 0 || line.includes(person.personId))
    expect(lines).toEqual([])
  })

  test('stands in no log of the database server', async () => {
    const logs = (await readdir(hub.dataDir, { recursive: true })).filter((name) => /log$/.test(name))
    const texts = await Promise.all(logs.map((name) => readFile(join(hub.dataDir, name), 'utf8').catch(() => '')))
    expect(texts.join('').length).toBeGreaterThan(0)
    expect(texts.filter((text) => marksIn(text.replaceAll('%', ' ')).length > 0)).toEqual([])
  })

  test('stands in no error: what broke says so, and repeats nothing', () => {
    const failed = exchanges.filter(({ status }) => status >= 500)
    expect(failed.filter(({ text }) => text.includes('SQL') || marksIn(text).length > 0)).toEqual([])
  })

  test('may be kept by no cache, and is not compressed beside what somebody else could have sent', () => {
    const personal = exchanges.filter(({ text, asked }) => marksIn(text).length > 0 && !asked.includes('zwaantje'))
    expect(personal.length).toBeGreaterThan(5)
    for (const { asked, headers } of personal)
      expect([asked, headers.get('cache-control'), headers.get('etag'), headers.get('content-encoding')]).toEqual([
        asked,
        'no-store',
        null,
        null,
      ])
  })

  test('is on no page that anybody else can reach, also after the person looked at all of them', async () => {
    const pages = [...(await walk(hub.httpClient())).values()]
    expect(pages.length).toBeGreaterThan(20)
    expect(pages.filter(({ text }) => marksIn(text.replaceAll('%', ' ')).length > 0).map(({ path }) => path)).toEqual(
      [],
    )
    const visible = pages.filter(({ text }) => text.includes(person.personId)).map(({ path }) => path)
    expect(visible).toEqual([])
  })
})

test('a cookie that a person gets is read by no script, sent to no other site, and says nothing by itself', async () => {
  const cookies = exchanges.flatMap(({ headers }) => headers.getSetCookie())
  expect(cookies.length).toBeGreaterThan(0)
  for (const cookie of cookies) {
    expect(cookie).toMatch(/;\s*HttpOnly/i)
    expect(cookie).toMatch(/;\s*SameSite=(Lax|Strict)/i)
    expect(cookie).toMatch(/;\s*Path=\//i)
    expect(cookie).not.toMatch(/;\s*Domain=/i)
    expect([marksIn(cookie), cookie.includes(person.personId)]).toEqual([[], false])
  }
})
