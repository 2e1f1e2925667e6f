import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { quoteName } from '@confidant/statement'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BackupDeps, createPersonKeyFolder, restoreBackup, writeBackup } from '../../src/backup/index.js'
import { createFolderBlobStore } from '../../src/blobs/folder-blob-store.js'
import { createSecrets } from '../../src/secrets/secrets.js'
import { hubSchema } from '../../src/start/hub-schema.js'
import { type FilledRows, fillBlobs, fillEveryTable } from '../support/fill-person.js'
import { type Person, signUp } from '../support/people.js'
import { createTestDatabase, type TestDatabase } from '../support/test-database.js'
import { startTestHub, type TestHub } from '../support/test-hub.js'

const rootKey = new Uint8Array(32).fill(7)

let hub: TestHub
/** A second, migrated database. */
let second: TestDatabase
let looker: Awaited<ReturnType<TestDatabase['administrator']>>
let folder: string
let deps: BackupDeps
let client: Awaited<ReturnType<TestHub['administrator']>>
let anna: Person
let bram: Person
let annasRows: FilledRows
let bramsRows: FilledRows

beforeAll(async () => {
  hub = await startTestHub({ roles: ['web'], rootKey })
  folder = await mkdtemp(join(tmpdir(), 'confidant-backup-'))
  client = await hub.administrator()
  const { parts, administrator } = hub.hub
  deps = {
    administrator,
    declaration: parts.declaration,
    rootKey,
    blobs: parts.blobs,
    personKeys: createPersonKeyFolder(join(hub.dataDir, 'backups', 'person-keys'), { secrets: createSecrets(rootKey) }),
    now: parts.now,
  }
  second = await createTestDatabase(hubSchema(parts.declaration))
  looker = await second.administrator()
  ;[anna, annasRows] = await wholePerson('anna')
  ;[bram, bramsRows] = await wholePerson('bram')
  // Somebody without an account, who only wrote: a key is made for them.
  await client.query(
    `INSERT INTO app.conversations (person_id, id, entity_id, kind, subject, email, language, state)
     SELECT gen_random_uuid(), gen_random_uuid(), 'x', 'question', 'e-mail of carla', 'carla@example.org', 'en', 'open'`,
  )
})

