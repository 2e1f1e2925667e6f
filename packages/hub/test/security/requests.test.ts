import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hiddenInput, latestCode, type Person, signUp } from '../support/people.js'
import { rawRequest } from '../support/raw-request.js'
import { startTestHub, type TestHub } from '../support/test-hub.js'

let hub: TestHub
let anna: Person

beforeAll(async () => {
  hub = await startTestHub()
  anna = await signUp(hub, { userName: 'Anna', email: 'anna@example.com' })
})

afterAll(() => hub[Symbol.asyncDispose]())

/** Everything that comes back on one connection for these bytes. */
function sendBytes(bytes: string): Promise<string> {
  return new Promise((done) => {
    const socket = connect(hub.hub.port, '127.0.0.1', () => socket.write(bytes))
    let received = ''
    socket.setTimeout(1_500, () => socket.destroy())
    socket.on('data', (part: Buffer) => {
      received += part.toString('latin1')
    })
    socket.on('error', () => {})
    socket.on('close', () => done(received))
  })
}

const statusesOf = (received: string) => [...received.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => status)

/** A body, sent as a browser does. */
async function post(path: string, body: string, query = ''): Promise<{ status: number; text: string }> {
  const cookie = [...anna.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const origin = hub.hub.publicUrl
  const headers = { cookie, origin, 'content-type': 'application/x-www-form-urlencoded' }
  const response = await fetch(`${origin}${path}${query}`, { method: 'POST', body, headers, redirect: 'manual' })
  return { status: response.status, text: await response.text() }
}

async function nameOf({ personId }: Person): Promise<string> {
  const client = await hub.administrator()
  return (await client.query('SELECT user_name FROM app.accounts WHERE person_id = $1', [personId])).rows[0].user_name
}

describe('where one request ends and the next begins', () => {
  const inner = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n'
  const head = 'POST /en/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n'

  test('is never said twice: a length beside chunks, two lengths, or chunks that are none are refused', async () => {
    const doubtful = [
      `Content-Length: ${inner.length}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${inner}`,
      `Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n${inner}`,
      `Content-Length: 0\r\nContent-Length: ${inner.length}\r\n\r\n${inner}`,
      `Content-Length: +0\r\n\r\n${inner}`,
      `Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${inner}`,
      `Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${inner}`,
      `Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${inner}`,
      `Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n${inner}`,
      `Content-Length: 0\nX: y\r\n\r\n${inner}`,
      `X: a\r\n Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n${inner}`,
    ]
    for (const rest of doubtful) {
      const received = await sendBytes(head + rest)
      expect([rest, received]).toEqual([rest, expect.not.stringContaining('{"ok":true}')])
      expect([rest, statusesOf(received)]).toEqual([rest, ['400']])
    }
  }, 30_000)

  test('is where the length says: two that are sound, one behind the other, get an answer each', async () => {
    const received = await sendBytes(`${head}Content-Length: 6\r\n\r\nemail=${inner}`)
    expect(statusesOf(received)).toEqual(['422', '200'])
  })

  test('what comes behind a body that was refused is not taken for a request', async () => {
    const received = await sendBytes(`${head}Content-Length: 300000\r\n\r\n${inner}`)
    expect(statusesOf(received)).toEqual(['413'])
  })

  test('without a host, with two of them, or by another protocol there is no answer but a refusal', async () => {
    for (const bytes of [
      'GET /en HTTP/1.1\r\n\r\n',
      'GET /en HTTP/1.1\r\nHost: a.example\r\nHost: b.example\r\n\r\n',
      'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    ])
      expect([bytes, statusesOf(await sendBytes(bytes)).filter((status) => Number(status) < 400)]).toEqual([bytes, []])
  })
})

describe('a value that comes twice', () => {
  const path = '/en/account/profile/settings'

  test('in a form is refused, also when one of the two would do', async () => {
    for (const body of [
      'user_name=Eva&user_name=Anna&language=en',
      'user_name=Eva&language=en&language=nl',
      'user_name[]=Eva&language=en',
      'user_name[0]=Eva&user_name=Anna&language=en',
    ])
      expect([body, (await post(path, body)).status]).toEqual([body, 422])
    expect(await nameOf(anna)).toBe('Anna')
  })

  test('in the address never stands in for one in the form', async () => {
    expect((await post(path, 'language=en', '?user_name=Eva')).status).toBe(422)
    expect((await post(path, 'user_name=Anna&language=en', '?user_name=Eva')).status).toBe(303)
    expect(await nameOf(anna)).toBe('Anna')
  })

  test('of what a page carries is none: a code with two of them opens nothing', async () => {
    const httpClient = hub.httpClient()
    const asked = await httpClient.post('/en/sign-in', { email: 'anna@example.com', next: '' })
    const flow = encodeURIComponent(hiddenInput(asked.text, 'flow'))
    const code = await latestCode(hub, 'anna@example.com')
    expect((await post('/en/sign-in/code', `flow=${flow}&flow=${flow}&code=${code}`)).text).toBe('')
    expect((await httpClient.get('/en/account')).status).toBe(303)
  })
})

test('names that mean something to the language change nothing of anybody', async () => {
  const names = ['__proto__[isAdmin]=1', '__proto__.isAdmin=1', 'constructor[prototype][isAdmin]=1', '__proto__=1']
  for (const name of names) {
    const { status } = await post('/en/account/profile/settings', `user_name=Anna&language=en&${name}`)
    expect([name, status]).toEqual([name, 422])
  }
  expect(Reflect.get({}, 'isAdmin')).toBeUndefined()
})

describe('a method', () => {
  test('that only looks changes nothing, wherever a form would', async () => {
    const paths = ['/sign-out', '/account/security/sessions/end-others', '/account/profile/picture-removal']
    for (const path of paths)
      for (const method of ['get', 'head'] as const) {
        const cookie = `Cookie: ${[...anna.cookies].map(([name, value]) => `${name}=${value}`).join('; ')}`
        const { headers } = await rawRequest(hub.hub.port, [`${method.toUpperCase()} /en${path} HTTP/1.1`, cookie])
        expect([path, headers['set-cookie']]).toEqual([path, undefined])
      }
    expect((await anna.get('/en/account')).status).toBe(200)
  })

  test('cannot be put in the place of another by a header, a field or the address', async () => {
    for (const header of ['x-http-method-override', 'x-method-override', 'x-http-method'])
      expect((await anna.get('/en/sign-out', { [header]: 'POST' })).status).toBe(200)
    expect((await anna.get('/en/sign-out?_method=POST')).status).toBe(200)
    expect((await anna.get('/en/account')).status).toBe(200)
  })

  test('TRACE and CONNECT give nothing back', async () => {
    for (const method of ['TRACE /en', 'CONNECT localhost:443', 'DEBUG /en']) {
      const received = await sendBytes(`${method} HTTP/1.1\r\nHost: localhost\r\nX-Secret: hidden\r\n\r\n`)
      expect([method, received]).toEqual([method, expect.not.stringContaining('hidden')])
      expect(statusesOf(received).filter((status) => status === '200')).toEqual([])
    }
  })
})

describe('an address to go to next', () => {
  test('is one of our own pages or the account, after signing in', async () => {
    const others = [
      'https://elsewhere.example',
      '//elsewhere.example',
      '/\\elsewhere.example',
      '/en//elsewhere.example',
      '/en/../../elsewhere.example',
      '/en/account@elsewhere.example',
      'javascript:alert(1)',
      '/en/account?to=//elsewhere.example',
      '/en/account\r\nset-cookie: a=b',
      '/%2f%2felsewhere.example',
      'en/account',
    ]
    for (const next of others) {
      const page = await hub.httpClient().get(`/en/sign-in?next=${encodeURIComponent(next)}`)
      expect([next, hiddenInput(page.text, 'next')]).toEqual([next, '/en/account'])
    }
    // What was typed into the page itself.
    hub.pass(3_600_000)
    const httpClient = hub.httpClient()
    const asked = await httpClient.post('/en/sign-in', { email: 'anna@example.com', next: '//elsewhere.example' })
    const fields = { flow: hiddenInput(asked.text, 'flow'), code: await latestCode(hub, 'anna@example.com') }
    expect((await httpClient.post('/en/sign-in/code', fields)).location).toBe('/en/account')
  })

  test('on the page that leads elsewhere is the name of an entry, and no address', async () => {
    for (const to of ['https:%2f%2felsewhere.example', 'elsewhere.example', '__proto__', 'constructor'])
      expect([to, (await hub.httpClient().get(`/en/leaving/${to}`)).status]).toEqual([to, 404])
    const page = await hub.httpClient().get('/en/leaving/https:%2f%2felsewhere.example')
    expect(page.text).not.toContain('href="https://elsewhere.example')
  })
})
