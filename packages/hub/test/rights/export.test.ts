import { createHash, createPublicKey, verify } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import yauzl from 'yauzl'
import { z } from 'zod'
import { createExportRequests } from '../../src/data-requests/export/export-requests.js'
import { missingFromExport } from '../../src/rights/export/export-contents.js'
import { createExportWorker } from '../../src/rights/export/export-worker.js'
import { type FilledRows, fillBlobs, fillEveryTable } from '../support/fill-person.js'
import { latestMail, type Person, signIn, signUp } from '../support/people.js'
import { startTestHub, type TestHub } from '../support/test-hub.js'

let hub: TestHub
let anna: Person
let filled: FilledRows
let files: ReadonlyMap<string, Buffer>

const page = '/nl/account/privacy/export'

beforeAll(async () => {
  hub = await startTestHub({ roles: ['web'] })
  const { declaration, blobs } = hub.hub.parts
  const client = await hub.administrator()
  const bram = await signUp(hub, { userName: 'Bram', email: 'bram@example.org' })
  await fillEveryTable(client, declaration, bram.personId, 'bram')
  anna = await signUp(hub, { userName: 'Anna', email: 'anna@example.org' })
  filled = await fillEveryTable(client, declaration, anna.personId, 'anna')
  await fillBlobs(blobs, declaration, filled)
  await client.query(`UPDATE app.accounts SET language = 'nl' WHERE person_id = $1`, [anna.personId])
  // More than is read at once, in a table with a key and in one whose key is withheld.
  await client.query(
    `INSERT INTO app.roster_entries (person_id, sequence, entry) SELECT $1, n, '\\x00' FROM generate_series(1, 1200) n`,
    [anna.personId],
  )
  await client.query(
    `INSERT INTO app.sign_in_lookups (lookup, kind, person_id) SELECT 'lookup ' || n, 'passkey', $1 FROM generate_series(1, 1200) n`,
    [anna.personId],
  )
  await client.query(`DELETE FROM app.data_exports WHERE person_id = $1`, [anna.personId])
  expect(await anna.post(page, {})).toMatchObject({ status: 303, location: page })
  await work()
  files = await readZip(await download(anna))
})

afterAll(() => hub[Symbol.asyncDispose]())

async function work(): Promise<number> {
  const requests = createExportRequests(hub.hub.parts)
  return createExportWorker({ ...hub.hub.parts, requests }).round(new AbortController().signal)
}

async function linkOf(person: Person): Promise<string> {
  return /href="(\/nl\/account\/privacy\/export\/[0-9a-f-]+)"/.exec((await person.get(page)).text)![1]!
}

async function download(person: Person): Promise<Buffer> {
  const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await fetch(`${hub.hub.publicUrl}${await linkOf(person)}`, { headers: { cookie } })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="confidant-\d{4}-\d\d-\d\d\.zip"$/)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  return Buffer.from(await response.arrayBuffer())
}

async function readZip(content: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(content, { lazyEntries: true })
  const found = new Map<string, Buffer>()
  return new Promise((done, fail) => {
    zip.on('error', fail)
    zip.on('end', () => done(found))
    zip.on('entry', (entry: yauzl.Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return fail(error)
        buffer(stream).then((read) => {
          found.set(entry.fileName, read)
          zip.readEntry()
        }, fail)
      })
    })
    zip.readEntry()
  })
}

function json<T>(path: string): T {
  return JSON.parse(files.get(path)!.toString('utf8')) as T
}

test('the export has every column of every table, or names it as withheld', () => {
  const { declaration } = hub.hub.parts
  for (const { name, columns } of Object.values(declaration.tables).filter(({ subject }) => subject !== null)) {
    const rows = json<Record<string, unknown>[]>(`data/${name}.json`)
    const shown = Object.keys(columns).filter((column) => columns[column]!.withheld === null)
    const there =
      name === 'data_exports' ? [] : rows.filter((row) => Object.keys(row).sort().join() === shown.sort().join())
    expect([name, there.length]).toEqual([name, name === 'data_exports' ? 0 : rows.length])
    if (['accounts', 'person_keys', 'data_exports'].includes(name)) continue
    const found = rows.find((row) => shown.every((column) => sameValue(row[column], filled.get(name)![column])))
    expect([name, found !== undefined]).toEqual([name, true])
  }
  expect(missingFromExport(json('contents.json'), declaration)).toEqual([])
})

/** As JSON has it. */
function sameValue(exported: unknown, stored: unknown): boolean {
  const plain = stored instanceof Uint8Array ? Buffer.from(stored).toString('base64') : stored
  return JSON.stringify(exported) === JSON.stringify(plain)
}

test('nothing of it is somebody else’s, and no secret is in it', () => {
  for (const [path, content] of files) {
    expect([path, content.includes('of bram')]).toEqual([path, false])
    expect([path, content.includes('token_hash of anna')]).toEqual([path, false])
    expect([path, content.includes('saved_payment_methods.token of anna')]).toEqual([path, false])
  }
})

