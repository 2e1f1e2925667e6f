/**
 * Clusters made once and copied for each test file: making one takes seconds, copying it a tenth of one. Place: under the servers of
 * tests. What a template is made from is in its name, so that none is ever older than the program; tests of the first start and
 * of initdb use none. They may lose data when the machine stops, which no test outlives.
 */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { createDatabaseKeys } from '../../src/database/identity/database-keys.js'
import { migrate } from '../../src/database/migrations/migrate.js'
import type { Schema } from '../../src/database/migrations/schema.js'
import { findPostgresBinaries, type PostgresBinaries } from '../../src/database/server/binaries.js'
import { startEmbeddedServer } from '../../src/database/server/embedded-server.js'

const run = promisify(execFile)

const packages = resolve(import.meta.dirname, '../../..')
const cache = resolve(packages, '../node_modules/.cache/confidant-hub-clusters')
/** What decides how a cluster comes out. */
const sources = ['hub/src/database', 'hub/src/migrations', 'statement/src'].map((folder) => join(packages, folder))
const keptMs = 1_200_000

/** Of all that could be turned off for tests, the one that was measured to matter. */
const settings = ['fsync = off']

export interface ClusterOrder {
  /** Without one the cluster is as initdb makes it. */
  readonly migrated?: { readonly schema: Schema; readonly rootKey: Uint8Array }
  /** By default the embedded ones. */
  readonly binaries?: PostgresBinaries
}

/** @param dataDir of an embedded server; does not exist yet, its parent does */
export async function copyCluster(dataDir: string, order: ClusterOrder): Promise<void> {
  const template = join(cache, await nameOf(order))
  if (!(await exists(template))) await makeTemplate(template, order)
  const now = new Date()
  await utimes(template, now, now)
  // With owners and modes: as root, the server runs under an account of its own.
  await run('cp', ['-Rp', template, dataDir])
}

async function nameOf({ migrated, binaries }: ClusterOrder): Promise<string> {
  const { initdb } = binaries ?? (await findPostgresBinaries())
  const hash = createHash('sha256')
  const add = (part: string | Uint8Array) => hash.update(`${part.length} `).update(part)
  add(`${initdb} ${(await stat(initdb)).mtimeMs} ${process.getuid?.()} ${settings.join()}`)
  for (const folder of sources) for (const file of await filesIn(folder)) add(file).update(await readFile(file))
  if (migrated !== undefined) {
    const { schema, rootKey } = migrated
    const steps = schema.migrations.map((step) => ({ ...step, statements: step.statements(schema.naming) }))
    add(rootKey)
    add(JSON.stringify({ ...schema, migrations: steps }))
  }
  return hash.digest('hex').slice(0, 32)
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** Elsewhere, and then renamed: others may be making the same one, and whoever is first has made it for all. */
async function makeTemplate(template: string, { migrated, binaries }: ClusterOrder): Promise<void> {
  await mkdir(cache, { recursive: true })
  await removeUnused()
  const making = await mkdtemp(join(cache, 'making-'))
  try {
    const dataDir = join(making, 'data')
    await makeCluster(making, dataDir, binaries, migrated)
    await rename(dataDir, template).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'ENOTEMPTY' && cause.code !== 'EEXIST') throw cause
    })
  } finally {
    await rm(making, { recursive: true, force: true })
  }
}

async function makeCluster(
  folder: string,
  dataDir: string,
  binaries: PostgresBinaries | undefined,
  migrated: ClusterOrder['migrated'],
): Promise<void> {
  // The server's own account has to reach its folder.
  await run('chmod', ['755', folder])
  const server = await startEmbeddedServer({ dataDir, ...(binaries === undefined ? {} : { binaries }) })
  try {
    if (migrated !== undefined) await migrateOn(server.administrator, migrated.schema, migrated.rootKey)
  } finally {
    await server.stop()
  }
  await appendFile(join(dataDir, 'cluster', 'postgresql.conf'), `${settings.join('\n')}\n`)
}

async function migrateOn(address: pg.ClientConfig, schema: Schema, rootKey: Uint8Array): Promise<void> {
  const client = new pg.Client(address)
  await client.connect()
  try {
    await migrate(client, schema, createDatabaseKeys(rootKey))
  } finally {
    await client.end()
  }
}

/** A template that the newest program no longer asks for is asked for by nobody. */
async function removeUnused(): Promise<void> {
  for (const name of await readdir(cache)) {
    const path = join(cache, name)
    const usedAt = await stat(path).catch(() => null)
    if (usedAt !== null && Date.now() - usedAt.mtimeMs > keptMs) await rm(path, { recursive: true, force: true })
  }
}

export function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
