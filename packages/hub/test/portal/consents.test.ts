import { inventedOperator, type Operator } from '@confidant/statement'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createConsentRecords } from '../../src/consents/consent-records.js'
import { type Person, signUp } from '../support/people.js'
import { startTestHub, type TestHub } from '../support/test-hub.js'

const [parent, subsidiary] = inventedOperator.entities
/** Here it is the subsidiary that people's accounts are with. */
const operator: Operator = {
  ...inventedOperator,
  entities: [
    { ...parent, answersFor: ['site', 'messages'] },
    { ...subsidiary!, answersFor: ['shop', 'accounts'] },
  ],
}

let hub: TestHub
let anna: Person
let bram: Person

beforeAll(async () => {
  hub = await startTestHub({ operator })
  anna = await signUp(hub, { userName: 'anna', email: 'anna@example.org' })
  bram = await signUp(hub, { userName: 'bram', email: 'bram@example.org' })
  const client = await hub.administrator()
  for (const { personId } of [anna, bram])
    for (const topic of ['newsletter', 'offers'])
      await client.query("INSERT INTO app.subscriptions (person_id, topic, language) VALUES ($1, $2, 'en')", [
        personId,
        topic,
      ])
})

afterAll(() => hub[Symbol.asyncDispose]())

const path = '/en/account/preferences'
const yes = { purpose: 'newsletter', text_version: '1', given: 'true', language: 'en' }
const no = { ...yes, given: 'false' }

/** Presses a button and reads the page that follows. */
async function press(person: Person, fields: Readonly<Record<string, string>>): Promise<string> {
  const answer = await person.post(path, fields)
  expect(answer.status).toBe(303)
  return (await person.get(answer.location!)).text
}

/** Whether whoever sends the e-mails sees the person at all: the database itself asks for the consent. */
async function consented(person: Person, topic: 'newsletter' | 'offers'): Promise<boolean> {
  const seen = await hub.hub.parts.withPurpose(`${topic}:worker`, 'everyone', (tx) =>
    tx.selectFrom('subscriptions').select('topic').where('person_id', '=', person.personId).execute(),
  )
  return seen.length > 0
}

async function recordsOf(person: Person) {
  const client = await hub.administrator()
  const sql = 'SELECT * FROM app.consents WHERE person_id = $1 ORDER BY answered_at'
  return (await client.query(sql, [person.personId])).rows
}

async function receiptsOf(person: Person): Promise<string[]> {
  return [...(await person.get(path)).text.matchAll(/href="(\/en\/account\/receipts\/[^"]+)"/g)].map(
    (match) => match[1]!,
  )
}

