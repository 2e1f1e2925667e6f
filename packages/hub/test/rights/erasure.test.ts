import { createPublicKey, randomUUID, verify } from 'node:crypto'
import { quoteName } from '@confidant/statement'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createErasureRequests } from '../../src/data-requests/erasure/erasure-requests.js'
import { carryOutErasure } from '../../src/rights/erasure/carry-out-erasure.js'
import { createErasureWorker } from '../../src/rights/erasure/erasure-worker.js'
import { type FilledRows, fillBlobs, fillEveryTable } from '../support/fill-person.js'
import { latestMail, type Person, signIn, signUp } from '../support/people.js'
import { startTestHub, type TestHub } from '../support/test-hub.js'

let hub: TestHub
let client: Awaited<ReturnType<TestHub['administrator']>>

beforeAll(async () => {
  hub = await startTestHub({ roles: ['web'] })
  client = await hub.administrator()
})

afterAll(() => hub[Symbol.asyncDispose]())

const page = '/en/account/privacy/erase'

async function wholePerson(userName: string): Promise<{ person: Person; filled: FilledRows }> {
  const { declaration, blobs } = hub.hub.parts
  const person = await signUp(hub, { userName, email: `${userName}@example.org` })
  const filled = await fillEveryTable(client, declaration, person.personId, userName)
  await fillBlobs(blobs, declaration, filled)
  return { person, filled }
}

/** Rows of a person in each table that has any. */
async function rowsOf(personId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { name, subject } of Object.values(hub.hub.parts.declaration.tables)) {
    if (subject === null) continue
    const found = await client.query(`SELECT count(*)::int AS n FROM app.${quoteName(name)} WHERE person_id = $1`, [
      personId,
    ])
    if (found.rows[0].n > 0) counts[name] = found.rows[0].n
  }
  return counts
}

async function storedValue(table: string, column: string, personId: string): Promise<unknown> {
  const sql = `SELECT ${quoteName(column)} AS value FROM app.${quoteName(table)} WHERE person_id = $1`
  return (await client.query(sql, [personId])).rows[0]?.value
}

function worker() {
  const requests = createErasureRequests(hub.hub.parts)
  return createErasureWorker({ ...hub.hub.parts, requests })
}

const keptTables = [
  'access_log',
  'consents',
  'data_requests',
  'disclosures',
  'employees',
  'erasure_proofs',
  'invoices',
  'oss_records',
  'payments',
  'statement_notices',
  'subscriptions',
]

/** Whose term waits for an event, which is the erasure where nothing else was. */
const waitingTerms = [
  ['consents', 'ended_at'],
  ['payments', 'settled_at'],
  ['statement_notices', 'superseded_at'],
  ['subscriptions', 'ended_at'],
] as const

