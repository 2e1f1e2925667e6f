/**
 * The least that Hono can do: one page from a string, and nothing around it. Place: what the hub's pages are measured against;
 * started by load.ts in a process of its own, which it tells its port, and what processor time it took whenever it is asked.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'

/** As long as a plain page of the hub. */
const page = `<!doctype html><title>Bare</title>${'<p>The same words again and again.</p>'.repeat(160)}`

const app = new Hono()
app.get('/', (c) => c.html(page))
const server = createServer(getRequestListener(app.fetch))
server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port))
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send!(user + system)
})
