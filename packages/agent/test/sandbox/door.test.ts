import { createHash } from 'node:crypto'
import { once } from 'node:events'
import http from 'node:http'
import https from 'node:https'
import net from 'node:net'
import { signingKey } from '@confidant/crypto/signature'
import { afterEach, describe, expect, it } from 'vitest'
import { type Channel, type ChannelError, createChannel } from '../../src/channel/index.js'
import { createRequestChecker } from '../../src/door/check-request.js'
import type { DoorApi, SendRequest } from '../../src/door/contract.js'
import { type Pass, signPass } from '../../src/door/pass.js'
import { type SendDeps, sendWithPass } from '../../src/door/send-with-pass.js'
import { createTransmit, type TransmitDeps } from '../../src/door/transmit.js'
import { testAgents } from './agent.js'
import { makeCertificate } from './certificate.js'

const key = signingKey(new Uint8Array(32).fill(7))
const now = Date.parse('2025-06-01T12:00:00Z')
const year = 365 * 24 * 3600_000
const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

interface Seen {
  rawRequests: string[]
}

/** A server that keeps every byte it gets and answers with `answer`. */
async function listen(
  answer: http.RequestListener,
  tls?: { cert: string; key: string },
): Promise<{ port: number; seen: Seen }> {
  const seen: Seen = { rawRequests: [] }
  const keep: http.RequestListener = async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const head = request.rawHeaders.join('|')
    seen.rawRequests.push(`${request.method} ${request.url} ${head} ${Buffer.concat(chunks)}`)
    answer(request, response)
  }
  const server = tls ? https.createServer(tls, keep) : http.createServer(keep)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { port: (server.address() as net.AddressInfo).port, seen }
}

const greet: http.RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/plain', 'set-cookie': 'id=1' }).end('hello')
}

function passFor(port: number, terms: Partial<Pass> = {}): Pass {
  const receiver = { scheme: 'http', host: '127.0.0.1', port, pathPrefix: '/v1' } as const
  return { id: 'p1', receiver, categories: ['mail'], purpose: 'Word an answer', until: null, sends: null, ...terms }
}

function request(pass: Pass, changes: Partial<SendRequest> = {}): SendRequest {
  const { scheme, host, port, pathPrefix } = pass.receiver
  return {
    pass: signPass(pass, key),
    url: `${scheme}://${host}:${port}${pathPrefix}`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    bytes: Buffer.from('{"question":"?"}'),
    maxResponseBytes: 1000,
    ...changes,
  }
}

/** The door's parts in one process, over a channel, so that a test can choose resolver, trust and time. */
async function openDoor(deps: TransmitDeps = {}): Promise<Channel<DoorApi>> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const near = net.connect((server.address() as net.AddressInfo).port, '127.0.0.1')
  const [far] = (await once(server, 'connection')) as [net.Socket]
  server.close()
  closing.push(() => near.destroy())
  const checker = createRequestChecker({ publicKey: key.publicKey, now: () => now })
  const transmit = createTransmit(deps)
  createChannel<DoorApi, Record<never, never>>(far, {
    send: async (params, { signal }) => transmit(checker.check(params), signal),
  })
  return createChannel<Record<never, never>, DoorApi>(near, {})
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'sent',
    (error: ChannelError) => error.code,
  )

