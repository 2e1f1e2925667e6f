/**
 * GDPRbench's operations. Those on the records of a purpose, a recipient, an objection or a decision look at the next eighty
 * records in the order of keys, from a chosen place on, and take of them the first twenty that match: as the hub's own jobs go
 * through everybody's rows, in steps whose cost does not grow with the number of rows. Place: between the workloads and the two
 * sides, which run the very same statements.
 */
import { randomUuid } from '@confidant/crypto/random'
import { type Expression, type Kysely, sql } from 'kysely'
import type { Random } from '../../generate/random.ts'
import { keyOf, personId } from './load.ts'
import { decisions, objections, purposes, type RecordTables, recipients, sources } from './record.ts'

type Tx = Kysely<RecordTables>

export interface Drawn {
  readonly random: Random
  readonly people: number
  /** The number of a record, by the workload's distribution. */
  readonly record: () => number
}

export interface Operation {
  readonly name: string
  /** Whose request it is; null for work on everybody's records. */
  readonly person: string | null
  run(tx: Tx): Promise<unknown>
}

type Draw = (from: Drawn) => Operation

const batchRecords = 20
const windowRecords = 80
const key = ['person_id', 'id'] as const
const metadata = ['purpose', 'expires_at', 'objection', 'decision', 'shared_with', 'source'] as const

function recordKey({ record, people }: Drawn) {
  return keyOf(record(), people)
}

function byKey(name: string, run: (tx: Tx, person: string, id: string) => Promise<unknown>): Draw {
  return (from) => {
    const { person, id } = recordKey(from)
    return { name, person, run: (tx) => run(tx, person, id) }
  }
}

function byPerson(name: string, run: (tx: Tx, person: string, from: Drawn) => Promise<unknown>): Draw {
  return (from) => {
    const { person } = recordKey(from)
    return { name, person, run: (tx) => run(tx, person, from) }
  }
}

function nextRecords(tx: Tx, start: string) {
  return tx
    .selectFrom('records')
    .where('person_id', '>=', start)
    .orderBy('person_id')
    .orderBy('id')
    .limit(windowRecords)
}

function nextMetadata(tx: Tx, start: string) {
  const next = nextRecords(tx, start).select(['id', 'purpose', 'shared_with'])
  return tx.selectFrom(next.as('next')).select('id').limit(batchRecords)
}

function nextData(tx: Tx, start: string) {
  const next = nextRecords(tx, start).select([...key, 'data', 'purpose', 'objection', 'decision'])
  return tx
    .selectFrom(next.as('next'))
    .select([...key, 'data'])
    .limit(batchRecords)
}

function inBatch(name: string, run: (tx: Tx, start: string, random: Random) => Promise<unknown>): Draw {
  return (from) => {
    const { person } = recordKey(from)
    return { name, person: null, run: (tx) => run(tx, person, from.random) }
  }
}

// An array is gone through in the order of its values: two batches that overlap do not wait for each other in a circle.
const idIn = (ids: Expression<{ id: string }>) => sql<boolean>`records.id = ANY (ARRAY(${ids}))`

export const createRecord: Draw = ({ random, people }) => {
  const person = personId(random.below(people))
  const row = {
    person_id: person,
    id: randomUuid(),
    data: 'created'.padEnd(100, '+'),
    purpose: random.pick(purposes),
    expires_at: new Date(Date.now() + 86_400_000),
    objection: null,
    decision: random.pick(decisions),
    shared_with: random.pick(recipients),
    source: random.pick(sources),
  }
  return { name: 'create-record', person, run: (tx) => tx.insertInto('records').values(row).execute() }
}