describe('a consent', () => {
  test('is asked for each purpose that rests on it, in the declared words with their version, and never given beforehand', async () => {
    const { text } = await anna.get(path)
    const asked = Object.entries(hub.hub.parts.declaration.purposes).flatMap(([purpose, { basis }]) =>
      basis.kind === 'consent' ? [{ purpose, ...basis.consent }] : [],
    )
    expect(asked.map(({ purpose }) => purpose)).toEqual(['newsletter', 'offers'])
    for (const { id, version, ask, explains, withdrawal } of asked)
      for (const words of [ask.en, explains.en, withdrawal.en, `Wording ${id}, version ${version}`])
        expect(text).toContain(words)
    expect(text.match(/Not given/g)).toHaveLength(asked.length)
    expect(text).not.toContain('type="checkbox"')
    expect(await recordsOf(anna)).toEqual([])
  })

  test('is given with one press and recorded: which words, in which language, under which statement, how', async () => {
    expect(await consented(anna, 'newsletter')).toBe(false)
    const page = await press(anna, { ...yes, language: 'nl' })
    expect(page).toContain('Your consent has been recorded, with a receipt.')
    expect(await consented(anna, 'newsletter')).toBe(true)
    expect(await consented(anna, 'offers')).toBe(false)
    expect(await recordsOf(anna)).toMatchObject([
      {
        purpose: 'newsletter',
        text_id: 'newsletter',
        text_version: 1,
        language: 'nl',
        statement_version: hub.hub.parts.declaration.version,
        given: true,
        answered_by: 'web-form',
        ended_at: null,
      },
    ])
  })

  test('given twice is one consent', async () => {
    await press(anna, yes)
    expect(await recordsOf(anna)).toHaveLength(1)
  })

  test('is withdrawn with one press as well, at once, and nothing of its history is lost', async () => {
    const page = await press(anna, no)
    expect(page).toContain('Your consent has been withdrawn. It no longer counts.')
    expect(await consented(anna, 'newsletter')).toBe(false)
    expect(await recordsOf(anna)).toMatchObject([{ given: true, ended_by: 'web-form', ended_at: expect.any(Date) }])
    await press(anna, yes)
    expect(await consented(anna, 'newsletter')).toBe(true)
    expect(await recordsOf(anna)).toHaveLength(2)
    expect((await anna.get(path)).text.match(/Given on \d+ \w+ \d{4}, \d\d:\d\d, by you/g)).toHaveLength(2)
  })

  test('refused without ever having been given is recorded as a refusal, which ends as it is given', async () => {
    await press(bram, { ...no, purpose: 'offers' })
    const [record] = await recordsOf(bram)
    expect(record).toMatchObject({ purpose: 'offers', given: false, ended_at: record.answered_at })
    expect(await consented(bram, 'offers')).toBe(false)
    expect((await bram.get(path)).text).toContain('Refused on')
  })

  test('to words that are no longer asked records nothing, and says so; withdrawing never depends on the words', async () => {
    const before = await recordsOf(anna)
    const page = await press(anna, { ...yes, purpose: 'offers', text_version: '7' })
    expect(page).toContain('The wording has changed since you opened the page')
    expect(await recordsOf(anna)).toEqual(before)
    await press(anna, { ...no, text_version: '7' })
    expect(await consented(anna, 'newsletter')).toBe(false)
    await press(anna, yes)
  })

  test('given again in newer words takes the place of the one in the earlier words', async () => {
    const consents = createConsentRecords(hub.hub.parts)
    const asked = {
      purpose: 'offers',
      textId: 'offers',
      language: 'en',
      statementVersion: '1',
      by: 'web-form',
    } as const
    await consents.give(anna.personId, { ...asked, textVersion: 1 })
    await consents.give(anna.personId, { ...asked, textVersion: 2 })
    const offers = (await recordsOf(anna)).filter(({ purpose }) => purpose === 'offers')
    expect(offers).toMatchObject([
      { text_version: 1, ended_by: 'new-wording' },
      { text_version: 2, ended_at: null },
    ])
    expect(await consented(anna, 'offers')).toBe(true)
    expect((await anna.get(path)).text).toContain('You agreed to an earlier wording. Your consent still counts')
    await consents.decline(anna.personId, { ...asked, textVersion: 1 })
    expect(await consented(anna, 'offers')).toBe(false)
    const client = await hub.administrator()
    await client.query("DELETE FROM app.consents WHERE purpose = 'offers' AND person_id = $1", [anna.personId])
  })

  test('does not count while the person had the use of their data stopped, and both pages say so', async () => {
    const client = await hub.administrator()
    const restrict = (since: string) =>
      client.query(`UPDATE app.accounts SET restricted_at = ${since} WHERE person_id = $1`, [anna.personId])
    await restrict('now()')
    expect(await consented(anna, 'newsletter')).toBe(false)
    expect((await anna.get(path)).text).toContain('no consent counts')
    expect((await anna.get('/en/account')).text).toContain('The use of your data is restricted at your request')
    await restrict('NULL')
    expect(await consented(anna, 'newsletter')).toBe(true)
    expect((await anna.get(path)).text).not.toContain('no consent counts')
  })

  test('cannot be given to a purpose that does not rest on it', async () => {
    for (const purpose of ['orders', 'sign-in', '__proto__', 'nothing'])
      expect(await bram.post(path, { ...yes, purpose })).toMatchObject({ status: 422 })
    expect(await recordsOf(bram)).toHaveLength(1)
  })
})

