/** A whole hub for a test file: real PostgreSQL, real HTTP, a clock that the test moves. Place: tests of features. */
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { declare, inventedOperator } from '@confidant/statement'
import pg from 'pg'
import { createLog } from '../../src/log.js'
import { createHttpClient, type HttpClient } from '../../src/prove/http-client.js'
import type { HubConfig } from '../../src/start/hub-config.js'
import { hubRoles } from '../../src/start/hub-config.js'
import { hubSchema } from '../../src/start/hub-schema.js'
import { type Hub, startHub } from '../../src/start/start-hub.js'
import { copyCluster, exists } from './cluster-template.js'

export type { Answer, HttpClient } from '../../src/prove/http-client.js'

export interface TestHub extends AsyncDisposable {
  readonly hub: Hub
  readonly config: HubConfig
  readonly dataDir: string
  /** Everything it has logged, line by line. */
  readonly logged: string[]
  /** Moves the hub's clock on. */
  pass(milliseconds: number): void
  /** A connection that sees everything, to look behind the pages. */
  administrator(): Promise<pg.Client>
  /** A browser without scripts: keeps cookies, follows nothing by itself. */
  httpClient(): HttpClient
}

export async function startTestHub(changes: Partial<HubConfig> = {}): Promise<TestHub> {
  const folder = await mkdtemp(join(tmpdir(), 'confidant-hub-'))
  // The server's own account has to reach its folder.
  await chmod(folder, 0o755)
  const dataDir = join(folder, 'data')
  const logged: string[] = []
  let passedMs = 0
  const now = () => new Date(Date.now() + passedMs)
  const config: HubConfig = {
    port: 0,
    host: '127.0.0.1',
    publicUrl: null,
    dataDir,
    blobDir: null,
    roles: hubRoles,
    databaseUrl: null,
    connectionsPerRole: 8,
    smtpUrl: null,
    rootKey: new Uint8Array(32).fill(7),
    operator: inventedOperator,
    trustedProxies: 0,
    demo: true,
    ...changes,
  }
  await prepareServer(config)
  const hub = await startHub(config, { log: createLog((line) => logged.push(line), now), now })
  const clients: pg.Client[] = []
  return {
    hub,
    config,
    dataDir,
    logged,
    pass: (milliseconds) => {
      passedMs += milliseconds
    },
    httpClient: () => createHttpClient(hub.publicUrl),
    async administrator() {
      const client = new pg.Client({ ...hub.administrator })
      client.on('error', () => {})
      await client.connect()
      clients.push(client)
      return client
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(clients.map((client) => client.end()))
      await hub.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Its own server is a copy of one that was migrated before; a folder that has one keeps it. */
async function prepareServer({ dataDir, databaseUrl, operator, rootKey }: HubConfig): Promise<void> {
  const serverDir = join(dataDir, 'postgres')
  if (databaseUrl !== null || (await exists(serverDir))) return
  await mkdir(dataDir, { recursive: true })
  await copyCluster(serverDir, { migrated: { schema: hubSchema(declare(operator)), rootKey } })
}
