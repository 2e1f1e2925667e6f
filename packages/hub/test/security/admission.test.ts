import { Agent, type IncomingMessage, request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rawRequest } from '../support/raw-request.js'
import { startTestHub, type TestHub } from '../support/test-hub.js'

/** The addresses of clients are told by a proxy, so that one test can be many clients. */
let hub: TestHub

beforeAll(async () => {
  hub = await startTestHub({ trustedProxies: 1, connectionsPerRole: 1 })
})

afterAll(() => hub[Symbol.asyncDispose]())

/** Begins forms and never ends them: each holds its place until the connection is gone. */
async function holdPlaces(count: number, clientOf: (index: number) => string): Promise<AsyncDisposable> {
  const sockets = await Promise.all(Array.from({ length: count }, (_, index) => beginForm(clientOf(index))))
  await wait(200)
  return {
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await wait(200)
    },
  }
}

function beginForm(client: string): Promise<Socket> {
  const head = [
    'POST /en/sign-in HTTP/1.1',
    'Host: localhost',
    `X-Forwarded-For: ${client}`,
    'Content-Type: application/x-www-form-urlencoded',
    'Content-Length: 1000',
  ]
  return new Promise((done, fail) => {
    const socket = connect(hub.hub.port, '127.0.0.1', () => {
      socket.write(`${head.join('\r\n')}\r\n\r\nemail=`, () => done(socket))
    })
    socket.on('error', fail)
  })
}

const ask = (path: string, client: string) =>
  rawRequest(hub.hub.port, [`GET ${path} HTTP/1.1`, `X-Forwarded-For: ${client}`])

test('a client that holds all of its places is refused, and nobody else is', async () => {
  await using _held = await holdPlaces(48, () => '192.0.2.1')
  expect(await ask('/en/privacy', '192.0.2.1')).toMatchObject({ status: 429, headers: { 'retry-after': '2' } })
  expect(await ask('/en/privacy', '192.0.2.2')).toMatchObject({ status: 200 })
})

test('when all places are taken everybody else hears in their language that they may come again', async () => {
  await using _held = await holdPlaces(64, (index) => `192.0.2.${index}`)
  const refused = await ask('/nl/privacy', '198.51.100.1')
  expect(refused).toMatchObject({
    status: 503,
    headers: { 'retry-after': '2', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
    body: expect.stringContaining('probeer het over een paar seconden opnieuw'),
  })
  expect(await ask('/healthz', '198.51.100.1')).toMatchObject({ status: 200 })
  const told = hub.logged.filter((line) => line.includes('too much at once'))
  expect(told.length).toBeGreaterThan(0)
  expect(told.length).toBeLessThan(4)
  expect(hub.logged.filter((line) => line.includes('request refused'))).toEqual([])
  expect(told.join('')).not.toMatch(/192\.0\.2|198\.51\.100/)
})

test('places are free again when whoever held them is gone', async () => {
  expect(await ask('/en/privacy', '192.0.2.1')).toMatchObject({ status: 200 })
  await using _held = await holdPlaces(47, () => '192.0.2.1')
  expect(await ask('/en/privacy', '192.0.2.1')).toMatchObject({ status: 200 })
})

test('a connection on which a form was refused goes on to be used', async () => {
  await using _held = await holdPlaces(48, () => '192.0.2.1')
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const form = { method: 'POST', path: '/en/sign-in', body: `email=${'a'.repeat(100_000)}` }
  const first = await send(agent, { ...form, client: '192.0.2.1' })
  expect(first).toMatchObject({ status: 429, reused: false })
  const second = await send(agent, { method: 'GET', path: '/en/privacy', client: '192.0.2.2' })
  expect(second).toMatchObject({ status: 200, reused: true })
  agent.destroy()
})

test('who waits too long for the database is asked to come again, and is not shown an error', async () => {
  const held = hub.hub.parts.withPurpose('site', 'everyone', () => wait(5_500))
  const answer = await hub.httpClient().post('/nl/sign-in', { email: 'anna@example.com', next: '' })
  expect(answer).toMatchObject({ status: 503, text: expect.stringContaining('Probeer het zo opnieuw') })
  expect(answer.headers.get('retry-after')).toBe('5')
  await held
  expect(await hub.httpClient().post('/nl/sign-in', { email: 'anna@example.com', next: '' })).toMatchObject({
    status: 200,
  })
})

interface Sending {
  readonly method: string
  readonly path: string
  readonly client: string
  readonly body?: string
}

function send(agent: Agent, { method, path, client, body = '' }: Sending) {
  const headers = {
    'x-forwarded-for': client,
    ...(body === '' ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
  }
  return new Promise<{ status: number; reused: boolean }>((done, fail) => {
    const sent = request({ agent, host: '127.0.0.1', port: hub.hub.port, method, path, headers })
    sent.on('response', (response: IncomingMessage) => {
      response.resume()
      response.on('end', () => done({ status: response.statusCode ?? 0, reused: sent.reusedSocket }))
    })
    sent.on('error', fail)
    sent.end(body)
  })
}
