/** What the surroundings say about how to run: the one place that reads the environment. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { type HubConfig, hubRoles } from '@confidant/hub'
import { inventedOperator } from '@confidant/statement'

/** @param named options of the command line; they win */
export function readConfig(named: { readonly port?: number; readonly dataDir?: string }): HubConfig {
  const { env } = process
  const dataDir = path.resolve(named.dataDir ?? env.CONFIDANT_HUB_DATA ?? 'hub-data')
  return {
    port: named.port ?? 7430,
    host: '127.0.0.1',
    publicUrl: env.PUBLIC_URL ?? null,
    dataDir,
    roles: hubRoles,
    databaseUrl: env.DATABASE_URL ?? null,
    smtpUrl: env.SMTP_URL ?? null,
    rootKey: demoRootKey(dataDir),
    operator: inventedOperator,
    trustedProxies: 0,
    demo: true,
  }
}

/** Made once for a demo; an installation is told its own. */
function demoRootKey(dataDir: string): Uint8Array {
  const file = path.join(dataDir, 'root-key')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  }
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url')
}