test('a column that the declaration has and the export has not is found', () => {
  const { declaration } = hub.hub.parts
  const accounts = declaration.tables.accounts!
  const wider = { ...accounts, columns: { ...accounts.columns, shoe_size: accounts.columns.email! } }
  const changed = { ...declaration, tables: { ...declaration.tables, accounts: wider } }
  expect(missingFromExport(json('contents.json'), changed)).toEqual(['accounts.shoe_size'])
})

test('long tables are whole, each row once', () => {
  const entries = json<{ sequence: string }[]>('data/roster_entries.json')
  expect(new Set(entries.map(({ sequence }) => sequence)).size).toBe(1_201)
  expect(entries).toHaveLength(1_201)
  // One for the address, one of the sample, and the rest.
  expect(json<unknown[]>('data/sign_in_lookups.json')).toHaveLength(1_202)
})

test('files of the person are in it, but earlier exports and sealed packages are named as withheld', () => {
  const { declaration } = hub.hub.parts
  for (const { name, namedBy, withheld } of Object.values(declaration.blobs)) {
    const id = String(filled.get(namedBy.table)![namedBy.column])
    expect([name, files.get(`files/${name}/${id}`)?.toString()]).toEqual([
      name,
      withheld === null ? `file of ${name}` : undefined,
    ])
    if (withheld !== null) expect(files.get('README.md')!.toString()).toContain(withheld.nl)
  }
})

test('each file of data is what its schema says', () => {
  for (const name of Object.keys(hub.hub.parts.declaration.tables)) {
    if (!files.has(`data/${name}.json`)) continue
    const schema = z.fromJSONSchema(json<Parameters<typeof z.fromJSONSchema>[0]>(`schema/${name}.schema.json`))
    expect([name, schema.safeParse(json(`data/${name}.json`)).error?.issues ?? []]).toEqual([name, []])
  }
})

test('the manifest names every file, and its signature is checked with the public key of the site', async () => {
  const manifest = json<{ files: { path: string; sizeBytes: number; sha256: string }[] }>('manifest.json')
  const named = manifest.files.map(({ path }) => path)
  expect([...named, 'manifest.json', 'manifest.sig', 'signing-key.pem'].sort()).toEqual([...files.keys()].sort())
  for (const { path, sizeBytes, sha256 } of manifest.files) {
    const content = files.get(path)!
    expect([path, sizeBytes, sha256]).toEqual([
      path,
      content.length,
      createHash('sha256').update(content).digest('hex'),
    ])
  }
  const key = await hub.httpClient().get('/.well-known/confidant-signing-key.pem')
  expect(verify(null, files.get('manifest.json')!, createPublicKey(key.text), files.get('manifest.sig')!)).toBe(true)
  expect(key.text).toBe(files.get('signing-key.pem')!.toString())
})

test('the README and the e-mail are in the language of the person', async () => {
  expect(files.get('README.md')!.toString()).toContain('Alles wat ')
  expect(await latestMail(hub, 'anna@example.org')).toMatchObject({ template: 'export-ready', language: 'nl' })
})

test('nobody else can have the file, nor anybody who has not lately confirmed to be themself', async () => {
  const link = await linkOf(anna)
  expect(await hub.httpClient().get(link)).toMatchObject({ status: 303 })
  const bram = await signIn(hub, 'bram@example.org')
  expect(await bram.get(link)).toMatchObject({ status: 404 })
  hub.pass(11 * 60_000)
  expect((await anna.get(link)).location).toContain('/nl/confirm')
  expect((await anna.post(page, {})).location).toContain('/nl/confirm')
})

test('an export that a kill cut short is made again by whoever comes after the time it had', async () => {
  const requests = createExportRequests(hub.hub.parts)
  await requests.ask(anna.personId)
  expect(await requests.claim()).toMatchObject({ person: anna.personId })
  expect(await work()).toBe(0)
  hub.pass(31 * 60_000)
  expect(await work()).toBe(1)
})

test('an export whose row is gone when it is ready leaves no file', async () => {
  const { parts } = hub.hub
  const requests = createExportRequests(parts)
  await requests.ask(anna.personId)
  const client = await hub.administrator()
  const blobs = {
    ...parts.blobs,
    put: async (...args: Parameters<typeof parts.blobs.put>) => {
      await parts.blobs.put(...args)
      await client.query(`DELETE FROM app.data_exports WHERE state = 'waiting'`)
    },
  }
  const before = await Array.fromAsync(parts.blobs.list('data-exports'))
  await createExportWorker({ ...parts, blobs, requests }).round(new AbortController().signal)
  expect(await Array.fromAsync(parts.blobs.list('data-exports'))).toEqual(before)
})

test('no more than three lie ready at once', async () => {
  const requests = createExportRequests(hub.hub.parts)
  for (let asked = 0; asked < 5; asked++) {
    await requests.ask(anna.personId)
    await work()
  }
  expect(await requests.list(anna.personId)).toHaveLength(3)
})

test('after seven days the link is gone', async () => {
  const again = await signIn(hub, 'anna@example.org')
  const link = await linkOf(again)
  hub.pass(8 * 86_400_000)
  const later = await signIn(hub, 'anna@example.org')
  expect(await later.get(link)).toMatchObject({ status: 404 })
})
