import { request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rawRequest } from '../support/raw-request.js'
import { startTestHub, type TestHub } from '../support/test-hub.js'

let hub: TestHub

beforeAll(async () => {
  hub = await startTestHub()
})

afterAll(() => hub[Symbol.asyncDispose]())

const raw = (...lines: string[]) => rawRequest(hub.hub.port, lines)

describe('a request that no page of ours makes', () => {
  test('by another method is refused, and nothing is said of other sites that may ask', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'BREW']) {
      const answer = await raw(`${method} /en/privacy HTTP/1.1`)
      expect([method, answer.status >= 400 && answer.status < 500]).toEqual([method, true])
    }
    const refused = await raw('DELETE /en/account HTTP/1.1')
    expect(refused).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, POST, OPTIONS' } })
    const asked = await raw('OPTIONS /en/account HTTP/1.1', 'Origin: https://elsewhere.example')
    expect(asked.status).toBe(204)
    expect(Object.keys(asked.headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
  })

  test('that is cut while its form is on its way is no error that an operator would be woken for', async () => {
    const { origin, host } = new URL(hub.hub.publicUrl)
    const form = `Host: ${host}\r\nOrigin: ${origin}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 900`
    const socket = connect(hub.hub.port, '127.0.0.1')
    socket.write(`POST /en/sign-in HTTP/1.1\r\n${form}\r\n\r\nemail=`)
    await new Promise((done) => setTimeout(done, 300))
    socket.destroy()
    await new Promise((done) => setTimeout(done, 300))
    expect((await raw('GET /en/about HTTP/1.1')).status).toBe(200)
    expect(hub.logged.filter((line) => line.includes('ECONNRESET'))).toEqual([])
  })

  test('HEAD answers as GET does, without a body', async () => {
    const [head, get] = await Promise.all([raw('HEAD /en/about HTTP/1.1'), raw('GET /en/about HTTP/1.1')])
    expect(head.body).toBe('')
    expect([head.status, head.headers.etag]).toEqual([get.status, get.headers.etag])
  })

  test('for an address that is too long or cannot be read is refused in a few words that repeat nothing of it', async () => {
    const long = await raw(`GET /en/${'a'.repeat(5000)} HTTP/1.1`)
    expect(long).toMatchObject({ status: 414, body: expect.not.stringContaining('aaaa') })
    expect((await raw(`GET /en/${'a'.repeat(20_000)} HTTP/1.1`)).status).toBe(431)
    for (const path of ['/en/%E0%A4%A', '/en/%', '/en/%00', '/en/a%0d%0aset-cookie:%20a=b', '/en/%zz'])
      expect([path, (await raw(`GET ${path} HTTP/1.1`)).status]).toEqual([path, 400])
  })

  test('that climbs out of the site finds nothing', async () => {
    for (const path of [
      '/../../etc/passwd',
      '/assets/..%2f..%2fpackage.json',
      '/en/..%5c..%5cx',
      '/assets/x/..%2fhub.css',
    ])
      expect([302, 404], path).toContain((await raw(`GET ${path} HTTP/1.1`)).status)
  })

  test('with more than a form holds is refused before it is read', async () => {
    const body = 'a'.repeat(300_000)
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: hub.hub.publicUrl }
    const answer = await fetch(`${hub.hub.publicUrl}/nl/sign-in`, { method: 'POST', body, headers })
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('<h1>Dit is te groot</h1>')
    const program = await fetch(`${hub.hub.publicUrl}/api/passkeys/sign-in`, { method: 'POST', body, headers })
    expect([program.status, program.headers.get('content-type')]).toEqual([413, 'text/plain; charset=UTF-8'])
  })

  test('that is no form, whatever it says, is refused by a page, and no error of ours', async () => {
    hub.logged.length = 0
    for (const type of ['multipart/form-data', 'multipart/form-data; boundary=x']) {
      const headers = { 'content-type': type, origin: hub.hub.publicUrl }
      const answer = await fetch(`${hub.hub.publicUrl}/en/sign-in`, { method: 'POST', body: 'email=x', headers })
      expect([type, answer.status]).toEqual([type, 400])
      expect(await answer.text()).toContain('could not be read')
    }
    expect(hub.logged.join()).not.toContain('request failed')
  })

  test('never breaks a page: whatever is in the query, the answer is the same', async () => {
    const plain = (await hub.httpClient().get('/en/about')).text
    for (const query of ['?a=%E0%A4%A', '?__proto__[x]=1', '?a=<script>alert(1)</script>', `?${'a=1&'.repeat(500)}`])
      expect((await hub.httpClient().get(`/en/about${query}`)).text === plain, query).toBe(true)
  })
})

