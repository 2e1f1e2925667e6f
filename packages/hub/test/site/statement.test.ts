import { languages } from '@confidant/i18n'
import { asStatement, declare, processingRecords, type Statement } from '@confidant/statement'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { amend } from '../../../statement/test/amend.js'
import { startTestHub, type TestHub } from '../support/test-hub.js'

let hub: TestHub
let behind: pg.Client
const declaration = declare()

/** As a hub with an older program published it. */
const older: Statement = asStatement(
  amend(declaration, (draft) => {
    draft.version = '0.9'
    draft.date = '2026-05-01'
    delete draft.purposes.newsletter!.needs['outgoing-mail']
    draft.purposes.contact!.retention.keep = 'P1M'
  }),
)

beforeAll(async () => {
  hub = await startTestHub()
  behind = await hub.administrator()
  await behind.query('INSERT INTO app.statement_versions VALUES ($1, $2, $3, $4)', [
    older.version,
    older.date,
    JSON.stringify(older),
    new Date('2026-05-01'),
  ])
})

afterAll(() => hub[Symbol.asyncDispose]())

const read = async (path: string) => (await hub.httpClient().get(path)).text

describe('the published statement', () => {
  test('holds every clause, in both languages, with the day on which it was last amended', async () => {
    for (const language of languages) {
      const text = await read(`/${language}/privacy`)
      for (const [id, clause] of Object.entries(declaration.clauses)) {
        expect(text).toContain(`<article id="${id}">`)
        expect(text).toContain(clause.title[language])
      }
      expect(text).toContain(
        language === 'en' ? 'Last amended on 22 November 2026' : 'Laatst gewijzigd op 22 november 2026',
      )
    }
  })

  test('shows beside each clause when its guarantees were last proved, and which did not hold', async () => {
    expect(await read('/en/privacy')).toContain('have not been proved')
    await proved('2026-11-22T16:04:00Z', true)
    hub.pass(10_000)
    const text = await read('/en/privacy')
    expect(text).toContain('Proved on 22 November 2026, 16:04 UTC: 2 of 2 guarantees hold.')
    expect(text).toMatch(/data-guarantee="entities.named-everywhere" data-proved="yes">.*?Proved on 22 November 2026/)
    await proved('2026-11-23T09:00:00Z', false)
    hub.pass(10_000)
    const later = await read('/en/privacy')
    expect(later).toContain('1 of 2 guarantees hold.')
    expect(later).toMatch(/data-guarantee="links.outgoing-marked" data-proved="no">.*?Failed on 23 November 2026/)
  })

  test('has a page of proofs with what each check saw', async () => {
    const text = await read('/nl/privacy/proofs')
    expect(text).toContain('Houdt geen stand')
    expect(text).toContain('&lt;b>seen')
  })
})

describe('versions', () => {
  test('are all listed, each with its day, and readable for ever', async () => {
    const list = await read('/en/privacy/versions')
    for (const [version, day] of [
      ['0.9', '1 May 2026'],
      ['1', '22 November 2026'],
    ])
      expect(list).toMatch(new RegExp(`/en/privacy/versions/${version}"[\\s\\S]*?${day}`))
    const old = await read('/en/privacy/versions/0.9')
    expect(old).toContain('It is no longer in force')
    expect(old).toContain('Last amended on 1 May 2026')
    expect(old).not.toContain('Proved on')
  })

  test('are compared in words: what became wider, and what waits for it', async () => {
    const text = await read('/en/privacy/versions/0.9/1')
    expect(text).toContain('More may be done with data')
    expect(text).toContain(declaration.purposes.newsletter!.title.en)
    expect(text).toMatch(/What we do not do yet with your data[\s\S]*not until you have agreed to the new text/)
    expect(await read('/nl/privacy/versions/0.9/1')).toContain('Er mag meer met gegevens')
    expect(await read('/en/privacy/versions/1/1')).toContain('Nothing changed in meaning.')
  })

  test('that were never published are no page', async () => {
    const httpClient = hub.httpClient()
    for (const path of ['/versions/2', '/versions/1/2', '/versions/..%2f1', "/versions/1'--", '/versions/__proto__'])
      expect(await httpClient.get(`/en/privacy${path}`), path).toMatchObject({ status: 404 })
  })
})

describe('files for programs', () => {
  test('stand at addresses that stay, in the language of the address or the one that is wished', async () => {
    const httpClient = hub.httpClient()
    const dutch = JSON.parse((await httpClient.get('/nl/privacy/statement.json')).text)
    expect(dutch).toMatchObject({ language: 'nl', version: '1', date: '2026-11-22' })
    const wished = await httpClient.get('/privacy/statement.json', { 'accept-language': 'nl' })
    expect(JSON.parse(wished.text)).toEqual(dutch)
    expect((await httpClient.get('/en/privacy/statement.md')).text).toMatch(/^# Privacy statement\n/)
  })

  test('hold the records of processing, one line for each purpose', async () => {
    const { text, headers } = await hub.httpClient().get('/privacy/records.csv')
    expect(headers.get('content-type')).toMatch(/^text\/csv/)
    for (const { id } of processingRecords(declaration, 'en')) expect(text).toMatch(new RegExp(`^${id},`, 'm'))
    const page = await read('/en/privacy/records')
    for (const { id } of processingRecords(declaration, 'en')) expect(page).toContain(`id="${id}"`)
  })

  test('hold the statement in the terms of the Data Privacy Vocabulary', async () => {
    const { text, headers } = await hub.httpClient().get('/privacy/dpv.jsonld')
    expect(headers.get('content-type')).toBe('application/ld+json')
    expect(JSON.parse(text)).toMatchObject({ '@type': 'dpv:PrivacyNotice', 'dct:identifier': '1' })
  })

  test('can do nothing if a browser shows them as a page after all', async () => {
    const { headers } = await hub.httpClient().get('/privacy/statement.md')
    expect(headers.get('content-security-policy')).toContain('sandbox')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})

async function proved(at: string, marked: boolean): Promise<void> {
  const evidence = '<b>seen</b> on 12 pages'
  const report = {
    ok: marked,
    clauses: [
      { id: 'P7', guarantees: [{ id: 'entities.named-everywhere', ok: true, evidence, ms: 12 }] },
      { id: 'T4', guarantees: [{ id: 'links.outgoing-marked', ok: marked, evidence, ms: 3.4 }] },
    ],
  }
  await behind.query('INSERT INTO app.proof_runs (proved_at, version, ok, report) VALUES ($1, $2, $3, $4)', [
    at,
    '1',
    marked,
    JSON.stringify(report),
  ])
}
