/**
 * Writes a backup of the whole hub, as it is at one moment: rows and files, each person's sealed under that person's key, all of it
 * under a key of the hub (docs/backup-format.md). Place: called by `confidant-hub backup`. Holds a piece at a time; until the last
 * byte is on the disk there is no file of that name, and earlier backups are never touched.
 */
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Declaration, defaultNaming, quoteName, tablesInOrder } from '@confidant/statement'
import type { BlobKind, BlobStore } from '../blobs/blob-store.js'
import type { AdministratorAddress } from '../database/index.js'
import { connectAdministrator } from '../database/index.js'
import { encryptStream, sealForPerson } from '../secrets/backup-cipher.js'
import { createSecrets } from '../secrets/secrets.js'
import { type BackupHeader, encodePersonal, encodeRecord, magic, type RecordKind } from './backup-records.js'
import type { PersonKeyFolder } from './person-key-folder.js'
import { type Administrator, dropUnusedKeys, keyless, keyTable, makeMissingKeys } from './person-keys.js'

export interface BackupDeps {
  readonly administrator: AdministratorAddress
  readonly declaration: Declaration
  /** 32 bytes; without it the backup cannot be read. */
  readonly rootKey: Uint8Array
  readonly blobs: Pick<BlobStore, 'open'>
  readonly personKeys: PersonKeyFolder
  readonly now: () => Date
}

export interface BackupResult {
  readonly path: string
  readonly people: number
  readonly rows: number
  readonly files: number
  readonly sizeBytes: number
}

interface Counts {
  people: number
  rows: number
  files: number
}

const app = quoteName(defaultNaming.schema)
const rowsAtOnce = 500
/** Of one record: a person with more has several. */
const recordBytes = 256 * 1024

/** @param dir where archives are kept; made when missing */
export async function writeBackup(deps: BackupDeps, dir: string): Promise<BackupResult> {
  const { administrator, declaration, rootKey, personKeys, now } = deps
  const madeAt = now()
  const path = join(dir, `confidant-${madeAt.toISOString().replaceAll(/[:.]/g, '-')}.backup`)
  const client = await connectAdministrator(administrator)
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 })
    await removeUnfinished(dir, madeAt)
    await dropUnusedKeys(client, declaration)
    await openSnapshot(client, deps)
    const counts: Counts = { people: 0, rows: 0, files: 0 }
    counts.people = await keepKeys(client, personKeys)
    const sizeBytes = await writeFile(path, encryptStream(rootKey, records(client, deps, madeAt, counts)))
    await client.query('COMMIT')
    await forgetErased(client, personKeys)
    return { path, sizeBytes, ...counts }
  } finally {
    await client.end()
  }
}

/** One moment for everything, in which everybody has a key. */
async function openSnapshot(client: Administrator, { declaration, rootKey }: BackupDeps): Promise<void> {
  const secrets = createSecrets(rootKey)
  for (;;) {
    await makeMissingKeys(client, declaration, secrets)
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    if ((await keyless(client, declaration, 1)).length === 0) return
    await client.query('ROLLBACK')
  }
}

async function keepKeys(client: Administrator, personKeys: PersonKeyFolder): Promise<number> {
  let people = 0
  const sql = `SELECT person_id, wrapped_key FROM ${app}.${quoteName(keyTable)}`
  for await (const { person_id, wrapped_key } of cursor<{ person_id: string; wrapped_key: Buffer }>(client, sql)) {
    const kept = await personKeys.find(person_id)
    if (kept === null || !kept.equals(wrapped_key)) await personKeys.keep(person_id, wrapped_key)
    people++
  }
  return people
}

/** Whoever was erased while the backup was written has lost their key in the database by now, and loses it here. */
async function forgetErased(client: Administrator, personKeys: PersonKeyFolder): Promise<void> {
  const { rows } = await client.query<{ person_id: string }>(`SELECT person_id FROM ${app}.${quoteName(keyTable)}`)
  await personKeys.keepOnly(new Set(rows.map(({ person_id }) => person_id)))
}

async function* records(client: Administrator, deps: BackupDeps, madeAt: Date, counts: Counts): AsyncGenerator<Buffer> {
  const { declaration } = deps
  const header: BackupHeader = {
    madeAt: madeAt.toISOString(),
    statement: declaration.version,
    columns: Object.fromEntries(tablesInOrder(declaration).map(({ name, columns }) => [name, Object.keys(columns)])),
  }
  yield jsonRecord('H', header)
  for (const { name, subject } of tablesInOrder(declaration))
    yield* subject === null ? openRows(client, name, counts) : personalRows(client, deps, { name, subject }, counts)
  for (const { name, namedBy } of Object.values(declaration.blobs)) {
    const { subject } = declaration.tables[namedBy.table]!
    yield* files(client, deps, { kind: name as BlobKind, ...namedBy, subject: subject! }, counts)
  }
  yield jsonRecord('E', counts)
}

function jsonRecord(kind: RecordKind, content: object): Buffer {
  return encodeRecord({ kind, content: Buffer.from(JSON.stringify(content)) })
}

