/**
 * What enforcement costs a page: the portal's first page as a browser gets it (HTTP over loopback, the session, the overview, the
 * page made on the server), from the whole hub, and from the same features on transactions without enforcement, as a role that row
 * security does not hold. One account, so that both see the same rows. `npm run script -- bench/hub/portal-request.ts [ROUNDS=40] [ROUND_MS=500]`
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inventedOperator } from '@confidant/statement'
import { getRequestListener } from '@hono/node-server'
import pg from 'pg'
import { createSessionReader } from '../../packages/hub/dist/accounts/session-reader.js'
import { createLog } from '../../packages/hub/dist/log.js'
import { createHttpClient, type HttpClient } from '../../packages/hub/dist/prove/http-client.js'
import { createWeb } from '../../packages/hub/dist/start/create-web.js'
import { createFeatures } from '../../packages/hub/dist/start/features.js'
import { type Hub, startHub } from '../../packages/hub/dist/start/start-hub.js'
import { loadAssets } from '../../packages/hub/dist/web/assets.js'
import { table } from '../tools/statistics.ts'
import { plainRole, serverProcess } from './tools/bench-database.ts'
import { cpuTimeWith } from './tools/cpu-time.ts'
import { compared, comparedHead, compareInTurns } from './tools/in-turns.ts'
import { createPlainPool, createPlainTransaction } from './tools/plain-transactions.ts'

const rounds = Number(process.argv[2] ?? 40)
const roundMs = Number(process.argv[3] ?? 500)
const path = '/en/account'

const folder = mkdtempSync(join(tmpdir(), 'confidant-bench-'))
chmodSync(folder, 0o755)
const now = () => new Date()
const log = createLog(() => {}, now)
const hub = await startHub(
  {
    port: 0,
    host: '127.0.0.1',
    publicUrl: null,
    dataDir: join(folder, 'data'),
    blobDir: null,
    roles: ['web'],
    databaseUrl: null,
    smtpUrl: null,
    rootKey: new Uint8Array(32).fill(7),
    operator: inventedOperator,
    trustedProxies: 0,
    connectionsPerRole: 8,
    demo: true,
  },
  { log, now },
)
const administrator = new pg.Client({ ...hub.administrator })
await administrator.connect()
const cpuTime = cpuTimeWith(await serverProcess(administrator))
const pool = await openPlainPool()
let transactions = 0
let perPage = 0
const plain = await servePlain(hub)
try {
  const httpClient = await signUp()
  const cookie = [...httpClient.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const { port } = plain.address() as AddressInfo
  const rows = [['at once', 'way', ...comparedHead]]
  for (const connections of [1, 8]) {
    const pages = [port, hub.port].map((to) => openPages(to, connections, cookie))
    const before = transactions
    const [without, enforced] = await Promise.all(pages.map((page) => page.get()))
    perPage = transactions - before
    if (without !== enforced) throw new Error(`The two sides answer differently: ${without} and ${enforced} bytes.`)
    const ways = pages.map((page) => () => page.get())
    const measured = await compareInTurns(ways, { connections, rounds, roundMs, cpuTime })
    rows.push(...compared(['without', 'enforced'], measured).map((line) => [String(connections), ...line]))
    for (const page of pages) page.close()
  }
  console.log(`${rounds} rounds of ${roundMs} ms each way, in turns; medians; ${perPage} transactions a page.`)
  console.log(table(rows))
} finally {
  plain.close()
  await pool.end()
  await administrator.end()
  await hub.close()
  rmSync(folder, { recursive: true, force: true })
}

async function openPlainPool(): Promise<pg.Pool> {
  for (const statement of [...plainRole('app'), 'ALTER ROLE plain BYPASSRLS']) await administrator.query(statement)
  const { host, port, database } = hub.administrator
  return createPlainPool({ host, port, database, max: 40 })
}

async function servePlain({ parts }: Hub): Promise<Server> {
  const transaction = createPlainTransaction(pool)
  const withPurpose = ((_seat, _subject, work) => {
    transactions++
    return transaction(work as never)
  }) as typeof parts.withPurpose
  const plainParts = { ...parts, withPurpose }
  const web = createWeb(
    {
      features: createFeatures(plainParts),
      render: parts.render,
      assets: await loadAssets(),
      log,
      readSession: createSessionReader(plainParts),
    },
    { publicUrl: parts.publicUrl, trustedProxies: 0 },
  )
  const server = createServer(getRequestListener(web.fetch))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return server
}

/** As a person would, with the code from the e-mail that waits in the outbox. */
async function signUp(): Promise<HttpClient> {
  const httpClient = createHttpClient(hub.publicUrl)
  const fields = { user_name: 'anna', email: 'anna@example.com', language: 'en', next: '' }
  const asked = await httpClient.post('/en/register', fields)
  const flow = /<input type="hidden" name="flow" value="([^"]*)"/.exec(asked.text)?.[1] ?? ''
  const emails = await administrator.query<{ content: { code: string } }>('SELECT content FROM app.outbox')
  const answer = await httpClient.post('/en/sign-in/code', { flow, code: emails.rows[0]?.content.code ?? '' })
  if (answer.status !== 303) throw new Error(`Signing in answered ${answer.status}.`)
  return httpClient
}

/** Connections that stay open, and a client that does no more than it must: it runs in the process that it measures. */
function openPages(port: number, connections: number, cookie: string) {
  const request = `GET ${path} HTTP/1.1\r\nhost: localhost:${hub.port}\r\ncookie: ${cookie}\r\n\r\n`
  const sockets = Array.from({ length: connections }, () => connect(port, '127.0.0.1').setNoDelay(true))
  // One request at a time on each: turns end in another order than they began.
  const free = [...sockets]
  /** @returns the size of the page in bytes */
  const get = () =>
    new Promise<number>((done, fail) => {
      let received = 0
      let expected = Number.POSITIVE_INFINITY
      let size = 0
      const socket = free.pop()!
      const take = (chunk: Buffer) => {
        received += chunk.length
        if (expected === Number.POSITIVE_INFINITY) {
          const head = chunk.toString('latin1')
          const length = /content-length: (\d+)\r\n/i.exec(head)
          if (!head.startsWith('HTTP/1.1 200') || length === null) return fail(new Error(head.slice(0, 400)))
          size = Number(length[1])
          expected = head.indexOf('\r\n\r\n') + 4 + size
        }
        if (received < expected) return
        socket.off('data', take)
        free.push(socket)
        done(size)
      }
      socket.on('data', take)
      socket.write(request)
    })
  return {
    get,
    close: () => {
      for (const socket of sockets) socket.destroy()
    },
  }
}