describe('the door', () => {
  it('sends exactly the bytes, with no header that identifies, and hands back the answer', async () => {
    const { port, seen } = await listen(greet)
    const door = await openDoor()
    const answer = await door.call('send', request(passFor(port)))
    expect([answer.status, answer.contentType, Buffer.from(answer.bytes).toString()]).toEqual([
      200,
      'text/plain',
      'hello',
    ])
    const headers = `content-type|application/json|host|127.0.0.1:${port}|content-length|16|connection|close`
    expect(seen.rawRequests).toEqual([`POST /v1 ${headers} {"question":"?"}`])
  })

  it('sends no cookie back', async () => {
    const { port, seen } = await listen(greet)
    const door = await openDoor()
    for (let n = 0; n < 2; n++) await door.call('send', request(passFor(port)))
    expect(seen.rawRequests.join()).not.toMatch(/cookie/i)
  })

  it('refuses, before anything leaves, what the pass does not allow', async () => {
    const { port, seen } = await listen(greet)
    const other = await listen(greet)
    const door = await openDoor()
    const pass = passFor(port)
    const forged = signPass(pass, signingKey(new Uint8Array(32).fill(8)))
    const attempts: Partial<SendRequest>[] = [
      { pass: forged },
      { pass: 'x.y' },
      { url: `http://127.0.0.1:${other.port}/v1` },
      { url: `http://127.0.0.1:${port}/v2` },
      { url: `http://127.0.0.1:${port}/v1?q=secret` },
      { url: `http://localhost:${port}/v1` },
      { pass: signPass({ ...pass, until: now }, key) },
      { headers: { 'user-agent': 'x' } as never },
      { headers: { authorization: 'x\r\ncookie: y' } },
      { method: 'CONNECT' as never },
      { maxResponseBytes: 1e12 },
      { bytes: 'text' as never },
    ]
    const codes = await Promise.all(attempts.map((changes) => codeOf(door.call('send', request(pass, changes)))))
    expect(codes).toEqual([...Array(7).fill('denied'), ...Array(5).fill('invalid')])
    expect([...seen.rawRequests, ...other.seen.rawRequests]).toEqual([])
  })

  it('counts the uses of a pass', async () => {
    const { port, seen } = await listen(greet)
    const door = await openDoor()
    const pass = passFor(port, { sends: 2 })
    const codes = []
    for (let n = 0; n < 4; n++) codes.push(await codeOf(door.call('send', request(pass))))
    expect(codes).toEqual(['sent', 'sent', 'denied', 'denied'])
    expect(seen.rawRequests).toHaveLength(2)
  })

  it.each([301, 302, 303, 307, 308])('does not follow a redirect (%i)', async (status) => {
    const other = await listen(greet)
    const { port } = await listen((_request, response) =>
      response.writeHead(status, { location: `http://127.0.0.1:${other.port}/v1` }).end(),
    )
    expect(await codeOf((await openDoor()).call('send', request(passFor(port))))).toBe('denied')
    expect(other.seen.rawRequests).toEqual([])
  })

  it('drops an answer that is too large, also one without end', async () => {
    const { port } = await listen((_request, response) => {
      const timer = setInterval(() => response.write('x'.repeat(600)), 1)
      response.on('close', () => clearInterval(timer))
    })
    expect(await codeOf((await openDoor()).call('send', request(passFor(port))))).toBe('denied')
  })

  it('gives up on a silent receiver', async () => {
    const { port } = await listen(() => {})
    expect(await codeOf((await openDoor({ silenceMs: 100 })).call('send', request(passFor(port))))).toBe('disconnected')
  })

  it('stops when the call is cancelled', async () => {
    const { port } = await listen(() => {})
    const call = (await openDoor()).call('send', request(passFor(port)), { signal: AbortSignal.timeout(100) })
    expect(await codeOf(call)).toBe('cancelled')
  })
})

describe('certificates', () => {
  const names = ['localhost']
  const valid = makeCertificate({
    names,
    notBefore: new Date(Date.now() - year),
    notAfter: new Date(Date.now() + year),
  })
  const expired = makeCertificate({
    names,
    notBefore: new Date(Date.now() - year),
    notAfter: new Date(Date.now() - 1000),
  })
  const other = makeCertificate({
    ...{ notBefore: new Date(Date.now() - year), notAfter: new Date(Date.now() + year) },
    names: ['other.example'],
  })
  const secure = (port: number) =>
    passFor(port, { receiver: { scheme: 'https', host: 'localhost', port, pathPrefix: '/v1' } })

  it.each([
    ['a valid certificate', valid, valid.cert, 'sent'],
    ['a certificate nobody vouches for', valid, undefined, 'denied'],
    ['an expired certificate', expired, expired.cert, 'denied'],
    ['a certificate for another name', other, other.cert, 'denied'],
  ])('%s', async (_what, tls, ca, expected) => {
    const { port, seen } = await listen(greet, tls)
    const door = await openDoor({ lookup: async () => ['127.0.0.1'], ...(ca ? { ca } : {}) })
    expect(await codeOf(door.call('send', request(secure(port))))).toBe(expected)
    expect(seen.rawRequests).toHaveLength(expected === 'sent' ? 1 : 0)
  })
})

describe('names', () => {
  it('that lead into a private network or to this machine are refused, even as one of several addresses', async () => {
    const { port, seen } = await listen(greet)
    const pass = passFor(port, { receiver: { scheme: 'https', host: 'rebinding.example', port, pathPrefix: '/v1' } })
    for (const addresses of [
      ['127.0.0.1'],
      ['10.0.0.1'],
      ['169.254.169.254'],
      ['93.184.216.34', '127.0.0.1'],
      ['::1'],
      [],
    ]) {
      const door = await openDoor({ lookup: async () => addresses })
      expect(await codeOf(door.call('send', request(pass)))).toBe('denied')
    }
    expect(seen.rawRequests).toEqual([])
  })

  it('of this machine are refused when they lead elsewhere', async () => {
    const pass = passFor(9, { receiver: { scheme: 'http', host: 'localhost', port: 9, pathPrefix: '/v1' } })
    const door = await openDoor({ lookup: async () => ['93.184.216.34'] })
    expect(await codeOf(door.call('send', request(pass)))).toBe('denied')
  })

  it('are no way round: a private address itself is refused too', async () => {
    const pass = passFor(443, { receiver: { scheme: 'https', host: '192.168.1.5', port: 443, pathPrefix: '/v1' } })
    expect(await codeOf((await openDoor()).call('send', request(pass)))).toBe('denied')
  })
})

