/**
 * Starts a hub: configuration to parts, parts to slices, slices to roles. Place: called by the command, by `npm start` and by
 * tests, which all get the same hub.
 */
import { createServer, type Server } from 'node:http'
import { declare } from '@confidant/statement'
import { getRequestListener } from '@hono/node-server'
import { createSessionReader } from '../accounts/session-reader.js'
import { createPersonKeyFolder } from '../backup/person-key-folder.js'
import { createFolderBlobStore } from '../blobs/folder-blob-store.js'
import { type AdministratorAddress, createDatabaseKeys } from '../database/index.js'
import { type DatabaseProbe, openDatabaseProbe } from '../database/probe.js'
import { createFrameOf } from '../entities/create-frame-of.js'
import type { HubParts } from '../hub-parts.js'
import { runWorkers } from '../jobs/run-workers.js'
import { createAttempts } from '../limits/attempts.js'
import type { Log } from '../log.js'
import { createMailSlice } from '../mail/mail-slice.js'
import { createRetentionWorker } from '../retention/retention-worker.js'
import { createSecrets } from '../secrets/secrets.js'
import type { Slice } from '../slice.js'
import type { StatementVersions } from '../versions/index.js'
import { loadAssets } from '../web/assets.js'
import { createWeb } from '../web/create-web.js'
import { createRenderPage } from '../web/page.js'
import type { HubConfig } from './hub-config.js'
import { openHubDatabase } from './hub-database.js'
import { createHealth } from './hub-health.js'
import { hubSchema } from './hub-schema.js'
import { blobDirOf, openTransport, personKeyDirOf } from './hub-stores.js'
import { createSlices } from './slices.js'

export interface Hub extends AsyncDisposable {
  /** Where people reach it. */
  readonly publicUrl: string
  readonly port: number
  /** What the slices were made from: for commands, proofs and tests. */
  readonly parts: HubParts
  readonly slices: readonly Slice[]
  readonly versions: StatementVersions
  /** The database's own rights: for commands, proofs and tests. */
  readonly administrator: AdministratorAddress
  /** Looks at the live database from inside each seat. */
  openProbe(): Promise<DatabaseProbe>
  /** Takes no new requests, finishes those under way, and stops. Safe to call twice. */
  close(): Promise<void>
}

export interface HubDeps {
  readonly log: Log
  readonly now: () => Date
}

export async function startHub(config: HubConfig, { log, now }: HubDeps): Promise<Hub> {
  const declaration = declare(config.operator)
  await using stack = new AsyncDisposableStack()
  const database = stack.use(await openHubDatabase(config, declaration))
  const server = createServer()
  const port = await listen(server, config)
  stack.defer(() => stopServing(server))
  const publicUrl = config.publicUrl ?? `http://localhost:${port}`
  const assets = await loadAssets()
  const secrets = createSecrets(config.rootKey)
  const { withPurpose } = database
  const render = createRenderPage(createFrameOf({ declaration, demo: config.demo, assetUrl: assets.url }))
  const blobs = createFolderBlobStore(blobDirOf(config))
  const parts: HubParts = {
    withPurpose,
    declaration,
    versions: database.versions,
    secrets,
    blobs,
    health: createHealth({ withPurpose, blobs, config, stalled: () => workers.stalled() }),
    backupKeys: createPersonKeyFolder(personKeyDirOf(config), { secrets }),
    attempts: createAttempts({ withPurpose, secrets, now }),
    render,
    log,
    now,
    publicUrl,
    demo: config.demo,
  }
  const slices = [health, ...createSlices(parts), { name: 'retention', workers: [createRetentionWorker(parts)] }]
  const transport = stack.use(openTransport(config))
  slices.push(createMailSlice(parts, { transport, templates: slices.flatMap(({ templates = [] }) => templates) }))
  const works = config.roles.includes('worker')
  const workers = runWorkers(works ? slices.flatMap(({ workers = [] }) => workers) : [], { log })
  stack.defer(() => workers.stop())
  const web = createWeb(
    {
      slices: config.roles.includes('web') ? slices : [health],
      render,
      assets,
      log,
      readSession: createSessionReader(parts),
    },
    { publicUrl, trustedProxies: config.trustedProxies },
  )
  const answer = getRequestListener(web.fetch)
  server.on('request', (request, response) => {
    // What changes something may have left work.
    if (request.method !== 'GET') response.once('finish', () => workers.wake())
    return answer(request, response)
  })
  const running = stack.move()
  let closed: Promise<void> | undefined
  const close = () => {
    closed ??= running.disposeAsync()
    return closed
  }
  const { administrator } = database
  const openProbe = () =>
    openDatabaseProbe({ administrator, schema: hubSchema(declaration), keys: createDatabaseKeys(config.rootKey) })
  return {
    publicUrl,
    port,
    parts,
    slices,
    versions: database.versions,
    administrator,
    openProbe,
    close,
    [Symbol.asyncDispose]: close,
  }
}

const health: Slice = {
  name: 'health',
  addresses: (app) => app.get('/healthz', (c) => c.json({ ok: true })),
}

/** The port is taken before the pages are made, because their addresses name it. */
async function listen(server: Server, { port, host }: HubConfig): Promise<number> {
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, done)
  })
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : port
}

function stopServing(server: Server): Promise<void> {
  server.closeIdleConnections()
  return new Promise((done) => server.close(() => done()))
}