describe('an erasure that is asked for now', () => {
  let anna: Person
  let filled: FilledRows
  let bramBefore: Record<string, number>
  let bram: Person
  let proofPath: string

  beforeAll(async () => {
    ;({ person: bram } = await wholePerson('bram'))
    ;({ person: anna, filled } = await wholePerson('anna'))
    for (const [table, column] of waitingTerms)
      await client.query(`UPDATE app.${table} SET ${column} = NULL WHERE person_id = $1`, [anna.personId])
    bramBefore = await rowsOf(bram.personId)
  })

  test('is shown beforehand: what goes, and what the law keeps, with fields, reason and last day', async () => {
    const { text } = await anna.get(page)
    expect(text).toContain('Postal addresses that you saved.')
    expect(text).toContain('Invoices and credit notes as issued.')
    expect(text).toContain('Name of the buyer')
    expect(text).toContain('art. 52')
    expect(text).toContain('Kept until 1 January 2034')
  })

  test('needs the tick, and a lately confirmed person', async () => {
    expect(await anna.post(page, { when: 'now' })).toMatchObject({ status: 422 })
    expect((await rowsOf(anna.personId)).accounts).toBe(1)
    expect((await hub.httpClient().post(page, { when: 'now', sure: 'on' })).location).toContain('/en/sign-in')
  })

  test('leaves no row but what is kept, and nobody else loses any', async () => {
    const answer = await anna.post(page, { when: 'now', sure: 'on' })
    expect(answer).toMatchObject({ status: 303, location: expect.stringContaining('/en/erasure-proof/') })
    proofPath = answer.location!
    // The outbox still has the one e-mail that tells of it.
    expect(Object.keys(await rowsOf(anna.personId)).sort()).toEqual([...keptTables, 'outbox'].sort())
    expect((await rowsOf(anna.personId)).outbox).toBe(1)
    expect(await rowsOf(bram.personId)).toEqual(bramBefore)
  })

  test('empties in kept rows what is not needed, and lets their terms begin', async () => {
    expect(await storedValue('subscriptions', 'email', anna.personId)).toBeNull()
    for (const [table, column] of waitingTerms)
      expect([table, await storedValue(table, column, anna.personId)]).toEqual([table, expect.any(Date)])
    expect(await storedValue('invoices', 'buyer_name', anna.personId)).toBe('invoices.buyer_name of anna')
  })

  test('takes the files, but those of rows that are kept', async () => {
    const { declaration, blobs } = hub.hub.parts
    const there = []
    for (const { name, namedBy } of Object.values(declaration.blobs)) {
      const id = String(filled.get(namedBy.table)![namedBy.column])
      if ((await blobs.get(name as keyof typeof declaration.blobs & never, id)) !== null) there.push(name)
    }
    expect(there.sort()).toEqual(['disclosure-packages', 'invoice-documents'])
  })

  test('ends the session, and the address is free for a new account', async () => {
    expect((await anna.get('/en/account/privacy')).location).toContain('/en/sign-in')
    const again = await signUp(hub, { userName: 'anna', email: 'anna@example.org' })
    expect(again.personId).not.toBe(anna.personId)
  })

  test('is proved by counts and reasons without content, readable without an account', async () => {
    const { status, text } = await hub.httpClient().get(proofPath)
    expect(status).toBe(200)
    expect(text).toContain('Postal addresses that you saved.')
    expect(text).toContain('The last of it will be deleted on 1 January 2034')
    expect(text).not.toContain('of anna')
    expect(text).not.toContain(anna.personId)
    expect((await hub.httpClient().get(proofPath.replace('/en/', '/nl/'))).text).toContain('Wat is gewist')
  })

  test('has a proof that anyone checks with the public key, and that changes with any byte', async () => {
    const httpClient = hub.httpClient()
    const link = proofPath.split('/').at(-1)!
    const { text: proof } = await httpClient.get(`/erasure-proofs/${link}/proof.json`)
    const signature = await fetch(`${hub.hub.publicUrl}/erasure-proofs/${link}/proof.sig`)
    const bytes = Buffer.from(await signature.arrayBuffer())
    const key = createPublicKey((await httpClient.get('/.well-known/confidant-signing-key.pem')).text)
    expect(verify(null, Buffer.from(proof), key, bytes)).toBe(true)
    expect(verify(null, Buffer.from(proof.replace('"rows":1', '"rows":2')), key, bytes)).toBe(false)
    const { erased } = JSON.parse(proof) as { erased: { tables: { table: string; rows: number }[] } }
    expect(erased.tables.map(({ table }) => table)).toContain('addresses')
  })

  test('cannot be read by a link that is not ours', async () => {
    const other = `${proofPath.slice(0, -8)}AAAAAAAA`
    expect(await hub.httpClient().get(other)).toMatchObject({ status: 404 })
  })

  test('writes one last e-mail, with the way to the proof', async () => {
    const { rows } = await client.query('SELECT template, content FROM app.outbox WHERE person_id = $1', [
      anna.personId,
    ])
    expect(rows).toMatchObject([{ template: 'erasure', content: { link: expect.any(String) } }])
    expect(await hub.httpClient().get(`/en/erasure-proof/${rows[0].content.link}`)).toMatchObject({ status: 200 })
  })
})

test('a case that the person may not be told of is in neither the page nor the proof', async () => {
  const { person } = await wholePerson('carla')
  await client.query('UPDATE app.disclosures SET notified_at = NULL WHERE person_id = $1', [person.personId])
  expect((await person.get(page)).text).not.toContain('Cases of handing data to an authority')
  const { location } = await person.post(page, { when: 'now', sure: 'on' })
  expect((await hub.httpClient().get(location!)).text).not.toContain('Cases of handing data to an authority')
  expect((await rowsOf(person.personId)).disclosures).toBe(1)
})

test('a term that had begun goes on', async () => {
  const { person } = await wholePerson('daan')
  const begun = new Date('2026-11-01T12:00:00Z')
  for (const [table, column] of waitingTerms)
    await client.query(`UPDATE app.${table} SET ${column} = $2 WHERE person_id = $1`, [person.personId, begun])
  await person.post(page, { when: 'now', sure: 'on' })
  for (const [table, column] of waitingTerms)
    expect([table, await storedValue(table, column, person.personId)]).toEqual([table, begun])
})

