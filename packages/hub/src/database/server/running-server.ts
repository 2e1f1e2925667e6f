/**
 * Finds the embedded server that a hub is running on a folder, for commands beside it. Place: doctor, psql, proofs, backup; and how a
 * start tells a living owner from a leftover.
 */
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import pg from 'pg'
import type { AdministratorAddress } from './server-address.js'

export const ownerName = 'confidant-hub owner'

/** Null when no hub runs on it. */
export async function findRunningServer(dataDir: string): Promise<AdministratorAddress | null> {
  const folder = resolve(dataDir)
  const [pidFile, password] = await Promise.all([
    readFile(join(folder, 'cluster', 'postmaster.pid'), 'utf8').catch(() => null),
    readFile(join(folder, 'administrator-password'), 'utf8').catch(() => ''),
  ])
  if (pidFile === null) return null
  const address = addressOf(pidFile, password.trim())
  return (await hasOwner(address).catch(() => false)) ? address : null
}

/** postmaster.pid: line 4 is the port, line 5 the folder of the socket, line 6 the address listened on. */
export function addressOf(pidFile: string, password: string): AdministratorAddress {
  const lines = pidFile.split('\n')
  const host = lines[4] || lines[5] || '127.0.0.1'
  return { host, port: Number(lines[3]), user: 'postgres', password, database: 'postgres' }
}

export async function hasOwner(address: AdministratorAddress): Promise<boolean> {
  const client = new pg.Client({ ...address, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    const found = await client.query('SELECT FROM pg_stat_activity WHERE application_name = $1', [ownerName])
    return found.rowCount !== 0
  } finally {
    await client.end()
  }
}