export const deleteBy = {
  key: byKey('delete-record-by-key', (tx, person, id) =>
    tx.deleteFrom('records').where('person_id', '=', person).where('id', '=', id).execute(),
  ),
  purpose: inBatch('delete-record-by-pur', (tx, start, random) =>
    tx
      .deleteFrom('records')
      .where(idIn(nextMetadata(tx, start).where('purpose', '=', random.pick(purposes))))
      .execute(),
  ),
  expiry: inBatch('delete-record-by-ttl', (tx) => {
    const expired = tx
      .selectFrom('records')
      .select('id')
      .where('expires_at', '<', new Date())
      .orderBy('expires_at')
      .limit(batchRecords)
    return tx.deleteFrom('records').where(idIn(expired)).execute()
  }),
  person: byPerson('delete-record-by-usr', (tx, person) =>
    tx.deleteFrom('records').where('person_id', '=', person).execute(),
  ),
}

export const updateMetadataBy = {
  key: byKey('update-metadata-by-key', (tx, person, id) =>
    tx
      .updateTable('records')
      .set({ objection: 'sports' })
      .where('person_id', '=', person)
      .where('id', '=', id)
      .execute(),
  ),
  purpose: inBatch('update-metadata-by-pur', (tx, start, random) =>
    tx
      .updateTable('records')
      .set({ source: random.pick(sources) })
      .where(idIn(nextMetadata(tx, start).where('purpose', '=', random.pick(purposes))))
      .execute(),
  ),
  recipient: inBatch('update-metadata-by-shr', (tx, start, random) =>
    tx
      .updateTable('records')
      .set({ shared_with: 'none' })
      .where(idIn(nextMetadata(tx, start).where('shared_with', '=', random.pick(recipients))))
      .execute(),
  ),
  person: byPerson('update-metadata-by-usr', (tx, person, { random }) =>
    tx
      .updateTable('records')
      .set({ source: random.pick(sources) })
      .where('person_id', '=', person)
      .execute(),
  ),
}

export const updateDataByKey: Draw = byKey('update-data-by-key', (tx, person, id) =>
  tx
    .updateTable('records')
    .set({ data: 'changed'.padEnd(100, '+') })
    .where('person_id', '=', person)
    .where('id', '=', id)
    .execute(),
)

const dataFrom = (tx: Tx) => tx.selectFrom('records').select([...key, 'data'])

export const readDataBy = {
  key: byKey('read-data-by-key', (tx, person, id) =>
    dataFrom(tx).where('person_id', '=', person).where('id', '=', id).execute(),
  ),
  person: byPerson('read-data-by-usr', (tx, person) => dataFrom(tx).where('person_id', '=', person).execute()),
  purpose: inBatch('read-data-by-pur', (tx, start, random) =>
    nextData(tx, start).where('purpose', '=', random.pick(purposes)).execute(),
  ),
  objection: inBatch('read-data-by-obj', (tx, start, random) =>
    nextData(tx, start).where('objection', 'is distinct from', random.pick(objections)).execute(),
  ),
  decision: inBatch('read-data-by-dec', (tx, start, random) =>
    nextData(tx, start).where('decision', '=', random.pick(decisions)).execute(),
  ),
}

export const readMetadataBy = {
  key: byKey('read-metadata-by-key', (tx, person, id) =>
    tx
      .selectFrom('records')
      .select([...key, ...metadata])
      .where('person_id', '=', person)
      .where('id', '=', id)
      .execute(),
  ),
  person: byPerson('read-metadata-by-usr', (tx, person) =>
    tx
      .selectFrom('records')
      .select([...key, ...metadata])
      .where('person_id', '=', person)
      .execute(),
  ),
}

export const getSystemLogs: Draw = () => ({
  name: 'get-system-logs',
  person: null,
  run: (tx) =>
    tx
      .selectFrom('operations')
      .select(['person_id', 'actor', 'operation', 'at'])
      .where('at', '<=', new Date())
      .orderBy('at', 'desc')
      .limit(batchRecords)
      .execute(),
})

/** Of a record that was deleted: half of those asked for are gone. */
export const verifyDeletion: Draw = (from) => {
  const { person, id } = recordKey(from)
  const asked = from.random.below(2) === 0 ? id : `2${id.slice(1)}`
  return {
    name: 'verify-deletion',
    person,
    run: (tx) =>
      tx.selectFrom('records').select('id').where('person_id', '=', person).where('id', '=', asked).execute(),
  }
}
