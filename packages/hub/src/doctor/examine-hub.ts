/** The doctor: everything that a hub needs, looked at one by one. Place: `confidant-hub doctor` and the desk's page of health. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { declare } from '@confidant/statement'
import { createFolderBlobStore } from '../blobs/folder-blob-store.js'
import { configurationFindings } from '../start/configuration/configuration-findings.js'
import type { Configuration } from '../start/configuration/read-configuration.js'
import type { HubConfig } from '../start/hub-config.js'
import { type HubDatabase, joinHubDatabase } from '../start/hub-database.js'
import { blobDirOf, openTransport } from '../start/hub-stores.js'
import { type Check, failed, ok, warning } from './check.js'
import { checkDatabase } from './check-database.js'
import { checkBlobs, checkMailServer, checkProofs, checkRetention, checkWaitingMail } from './check-work.js'

export async function examineHub(
  configuration: Configuration,
  { now }: { readonly now: () => Date },
): Promise<readonly Check[]> {
  const { config } = configuration
  await using transport = openTransport(config)
  return [
    ...checkConfiguration(configuration),
    ...(await checkData(config, now)),
    await checkMailServer(transport, config.demo),
    await checkBlobs(createFolderBlobStore(blobDirOf(config))),
  ]
}

function checkConfiguration(configuration: Configuration): Check[] {
  const findings = configurationFindings(configuration)
  if (findings.length > 0) return findings.map(({ value, message }) => warning('configuration', `${value}: ${message}`))
  return [
    ok(
      'configuration',
      configuration.config.demo ? 'Demo mode: no company, mail server or public address is configured.' : 'Complete.',
    ),
  ]
}

async function checkData(config: HubConfig, now: () => Date): Promise<Check[]> {
  if (config.databaseUrl === null && !existsSync(join(config.dataDir, 'postgres', 'cluster')))
    return [warning('database', 'There is no database yet: the first start creates it.')]
  try {
    await using database = await joinHubDatabase(config, declare(config.operator))
    const checks = await checkDatabase(database)
    // With schema drift, rows cannot be queried.
    return checks.some(({ state }) => state === 'failed') ? checks : [...checks, ...(await checkWork(database, now()))]
  } catch (error) {
    return [failed('database', reason(error))]
  }
}

async function checkWork({ withPurpose }: HubDatabase, now: Date): Promise<Check[]> {
  return [
    await checkWaitingMail(withPurpose, now),
    await checkRetention(withPurpose, now),
    await checkProofs(withPurpose, now),
  ]
}

/** PostgreSQL's own messages may quote rows, so only the code is passed on. */
function reason(error: unknown): string {
  const { name, code, message } = error as Error & { code?: unknown }
  return name === 'DatabaseError'
    ? message
    : `The database cannot be reached or rejects the login (${String(code)}). Check DATABASE_URL.`
}