describe('sending with a pass', () => {
  function vaultWith(pass: Pass, appendLedger: SendDeps['writer']['appendLedger'], usePass = () => true): SendDeps {
    const stored = {
      id: pass.id,
      signed: signPass(pass, key),
      until: pass.until,
      sends: pass.sends,
      used: 0,
      revokedAt: null,
    }
    return { reader: { passes: () => [stored] }, writer: { usePass, appendLedger }, passKey: key, now: () => now }
  }

  it('writes the line before the first byte leaves', async () => {
    const { port, seen } = await listen(greet)
    const pass = passFor(port)
    const lines: unknown[] = []
    const vault = vaultWith(pass, (line) => {
      expect(seen.rawRequests).toEqual([])
      return lines.push(line)
    })
    await sendWithPass(vault, await openDoor(), { ...request(pass), pass: 'p1', items: ['ab'] })
    const url = `http://127.0.0.1:${port}/v1`
    const digest = createHash('sha256').update('{"question":"?"}').digest('hex')
    const line = {
      at: '2025-06-01T12:00:00.000Z',
      pass: 'p1',
      receiver: url,
      purpose: 'Word an answer',
      categories: ['mail'],
      items: ['ab'],
      bytes: 16,
    }
    expect(lines).toEqual([{ ...line, digest }])
    expect(seen.rawRequests).toHaveLength(1)
  })

  it('sends nothing when the line cannot be written', async () => {
    const { port, seen } = await listen(greet)
    const pass = passFor(port)
    const vault = vaultWith(pass, () => {
      throw new Error('disk full')
    })
    await expect(sendWithPass(vault, await openDoor(), { ...request(pass), pass: 'p1', items: [] })).rejects.toThrow(
      'disk full',
    )
    expect(seen.rawRequests).toEqual([])
  })

  it('neither writes nor sends when the pass is revoked, unknown or for another receiver', async () => {
    const { port, seen } = await listen(greet)
    const pass = passFor(port)
    const lines: unknown[] = []
    const door = await openDoor()
    const keep = (line: unknown) => lines.push(line)
    const outgoing = { ...request(pass), pass: 'p1', items: [] }
    const codes = await Promise.all([
      codeOf(
        sendWithPass(
          vaultWith(pass, keep, () => false),
          door,
          outgoing,
        ),
      ),
      codeOf(sendWithPass(vaultWith(pass, keep), door, { ...outgoing, pass: 'p2' })),
      codeOf(sendWithPass(vaultWith(pass, keep), door, { ...outgoing, url: 'http://127.0.0.1:1/v1' })),
    ])
    expect(codes).toEqual(['denied', 'denied', 'denied'])
    expect([lines, seen.rawRequests]).toEqual([[], []])
  })
})

describe('the door in its own process', () => {
  it('sends what a pass allows and nothing else', async () => {
    await using agents = testAgents()
    await agents.start()
    const vault = await agents.connect()
    const { port, seen } = await listen(greet)
    const allowed = request(passFor(port))
    const send = (changes: Partial<SendRequest>) =>
      vault.call('send', { publicKey: key.publicKey, request: { ...allowed, ...changes } })
    expect(Buffer.from((await send({})).bytes).toString()).toBe('hello')
    expect(await codeOf(send({ url: `http://127.0.0.1:${port}/elsewhere` }))).toBe('denied')
    expect(seen.rawRequests).toHaveLength(1)
  })

  it('trusts no certificate that is not publicly vouched for', async () => {
    await using agents = testAgents()
    await agents.start()
    const vault = await agents.connect()
    const names = ['localhost']
    const own = makeCertificate({
      names,
      notBefore: new Date(Date.now() - year),
      notAfter: new Date(Date.now() + year),
    })
    const { port, seen } = await listen(greet, own)
    const pass = passFor(port, { receiver: { scheme: 'https', host: 'localhost', port, pathPrefix: '/v1' } })
    expect(await codeOf(vault.call('send', { publicKey: key.publicKey, request: request(pass) }))).toBe('denied')
    expect(seen.rawRequests).toEqual([])
  })
})
