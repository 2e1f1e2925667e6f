import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inventedOperator, type Operator } from '@confidant/statement'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signUp } from '../support/people.js'
import { type HttpClient, startTestHub, type TestHub } from '../support/test-hub.js'

/** The mail goes by another carrier, outside of the country of the first. */
const amended: Operator = {
  ...inventedOperator,
  parties: {
    ...inventedOperator.parties,
    'mail-delivery': { name: 'Zwaluwpost B.V.', country: 'US', contractDate: '2026-11-01' },
  },
  amendment: { number: 1, date: '2026-11-23' },
}

let folder: string
let hub: TestHub
let anna: HttpClient
let annaId: string
let bram: HttpClient

const yes = { purpose: 'newsletter', text_version: '1', given: 'true', language: 'en' }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'confidant-notices-'))
  await chmod(folder, 0o755)
  const dataDir = join(folder, 'data')
  const people: (readonly [string, string])[][] = []
  {
    await using before = await startTestHub({ dataDir })
    const first = await signUp(before, { userName: 'anna', email: 'anna@example.org' })
    const second = await signUp(before, { userName: 'bram', email: 'bram@example.org' })
    await first.post('/en/account/preferences', yes)
    annaId = first.personId
    people.push([...first.cookies], [...second.cookies])
  }
  hub = await startTestHub({ dataDir, operator: amended })
  const [annas = [], brams = []] = people
  anna = returning(annas)
  bram = returning(brams)
})

afterAll(async () => {
  await hub?.[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

function returning(cookies: readonly (readonly [string, string])[]): HttpClient {
  const httpClient = hub.httpClient()
  for (const [name, value] of cookies) httpClient.cookies.set(name, value)
  return httpClient
}

describe('after the statement became wider', () => {
  test('a person’s own pages first show what changed, in words', async () => {
    for (const path of ['', '/profile', '/devices', '/addresses/new'])
      expect(await anna.get(`/nl/account${path}`)).toMatchObject({ status: 303, location: '/nl/account/notices' })
    const { status, text } = await anna.get('/nl/account/notices')
    expect(status).toBe(200)
    expect(text).toContain('Versie 1.1 van 23 november 2026')
    expect(text).toContain('Zwaluwpost B.V.')
    expect(text).toContain('Ik heb dit gelezen')
  })

  test('nothing is changed in the meantime, and consents, receipts and other rights are never held up', async () => {
    expect(await anna.post('/en/account/profile/name', { full_name: 'Anna' })).toMatchObject({
      status: 303,
      location: '/en/account/notices',
    })
    expect((await anna.get('/en/account/privacy')).location).not.toBe('/en/account/notices')
    const { status, text } = await anna.get('/en/account/preferences')
    expect(status).toBe(200)
    const receipt = /href="(\/en\/account\/receipts\/[^"]+)"/.exec(text)?.[1]
    expect((await anna.get(receipt!)).status).toBe(200)
    expect(await bram.post('/en/account/preferences', { ...yes, given: 'false' })).toMatchObject({
      location: '/en/account/preferences?done=consent-refused',
    })
    const client = await hub.administrator()
    expect((await client.query('SELECT 1 FROM app.profiles')).rows).toEqual([])
  })

  test('a consent that ended may be given anew, and its history says why it ended', async () => {
    const { text } = await anna.get('/en/account/notices')
    expect(text).toContain('Consents that have ended')
    expect(text).toContain('Yes, send me the newsletter by e-mail.')
    expect((await bram.get('/en/account/notices')).text).not.toContain('Consents that have ended')
  })

  test('reading is recorded for the version that was read, and only then the pages open', async () => {
    const wrong = await anna.post('/en/account/notices/read', { version: '1' })
    expect(wrong).toMatchObject({ status: 303, location: '/en/account/notices' })
    expect(await notified()).toEqual(['1'])
    const read = await anna.post('/en/account/notices/read', { version: '1.1' })
    expect(read).toMatchObject({ status: 303, location: '/en/account?done=notice-read' })
    expect(await notified()).toEqual(['1', '1.1'])
    const overview = await anna.get('/en/account')
    expect(overview.status).toBe(200)
    expect(overview.text).toContain('Hello, anna')
    expect(overview.text).toContain('A consent you gave has ended')
    expect((await bram.get('/en/account')).location).toBe('/en/account/notices')
  })

  test('the answer to what is asked again is recorded as one, and then nothing is asked any more', async () => {
    const history = await anna.get('/en/account/preferences')
    expect(history.text).toContain('because the purpose became wider')
    const answer = await anna.post('/en/account/notices', { ...yes, given: 'false' })
    expect(answer.location).toBe('/en/account/notices?done=consent-refused')
    expect((await anna.get('/en/account/notices')).text).toContain('There is nothing new to tell you.')
    expect((await anna.get('/en/account')).text).not.toContain('A consent you gave has ended')
    expect((await anna.get('/en/account/preferences')).text).toContain('when the privacy statement was changed')
  })

  test('the receipt of the earlier consent still says what was agreed to then, and that it ended', async () => {
    const links = [
      ...(await anna.get('/en/account/preferences')).text.matchAll(/href="(\/en\/account\/receipts\/[^"]+)"/g),
    ]
    const receipt = JSON.parse((await anna.get(`${links.at(-1)![1]}/file`)).text)['dpv:hasRecordOfActivity']
    expect(receipt['dpv:hasNotice']['dct:isPartOf']).toContain('#statement-1')
    expect(receipt['dpv:hasNotice']['dct:isPartOf']).not.toContain('1.1')
    expect(receipt['dpv:hasProcess']['dpv:hasRecipient']).toContain('Duifpost N.V.')
    expect(receipt['dpv:hasConsentStatus'].map((status: Record<string, unknown>) => status['@type'])).toEqual([
      'dpv:ConsentGiven',
      'dpv:ConsentExpired',
    ])
  })

  async function notified(): Promise<string[]> {
    const client = await hub.administrator()
    const sql = 'SELECT statement_version FROM app.statement_notices WHERE person_id = $1 ORDER BY notified_at'
    return (await client.query(sql, [annaId])).rows.map(({ statement_version }) => statement_version)
  }
})
