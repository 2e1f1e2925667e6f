/**
 * Restores a backup into an empty, migrated database: the data of everybody whose key still exists; the others are only counted. Place:
 * called by `confidant-hub restore`. One transaction: a failure leaves the database empty.
 */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { type Declaration, defaultNaming, quoteName } from '@confidant/statement'
import { z } from 'zod'
import type { BlobKind, BlobStore } from '../blobs/blob-store.js'
import type { AdministratorAddress } from '../database/index.js'
import { connectAdministrator } from '../database/index.js'
import { DamagedBackup, decryptStream, openForPerson } from '../secrets/backup-cipher.js'
import { createSecrets } from '../secrets/secrets.js'
import { BackupError } from './backup-error.js'
import { type BackupHeader, type BackupRecord, decodePersonal, decodeRecords, magic } from './backup-records.js'
import type { PersonKeyFolder } from './person-key-folder.js'
import { type Administrator, keyTable } from './person-keys.js'

export interface RestoreDeps {
  readonly administrator: AdministratorAddress
  readonly declaration: Declaration
  /** The one that the backup was made with. */
  readonly rootKey: Uint8Array
  readonly blobs: Pick<BlobStore, 'put'>
  readonly personKeys: Pick<PersonKeyFolder, 'find'>
}

export interface RestoreResult {
  readonly madeAt: Date
  readonly people: number
  readonly rows: number
  readonly files: number
  /** Whose key was destroyed: their data stays unreadable. */
  readonly unreadablePeople: number
}

const app = quoteName(defaultNaming.schema)
const headerSchema = z.object({
  madeAt: z.iso.datetime(),
  statement: z.string(),
  columns: z.record(z.string(), z.array(z.string())),
}) satisfies z.ZodType<BackupHeader>
const fileSchema = z.object({ kind: z.string(), id: z.uuid() })

/** @throws BackupError by code; DamagedBackup is passed on as `damaged` */
export async function restoreBackup(deps: RestoreDeps, path: string): Promise<RestoreResult> {
  await checkMagic(path)
  const client = await connectAdministrator(deps.administrator)
  try {
    await client.query('BEGIN')
    await checkEmpty(client, deps.declaration)
    const result = await restoreRecords(client, deps, readRecords(path, deps.rootKey))
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error instanceof DamagedBackup ? new BackupError('damaged', error.message) : error
  } finally {
    await client.end()
  }
}

/** @throws DamagedBackup */
export function readRecords(path: string, rootKey: Uint8Array): AsyncGenerator<BackupRecord> {
  return decodeRecords(decryptStream(rootKey, createReadStream(path, { start: magic.length })))
}

async function checkMagic(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    const { buffer } = await file.read(Buffer.alloc(magic.length), 0, magic.length, 0)
    if (!buffer.equals(magic)) throw new BackupError('not-a-backup', 'This file is not a hub backup.')
  } finally {
    await file.close()
  }
}

async function checkEmpty(client: Administrator, { tables }: Declaration): Promise<void> {
  for (const { name } of Object.values(tables).filter(({ subject }) => subject !== null)) {
    const { rows } = await client.query(`SELECT FROM ${app}.${quoteName(name)} LIMIT 1`)
    if (rows.length === 0) continue
    throw new BackupError(
      'not-empty',
      'The database already contains people. Restore into an empty, migrated database.',
    )
  }
}

async function restoreRecords(
  client: Administrator,
  deps: RestoreDeps,
  records: AsyncGenerator<BackupRecord>,
): Promise<RestoreResult> {
  const first = await records.next()
  if (first.done || first.value.kind !== 'H') throw new BackupError('damaged', 'The backup has no header.')
  const header = headerSchema.parse(JSON.parse(first.value.content.toString('utf8')))
  checkColumns(header, deps.declaration)
  const keyring = createKeyring(deps)
  const counts = { rows: 0, files: 0 }
  const insert = async (content: Buffer, wrapped: Buffer | null) => {
    counts.rows += await insertRows(client, header, content, wrapped)
  }
  const files = createFileWriter(deps.blobs)
  for await (const { kind, content } of records) {
    if (kind === 'T') await insert(content, null)
    if (kind !== 'P' && kind !== 'F') continue
    const { person, sealed } = decodePersonal(content)
    const opened = await keyring.open(person, sealed)
    if (opened === null) continue
    if (kind === 'P') await insert(opened.content, opened.wrapped)
    else if (await files.take(opened.content)) counts.files++
  }
  const { people, unreadable } = keyring.counts()
  // A forgotten key folder is more likely than everybody having been erased.
  if (people === 0 && unreadable > 0) {
    throw new BackupError(
      'no-keys',
      'None of the person keys for this backup were found. Put the folder of person keys in place (backups/person-keys in the data folder) and restore again.',
    )
  }
  return { madeAt: new Date(header.madeAt), people, unreadablePeople: unreadable, ...counts }
}

