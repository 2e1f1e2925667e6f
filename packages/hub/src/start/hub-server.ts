/**
 * Where the hub's PostgreSQL is: one of its own, which it starts, or the one that it was told of. Place: under the hub and under
 * commands that work beside a running one.
 */
import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type AdministratorAddress, DatabaseError, findRunningServer, startEmbeddedServer } from '../database/index.js'
import type { HubConfig } from './hub-config.js'

export interface HubServer extends AsyncDisposable {
  readonly administrator: AdministratorAddress
}

export type ServerConfig = Pick<HubConfig, 'dataDir' | 'databaseUrl'>

/** Its own server has room for all purpose roles of one hub at once. @throws DatabaseError `in-use` when another hub runs on the same folder, `server` when it does not start */
export async function startHubServer({ dataDir, databaseUrl }: ServerConfig): Promise<HubServer> {
  if (databaseUrl !== null) return borrowed(databaseAddress(databaseUrl))
  await mkdir(dataDir, { recursive: true })
  return startEmbeddedServer({ dataDir: join(dataDir, 'postgres'), settings: { max_connections: '340' } })
}

/** For a command: the server of a hub that runs, or one for as long as the command takes. */
export async function joinHubServer(config: ServerConfig): Promise<HubServer> {
  const running = config.databaseUrl === null ? await findRunningServer(join(config.dataDir, 'postgres')) : null
  return running === null ? startHubServer(config) : borrowed(running)
}

/** The configuration of a second hub in this process on the same data: where one runs on its own server, that server's address. */
export async function besideRunningHub(config: HubConfig): Promise<HubConfig> {
  const running = config.databaseUrl === null ? await findRunningServer(join(config.dataDir, 'postgres')) : null
  if (running === null) return config
  const url = new URL(`postgres://localhost:${running.port}/${running.database}`)
  url.username = running.user
  url.password = running.password
  url.searchParams.set('host', running.host)
  return { ...config, databaseUrl: url.href }
}

function borrowed(administrator: AdministratorAddress): HubServer {
  return { administrator, [Symbol.asyncDispose]: async () => {} }
}

/** @throws DatabaseError `refused` for an address that cannot be used */
export function databaseAddress(databaseUrl: string): AdministratorAddress {
  const url = new URL(databaseUrl)
  return {
    // As in libpq, `host` in the parameters wins: a path there is the folder of a Unix socket.
    host: url.searchParams.get('host') ?? (decodeURIComponent(url.hostname) || 'localhost'),
    port: Number(url.port || 5432),
    database: decodeURIComponent(url.pathname.slice(1)) || 'postgres',
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    ssl: encryption(url.searchParams),
  }
}

/** Names as libpq has them. What is encrypted is verified too: a certificate that nobody checks stops nobody. */
function encryption(parameters: URLSearchParams): NonNullable<AdministratorAddress['ssl']> | false {
  const mode = parameters.get('sslmode') ?? 'disable'
  if (mode === 'disable') return false
  if (!['require', 'verify-ca', 'verify-full'].includes(mode))
    throw new DatabaseError(
      'refused',
      `DATABASE_URL: sslmode must be disable, require, verify-ca or verify-full, not "${mode}".`,
    )
  const file = parameters.get('sslrootcert')
  return { rejectUnauthorized: true, ...(file === null ? {} : { ca: readFileSync(file, 'utf8') }) }
}