describe('a receipt', () => {
  test('is there for every answer, as a page and as a file that holds all that the standard asks for', async () => {
    const paths = await receiptsOf(anna)
    expect(paths).toHaveLength((await recordsOf(anna)).length)
    const file = await anna.get(`${paths[0]}/file`)
    expect(file.headers.get('content-type')).toBe('application/ld+json')
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="consent-receipt.jsonld"')
    expect(file.headers.get('cache-control')).toBe('no-store')
    const receipt = JSON.parse(file.text)
    const record = receipt['dpv:hasRecordOfActivity']
    expect(receipt).toMatchObject({
      '@type': 'dpv:ConsentReceipt',
      'dct:conformsTo': 'https://w3id.org/dpv/schema/dpv-27560#receipt',
      'dct:identifier': expect.stringMatching(/^[0-9a-f-]{36}$/),
      'dct:created': { '@value': expect.stringMatching(/^\d{4}-.*Z$/) },
      'dct:publisher': subsidiary!.name,
    })
    expect(record).toMatchObject({
      'dpv:hasDataSubject': anna.personId,
      'dpv:hasNotice': {
        'dct:identifier': 'newsletter/1',
        'dct:language': 'en',
        'dct:title': 'Yes, send me the newsletter by e-mail.',
        'dct:isPartOf': expect.stringContaining('#statement-1'),
      },
      'dpv:hasProcess': {
        'dpv:hasLegalBasis': { '@id': 'eu-gdpr:A6-1-a' },
        'dpv:hasPersonalData': expect.any(Array),
        'dpv:hasStorageCondition': expect.any(Array),
        'dpv:hasRecipient': expect.arrayContaining(['Duifpost N.V.']),
      },
      'dpv:hasDataController': { 'dpv:hasName': parent.name, 'dpv:hasContact': parent.contactEmail },
      'dpv:hasConsentControl': { '@type': 'dpv:WithdrawConsent' },
      'dpv:hasConsentStatus': [{ '@type': 'dpv:ConsentGiven', 'dpv:hasIndicationMethod': 'web-form' }],
    })
    expect(record['dpv:hasRight'].length).toBeGreaterThan(5)
  })

  test('of a consent that was withdrawn says both, and when', async () => {
    const oldest = (await receiptsOf(anna)).at(-1)
    const statuses = JSON.parse((await anna.get(`${oldest}/file`)).text)['dpv:hasRecordOfActivity'][
      'dpv:hasConsentStatus'
    ]
    expect(statuses.map((each: Record<string, unknown>) => each['@type'])).toEqual([
      'dpv:ConsentGiven',
      'dpv:ConsentWithdrawn',
    ])
    const { text } = await anna.get(oldest!)
    for (const words of [
      'Withdrawn',
      'Ja, stuur mij de nieuwsbrief per e-mail.',
      'by you, in your account',
      `Issued by</dt><dd>${subsidiary!.name}`,
      `Controller</dt><dd>${parent.name}`,
      'Autoriteit Persoonsgegevens',
      'Until the consent ends',
      'newsletter, version 1',
    ])
      expect(text).toContain(words)
  })

  test('of somebody else is not there', async () => {
    for (const mine of await receiptsOf(anna)) {
      expect(await bram.get(mine)).toMatchObject({ status: 404 })
      expect(await bram.get(`${mine}/file`)).toMatchObject({ status: 404 })
      expect(await hub.httpClient().get(mine)).toMatchObject({ status: 303 })
    }
  })
})

test('a person’s own pages name the company that their account is with, and the others the one that answers for them', async () => {
  const responsible = (html: string) => /Responsible for this page: ([^,]+),/.exec(html)?.[1]
  for (const own of ['/en/account', '/en/account/profile', path, (await receiptsOf(anna))[0]!])
    expect(responsible((await anna.get(own)).text)).toBe(subsidiary!.name)
  expect((await anna.get('/en/account')).text).toContain(`You have had an account with ${subsidiary!.name} since `)
  expect(responsible((await anna.get('/en/about')).text)).toBe(parent.name)
})