/** An older backup may lack columns, which then take their defaults; it cannot have more. */
function checkColumns({ columns }: BackupHeader, { tables }: Declaration): void {
  const unknown = Object.entries(columns).flatMap(([table, names]) =>
    names.filter((name) => !Object.hasOwn(tables[table]?.columns ?? {}, name)).map((name) => `${table}.${name}`),
  )
  if (unknown.length === 0) return
  throw new BackupError(
    'other-schema',
    `The backup has columns that this hub does not know: ${unknown.join(', ')}. Restore it with the version of the hub that made it.`,
  )
}

/** Opens what is sealed for people whose key is still there. */
export function createKeyring({ rootKey, personKeys }: Pick<RestoreDeps, 'rootKey' | 'personKeys'>) {
  const secrets = createSecrets(rootKey)
  /** Null: destroyed. */
  const known = new Map<string, { key: Buffer; wrapped: Buffer } | null>()
  const find = async (person: string) => {
    const wrapped = await personKeys.find(person)
    const found = wrapped === null ? null : { key: secrets.unwrapKey(person, wrapped), wrapped }
    known.set(person, found)
    return found
  }
  return {
    async open(person: string, sealed: Buffer): Promise<{ content: Buffer; wrapped: Buffer } | null> {
      const found = known.get(person) === undefined ? await find(person) : known.get(person)
      const content = found ? openForPerson(found.key, person, sealed) : null
      // A key made after the erasure does not open data sealed before it.
      if (content === null) known.set(person, null)
      return content === null ? null : { content, wrapped: found!.wrapped }
    },
    counts() {
      const unreadable = [...known.values()].filter((one) => one === null).length
      return { people: known.size - unreadable, unreadable }
    },
  }
}

/** The rows as PostgreSQL wrote them, read back by PostgreSQL. */
async function insertRows(
  client: Administrator,
  { columns }: BackupHeader,
  content: Buffer,
  wrapped: Buffer | null,
): Promise<number> {
  const text = content.toString('utf8')
  const table = /^\{"table":"([a-z_]+)",/.exec(text)?.[1]
  const names = table === undefined ? undefined : columns[table]
  if (table === undefined || names === undefined) throw new BackupError('damaged', 'The backup names an unknown table.')
  const target = `${app}.${quoteName(table)}`
  const list = names.map(quoteName).join(', ')
  const values = names.map((name) =>
    table === keyTable && name === 'wrapped_key' ? '$2::bytea' : `r.${quoteName(name)}`,
  )
  const { rowCount } = await client.query(
    `INSERT INTO ${target} (${list}) SELECT ${values.join(', ')} FROM json_populate_recordset(NULL::${target}, ($1::json) -> 'rows') r ON CONFLICT DO NOTHING`,
    table === keyTable ? [text, wrapped] : [text],
  )
  return rowCount ?? 0
}

/** Puts the pieces of one file after the other together. */
function createFileWriter(blobs: Pick<BlobStore, 'put'>) {
  let current: { readonly push: (piece: Buffer | null) => Promise<void>; readonly done: Promise<void> } | null = null
  return {
    /** True when a file is whole. */
    async take(content: Buffer): Promise<boolean> {
      const end = content.indexOf(0x0a)
      const { kind, id } = fileSchema.parse(JSON.parse(content.toString('utf8', 0, end)))
      const piece = content.subarray(end + 1)
      current ??= beginFile(blobs, kind as BlobKind, id)
      if (piece.length > 0) {
        await current.push(piece)
        return false
      }
      await current.push(null)
      await current.done
      current = null
      return true
    },
  }
}

function beginFile(blobs: Pick<BlobStore, 'put'>, kind: BlobKind, id: string) {
  const { readable, writable } = new TransformStream<Buffer, Buffer>()
  const writer = writable.getWriter()
  const done = blobs.put(kind, id, readable)
  done.catch(() => {})
  return { push: (piece: Buffer | null) => (piece === null ? writer.close() : writer.write(piece)), done }
}