afterAll(async () => {
  await second[Symbol.asyncDispose]()
  await hub[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

async function wholePerson(userName: string): Promise<[Person, FilledRows]> {
  const { declaration, blobs } = hub.hub.parts
  const person = await signUp(hub, { userName, email: `${userName}@example.org` })
  const rows = await fillEveryTable(client, declaration, person.personId, userName)
  await fillBlobs(blobs, declaration, rows)
  return [person, rows]
}

interface Restored {
  readonly result: Awaited<ReturnType<typeof restoreBackup>>
  readonly blobs: ReturnType<typeof createFolderBlobStore>
  /** Every row of a person, in every table, as text. */
  rowsOf(personId: string): Promise<Record<string, unknown[]>>
}

async function emptySecond(): Promise<void> {
  const tables = Object.keys(deps.declaration.tables).map((name) => `app.${quoteName(name)}`)
  await looker.query(`TRUNCATE ${tables.join(', ')}`)
}

/** Into the second database, emptied first, by whoever holds the root key and today's folder of keys. */
async function restored(path: string): Promise<Restored> {
  const { declaration, personKeys } = deps
  await emptySecond()
  const files = join(folder, 'restored')
  await rm(files, { recursive: true, force: true })
  const blobs = createFolderBlobStore(files)
  const { administrator } = second.server
  const result = await restoreBackup({ administrator, declaration, rootKey, blobs, personKeys }, path)
  return { result, blobs, rowsOf: (personId) => everyRow(looker, personId) }
}

async function everyRow(client: typeof looker, personId: string): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {}
  for (const { name, subject } of Object.values(deps.declaration.tables)) {
    if (subject === null) continue
    const sql = `SELECT row_to_json(t)::text AS row FROM app.${quoteName(name)} t WHERE person_id = $1 ORDER BY 1`
    const { rows } = await client.query<{ row: string }>(sql, [personId])
    if (rows.length > 0) found[name] = rows.map(({ row }) => row)
  }
  return found
}

async function filesThere(blobs: Pick<ReturnType<typeof createFolderBlobStore>, 'get'>, rows: FilledRows) {
  const kinds = Object.values(deps.declaration.blobs)
  const there = await Promise.all(
    kinds.map(({ name, namedBy }) => blobs.get(name as 'packs', String(rows.get(namedBy.table)![namedBy.column]))),
  )
  return there.filter((content) => content !== null).length
}

describe('a backup', () => {
  let path: string
  /** Everybody of whom something is held. */
  let people: number

  beforeAll(async () => {
    ;({ path, people } = await writeBackup(deps, folder))
    expect(people).toBeGreaterThanOrEqual(3)
  })

  test('brings back every row of every table and every file, to the letter', async () => {
    const back = await restored(path)
    for (const person of [anna, bram])
      expect(await back.rowsOf(person.personId)).toEqual(await everyRow(client, person.personId))
    expect(back.result).toMatchObject({ people, unreadablePeople: 0 })
    expect(await filesThere(back.blobs, annasRows)).toBe(Object.keys(deps.declaration.blobs).length)
    const sql = 'SELECT count(*)::int AS n FROM app.statement_versions'
    const versions = await looker.query(sql)
    expect(versions.rows[0].n).toBe((await client.query(sql)).rows[0].n)
  })

  test('shows nothing of anybody to whoever has the file without the root key', async () => {
    const content = await readFile(path)
    for (const word of ['anna', 'bram', anna.personId, 'accounts', 'file of'])
      expect(content.includes(word)).toBe(false)
    const other = { ...deps, rootKey: new Uint8Array(32).fill(8), blobs: deps.blobs as never }
    await expect(restoreBackup(other, path)).rejects.toMatchObject({ code: 'not-empty' })
  })

  test('that is damaged, cut short, or none at all is refused, and leaves the database empty', async () => {
    const { administrator } = second.server
    const into = { ...deps, administrator, blobs: createFolderBlobStore(join(folder, 'files')) }
    await emptySecond()
    const whole = await readFile(path)
    const spoilt = join(folder, 'spoilt')
    try {
      for (const at of [30, 60, Math.floor(whole.length / 2), whole.length - 1]) {
        const changed = Buffer.from(whole)
        changed[at]! ^= 1
        await writeFile(spoilt, changed)
        await expect(restoreBackup(into, spoilt)).rejects.toMatchObject({ code: 'damaged' })
      }
      await writeFile(spoilt, whole)
      await truncate(spoilt, whole.length - 100)
      await expect(restoreBackup(into, spoilt)).rejects.toMatchObject({ code: 'damaged' })
      await expect(restoreBackup({ ...into, rootKey: new Uint8Array(32) }, path)).rejects.toMatchObject({
        code: 'damaged',
      })
      await writeFile(spoilt, 'something else entirely, and longer than the first line')
      await expect(restoreBackup(into, spoilt)).rejects.toMatchObject({ code: 'not-a-backup' })
      expect(await everyRow(looker, anna.personId)).toEqual({})
    } finally {
      await rm(spoilt)
    }
  })

  test('that fails on the way leaves those before it as they were, and no half of itself', async () => {
    const archives = async () => (await readdir(folder)).filter((name) => name !== 'restored')
    const before = await archives()
    const failing = {
      ...deps,
      now: () => new Date(Date.now() + 60_000),
      blobs: { open: () => Promise.reject(new Error('disk gone')) },
    }
    await expect(writeBackup(failing, folder)).rejects.toThrow('disk gone')
    expect(await archives()).toEqual(before)
  })

  test('of before an erasure, restored after it, has nothing of that person that anyone can read', async () => {
    const { location } = await anna.post('/en/account/privacy/erase', { when: 'now', sure: 'on' })
    expect(location).toContain('/erasure-proof/')
    const back = await restored(path)
    expect(await back.rowsOf(anna.personId)).toEqual({})
    expect(await filesThere(back.blobs, annasRows)).toBe(0)
    expect(back.result).toMatchObject({ people: people - 1, unreadablePeople: 1 })
    expect(Object.keys(await back.rowsOf(bram.personId))).toContain('accounts')
    expect(await filesThere(back.blobs, bramsRows)).toBe(Object.keys(deps.declaration.blobs).length)
  })

  test('of after an erasure has what the law keeps, under a new key that opens nothing older', async () => {
    const { path: later } = await writeBackup({ ...deps, now: () => new Date(Date.now() + 120_000) }, folder)
    const back = await restored(later)
    expect(await back.rowsOf(anna.personId)).toEqual(await everyRow(client, anna.personId))
    expect(Object.keys(await back.rowsOf(anna.personId))).toContain('invoices')
    expect(Object.keys(await back.rowsOf(anna.personId))).not.toContain('accounts')
    const older = await restored(path)
    expect(await older.rowsOf(anna.personId)).toEqual({})
  })

  test('forgets whoever was erased while it was written', async () => {
    const [dirk] = await wholePerson('dirk')
    // The first file is asked for when all rows are in.
    let erased = false
    const blobs = {
      open: async (...args: Parameters<typeof deps.blobs.open>) => {
        if (!erased) await dirk.post('/en/account/privacy/erase', { when: 'now', sure: 'on' })
        erased = true
        return deps.blobs.open(...args)
      },
    }
    const { path: meanwhile } = await writeBackup({ ...deps, blobs, now: () => new Date(Date.now() + 180_000) }, folder)
    expect(erased).toBe(true)
    const back = await restored(meanwhile)
    expect(await back.rowsOf(dirk.personId)).toEqual({})
    expect(back.result.unreadablePeople).toBe(1)
  })

  test('keeps no key of people of whom nothing is held any more', async () => {
    const gone = '00000000-0000-4000-8000-0000000000ff'
    await client.query(`INSERT INTO app.person_keys (person_id, wrapped_key) VALUES ($1, '\\x00')`, [gone])
    await writeBackup({ ...deps, now: () => new Date(Date.now() + 240_000) }, folder)
    const { rows } = await client.query('SELECT FROM app.person_keys WHERE person_id = $1', [gone])
    expect(rows).toEqual([])
    expect(await deps.personKeys.find(gone)).toBeNull()
  })

  test('without the folder of keys is refused, before it looks as if everybody had been erased', async () => {
    await emptySecond()
    const { administrator } = second.server
    const personKeys = createPersonKeyFolder(join(folder, 'nothing'), { secrets: createSecrets(rootKey) })
    const into = { ...deps, administrator, personKeys, blobs: createFolderBlobStore(join(folder, 'restored')) }
    await expect(restoreBackup(into, path)).rejects.toMatchObject({ code: 'no-keys' })
  })

  test('is restored into an empty database alone', async () => {
    await expect(restoreBackup({ ...deps, blobs: createFolderBlobStore(folder) }, path)).rejects.toMatchObject({
      code: 'not-empty',
    })
  })
})