/** As PostgreSQL writes rows in JSON: passed on as text, so that no number is rounded. */
async function* openRows(client: Administrator, table: string, counts: Counts): AsyncGenerator<Buffer> {
  const rows = cursor<{ row: string }>(client, `SELECT row_to_json(t)::text AS row FROM ${app}.${quoteName(table)} t`)
  for await (const { row } of rows) {
    counts.rows++
    yield encodeRecord({ kind: 'T', content: rowsContent(table, [row]) })
  }
}

interface PersonalTable {
  readonly name: string
  readonly subject: string
}

async function* personalRows(
  client: Administrator,
  { rootKey }: BackupDeps,
  { name, subject }: PersonalTable,
  counts: Counts,
): AsyncGenerator<Buffer> {
  const secrets = createSecrets(rootKey)
  // The archive never holds a key.
  const row = name === keyTable ? "to_jsonb(t) - 'wrapped_key'" : 'row_to_json(t)'
  const whose = `t.${quoteName(subject)}`
  const rows = cursor<{ person: string; wrapped_key: Buffer; row: string }>(
    client,
    `SELECT ${whose} AS person, k.wrapped_key, (${row})::text AS row FROM ${app}.${quoteName(name)} t
     JOIN ${app}.${quoteName(keyTable)} k ON k.person_id = ${whose} ORDER BY ${whose}`,
  )
  let held: { person: string; wrapped: Buffer; rows: string[]; bytes: number } | null = null
  const sealed = ({ person, wrapped, rows }: NonNullable<typeof held>) => {
    const content = sealForPerson(secrets.unwrapKey(person, wrapped), person, rowsContent(name, rows))
    return encodeRecord({ kind: 'P', content: encodePersonal(person, content) })
  }
  for await (const { person, wrapped_key, row } of rows) {
    counts.rows++
    if (held !== null && (held.person !== person || held.bytes > recordBytes)) {
      yield sealed(held)
      held = null
    }
    held ??= { person, wrapped: wrapped_key, rows: [], bytes: 0 }
    held.rows.push(row)
    held.bytes += row.length
  }
  if (held !== null) yield sealed(held)
}

function rowsContent(table: string, rows: readonly string[]): Buffer {
  return Buffer.from(`{"table":${JSON.stringify(table)},"rows":[${rows.join(',')}]}`)
}

interface FileSource {
  readonly kind: BlobKind
  readonly table: string
  readonly column: string
  readonly subject: string
}

/** Each piece names its file; the last one of a file is empty. */
async function* files(
  client: Administrator,
  { rootKey, blobs }: BackupDeps,
  { kind, table, column, subject }: FileSource,
  counts: Counts,
): AsyncGenerator<Buffer> {
  const secrets = createSecrets(rootKey)
  const [id, whose] = [`t.${quoteName(column)}`, `t.${quoteName(subject)}`]
  const named = cursor<{ person: string; wrapped_key: Buffer; id: string }>(
    client,
    `SELECT ${whose} AS person, k.wrapped_key, ${id} AS id FROM ${app}.${quoteName(table)} t
     JOIN ${app}.${quoteName(keyTable)} k ON k.person_id = ${whose} WHERE ${id} IS NOT NULL ORDER BY ${whose}`,
  )
  for await (const { person, wrapped_key, id } of named) {
    const file = await blobs.open(kind, id)
    // Erased since the moment of this backup.
    if (file === null) continue
    counts.files++
    const key = secrets.unwrapKey(person, wrapped_key)
    const head = Buffer.from(`${JSON.stringify({ kind, id })}\n`)
    const piece = (content: Uint8Array) =>
      encodeRecord({
        kind: 'F',
        content: encodePersonal(person, sealForPerson(key, person, Buffer.concat([head, content]))),
      })
    for await (const content of file.stream as AsyncIterable<Buffer>) if (content.length > 0) yield piece(content)
    yield piece(Buffer.alloc(0))
  }
}

/** Rows in bounded pieces, inside the snapshot. */
async function* cursor<Row extends object>(client: Administrator, sql: string): AsyncGenerator<Row> {
  // One at a time is open.
  const name = 'backup_rows'
  await client.query(`DECLARE ${name} NO SCROLL CURSOR FOR ${sql}`)
  for (;;) {
    const { rows } = await client.query<Row>(`FETCH ${rowsAtOnce} FROM ${name}`)
    yield* rows
    if (rows.length < rowsAtOnce) break
  }
  await client.query(`CLOSE ${name}`)
}

const dayMs = 86_400_000

/** What a kill left behind: no backup takes a day. */
async function removeUnfinished(dir: string, now: Date): Promise<void> {
  for (const name of (await readdir(dir)).filter((name) => name.endsWith('.backup.part'))) {
    const path = join(dir, name)
    if (now.getTime() - (await stat(path)).mtimeMs > dayMs) await rm(path, { force: true })
  }
}

/** Under its name only when it is whole and on the disk. */
async function writeFile(path: string, pieces: AsyncIterable<Uint8Array>): Promise<number> {
  const part = `${path}.part`
  const file = await open(part, 'wx', 0o600)
  let sizeBytes = 0
  try {
    await file.writeFile(magic)
    for await (const piece of pieces) {
      await file.writeFile(piece)
      sizeBytes += piece.length
    }
    await file.sync()
  } catch (error) {
    await rm(part, { force: true })
    throw error
  } finally {
    await file.close()
  }
  await rename(part, path)
  return sizeBytes + magic.length
}
