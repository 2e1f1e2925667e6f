/** The calendar's exceptions, on PostgreSQL itself: the days of shorter months, the changes of the clock, and zones that a session sets. */
import { declare, endOfTermSql, type RetentionBinding } from '@confidant/statement'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EmbeddedServer } from '../src/database/server/embedded-server.js'
import { startSql } from '../src/prove/checks/retention.js'
import { startTestServer } from './support/test-database.js'

const declaration = declare()
const bindings = Object.values(declaration.tables).flatMap(({ retention }) => retention)
const days = [
  '2027-01-31T12:00:00Z',
  '2027-02-28T12:00:00Z',
  '2028-02-29T12:00:00Z',
  '2027-03-28T00:59:00Z',
  '2027-03-28T12:00:00Z',
  '2027-04-30T12:00:00Z',
  '2027-06-30T22:30:00Z',
  '2027-09-30T12:00:00Z',
  '2027-10-31T00:30:00Z',
  '2027-10-31T12:00:00Z',
  '2026-11-30T12:00:00Z',
  '2026-12-31T22:30:00Z',
  '2027-01-01T00:30:00Z',
]

let server: EmbeddedServer
let client: pg.Client

beforeAll(async () => {
  server = await startTestServer()
  client = new pg.Client(server.administrator)
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await server.stop()
})

/** The end of a term that began at the moment, in seconds since 1970. */
async function endOf(binding: RetentionBinding, start: string): Promise<number> {
  const columns = [binding.since, binding.atLatest ?? binding.since].map((column) => `$1::timestamptz AS "${column}"`)
  const found = await client.query<{ seconds: string }>(
    `SELECT extract(epoch FROM ${endOfTermSql(binding, declaration)}) AS seconds FROM (SELECT ${[...new Set(columns)].join(', ')}) AS row`,
    [start],
  )
  return Number(found.rows[0]!.seconds)
}

test.each(days)('on %s each term has a moment just before its end, and one just past it', async (now) => {
  const at = Date.parse(now) / 1_000
  for (const binding of bindings)
    for (const moment of ['before its end', 'just past its end'] as const) {
      const found = await client.query<{ start: string }>(
        startSql(binding, declaration, moment, `'${now}'::timestamptz`),
      )
      const end = await endOf(binding, found.rows[0]!.start)
      expect(end > at, `${binding.purpose} ${moment}`).toBe(moment === 'before its end')
    }
})

test('a term ends at the same moment whatever zone a session sets', async () => {
  const starts = ['2026-02-20T12:00:00Z', '2026-06-30T22:30:00Z', '2026-12-31T23:30:00Z']
  const ends = async () => {
    const all: number[] = []
    for (const binding of bindings) for (const start of starts) all.push(await endOf(binding, start))
    return all
  }
  const expected = await ends()
  // The last one is a zone of one's own, whose clock goes back by two weeks in March: fourteen days are won by it.
  for (const zone of ['Pacific/Niue', 'Europe/Amsterdam', 'Pacific/Kiritimati', 'AAA-167BBB167,J60/0,J300/0']) {
    await client.query(`SET TimeZone = '${zone}'`)
    expect(await ends(), zone).toEqual(expected)
  }
  await client.query('RESET TimeZone')
})

test('a term of months ends on the last day of a shorter month', async () => {
  const binding: RetentionBinding = { ...bindings[0]!, purpose: 'short', since: 'at', sooner: 'P1M' }
  const [purpose] = Object.values(declaration.purposes)
  const short = {
    ...declaration,
    purposes: { short: { ...purpose!, retention: { ...purpose!.retention, counted: 'from-event' } } },
  }
  const found = await client.query<{ end: string }>(
    `SELECT (${endOfTermSql(binding, short as typeof declaration)} AT TIME ZONE 'Europe/Amsterdam')::text AS end FROM (SELECT '2027-01-31T12:00:00+01'::timestamptz AS at) AS row`,
  )
  expect(found.rows).toEqual([{ end: '2027-02-28 12:00:00' }])
})