describe('a page’s address', () => {
  test('is one: with a slash at its end or without a language it leads to the page itself', async () => {
    expect(await raw('GET /en/privacy/ HTTP/1.1')).toMatchObject({ status: 308, headers: { location: '/en/privacy' } })
    expect(await raw('GET /nl/ HTTP/1.1')).toMatchObject({ status: 308, headers: { location: '/nl' } })
    expect(await raw('GET /privacy HTTP/1.1', 'Accept-Language: nl')).toMatchObject({
      status: 302,
      headers: { location: '/nl/privacy', vary: expect.stringContaining('Accept-Language') },
    })
  })

  test('never leads to another site, however it is written', async () => {
    const paths = ['//elsewhere.example', '//elsewhere.example/', '/\\elsewhere.example', '/%2f%2felsewhere.example/']
    const targets = [
      '///elsewhere.example//',
      '/en//elsewhere.example/',
      '/.//elsewhere.example/',
      '/@elsewhere.example',
    ]
    for (const path of [...paths, ...targets]) {
      const { status, headers } = await raw(`GET ${path} HTTP/1.1`)
      expect(status, path).toBeLessThan(500)
      if (headers.location !== undefined) expect(headers.location, path).toMatch(/^\/(en|nl)(\/|$)/)
    }
  })

  test('is written the same whatever Host was asked for: nobody can have our pages name their server', async () => {
    const usual = await raw('GET /en/privacy HTTP/1.1')
    const other = await raw(
      'GET /en/privacy HTTP/1.1',
      'Host: elsewhere.example',
      'X-Forwarded-Host: elsewhere.example',
    )
    expect(other.status).toBe(200)
    expect(other.body === usual.body).toBe(true)
    const led = await raw('GET /privacy HTTP/1.1', 'Host: elsewhere.example', 'X-Forwarded-Host: elsewhere.example')
    expect(led.headers.location).toBe('/en/privacy')
    const contact = await raw('GET /.well-known/security.txt HTTP/1.1', 'Host: elsewhere.example')
    expect(contact.body).not.toContain('elsewhere')
    expect((await raw('GET /en HTTP/1.1', 'Host: a b"><script>')).status).toBeLessThan(500)
  })

  test('is shown in a page as text, never as mark-up', async () => {
    const { body } = await raw('GET /en/"><img/src=x> HTTP/1.1')
    expect(body).not.toContain('<img')
    const encoded = await raw('GET /en/%22%3E%3Cimg%20src=x%3E HTTP/1.1')
    expect(encoded).toMatchObject({ status: 404, body: expect.not.stringContaining('<img') })
  })
})

describe('what another site would do with ours', () => {
  test('putting a page or file inside of its own is refused, following a link is not', async () => {
    const crossing = (mode: string, dest: string) =>
      sent('/en/about', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode, 'sec-fetch-dest': dest })
    for (const [mode, dest] of [
      ['navigate', 'iframe'],
      ['no-cors', 'script'],
      ['cors', 'empty'],
      ['navigate', 'object'],
    ])
      expect(await crossing(mode!, dest!)).toBe(403)
    expect(await crossing('navigate', 'document')).toBe(200)
  })

  test('every answer, also a refusal, keeps to itself', async () => {
    const lines = [
      'GET /en',
      'GET /en/nothing',
      'GET /x.txt',
      'DELETE /en',
      'GET /en/%',
      'OPTIONS /en',
      'GET /robots.txt',
    ]
    for (const line of lines) {
      const { headers } = await raw(`${line} HTTP/1.1`)
      expect([line, headers]).toEqual([
        line,
        expect.objectContaining({
          'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/),
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-embedder-policy': 'require-corp',
          'cross-origin-resource-policy': 'same-origin',
          'referrer-policy': 'no-referrer',
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
        }),
      ])
      expect(headers).not.toHaveProperty('strict-transport-security')
      expect(Object.keys(headers).filter((name) => /^(server|x-powered-by|set-cookie)$/.test(name))).toEqual([])
    }
  })
})

test('on a public address with TLS, browsers are told to stay with it', async () => {
  await using secure = await startTestHub({ publicUrl: 'https://lindewerk.example' })
  const { headers } = await rawRequest(secure.hub.port, ['GET /en HTTP/1.1'])
  expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
  expect(headers['content-security-policy']).toContain('upgrade-insecure-requests')
})

/** Fetch itself writes the headers that are tried here. */
function sent(path: string, headers: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((done, fail) => {
    const { port } = hub.hub
    const asked = request({ host: '127.0.0.1', port, path, headers }, (response) => {
      response.resume()
      done(response.statusCode ?? 0)
    })
    asked.on('error', fail)
    asked.end()
  })
}