describe('an erasure with time to think', () => {
  test('waits for its day, and the person is told when it is', async () => {
    const { person } = await wholePerson('dirk')
    expect(await person.post(page, { when: 'later', sure: 'on' })).toMatchObject({ status: 303, location: page })
    expect((await person.get('/en/account')).text).toContain('your account will be erased on')
    for (const path of [page, '/en/account/privacy'])
      expect((await person.get(path)).text).toContain('Your account will be erased on')
    expect(await latestMail(hub, 'dirk@example.org')).toMatchObject({ template: 'erasure-planned' })
    expect(await worker().round(new AbortController().signal)).toBe(0)
    hub.pass(14 * 86_400_000)
    expect(await worker().round(new AbortController().signal)).toBe(1)
    expect((await rowsOf(person.personId)).accounts).toBeUndefined()
  })

  test('is taken back by signing in and saying so', async () => {
    const { person } = await wholePerson('elsa')
    await person.post(page, { when: 'later', sure: 'on' })
    const back = await signIn(hub, 'elsa@example.org')
    expect(await back.post(`${page}/cancel`, {})).toMatchObject({ status: 303 })
    hub.pass(15 * 86_400_000)
    expect(await worker().round(new AbortController().signal)).toBe(0)
    expect((await rowsOf(person.personId)).accounts).toBe(1)
  })
})

describe('an erasure that a kill cuts short', () => {
  class Killed extends Error {}

  /** Lets so many calls through to the database, the files and the keys, and fails everything from then on. */
  function killedAfter(calls: number) {
    const { parts } = hub.hub
    let left = calls
    const step = () => {
      if (left-- <= 0) throw new Killed()
    }
    return {
      ...parts,
      withPurpose: (async (...args: Parameters<typeof parts.withPurpose>) => {
        step()
        return parts.withPurpose(...args)
      }) as typeof parts.withPurpose,
      blobs: {
        ...parts.blobs,
        delete: async (...args: Parameters<typeof parts.blobs.delete>) => {
          step()
          await parts.blobs.delete(...args)
        },
      },
      backupKeys: {
        forget: async (person: string) => {
          step()
          await parts.backupKeys.forget(person)
        },
      },
    }
  }

  test('is finished by the next round, wherever it was cut, with one e-mail and one proof', async () => {
    let cuts = 0
    for (let calls = 0, whole = false; !whole; calls++) {
      const { person, filled } = await wholePerson(`f${randomUUID().slice(0, 8)}`)
      const requests = createErasureRequests(hub.hub.parts)
      const erasure = await requests.ask(person.personId, 'now')
      const parts = killedAfter(calls)
      const cut = { ...parts, requests: createErasureRequests(parts) }
      whole = await carryOutErasure(cut, erasure).then(
        () => true,
        (error) => {
          expect(error).toBeInstanceOf(Killed)
          return false
        },
      )
      if (!whole) cuts++
      await worker().round(new AbortController().signal)
      const rows = await rowsOf(person.personId)
      expect([calls, Object.keys(rows).sort()]).toEqual([calls, [...keptTables, 'outbox'].sort()])
      // The sample's own proof, and this one.
      expect([calls, rows.outbox, rows.erasure_proofs]).toEqual([calls, 1, 2])
      const picture = String(filled.get('profile_pictures')!.blob_id)
      expect(await hub.hub.parts.blobs.get('profile-pictures', picture)).toBeNull()
      expect(await requests.due(10)).toEqual([])
    }
    expect(cuts).toBeGreaterThan(8)
  })

  test('and two hubs at once erase once', async () => {
    const { person } = await wholePerson('greta')
    const requests = createErasureRequests(hub.hub.parts)
    await requests.ask(person.personId, 'now')
    const signal = new AbortController().signal
    await Promise.all([worker().round(signal), worker().round(signal), worker().round(signal)])
    expect(await rowsOf(person.personId)).toMatchObject({ outbox: 1, erasure_proofs: 2 })
  })
})

test('what was asked for in several windows at the same moment leaves nothing planned for nobody', async () => {
  const person = await signUp(hub, { userName: 'windows', email: 'windows@example.org' })
  const requests = createErasureRequests(hub.hub.parts)
  const asked = await Promise.all(
    (['later', 'now', 'later'] as const).map((when) => requests.ask(person.personId, when)),
  )
  await carryOutErasure({ ...hub.hub.parts, requests }, asked[1]!)
  expect(await requests.planned(person.personId)).toBeNull()
})
