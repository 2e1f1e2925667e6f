import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signUp } from '../support/people.js'
import { type RawAnswer, rawRequest } from '../support/raw-request.js'
import { startTestHub, type TestHub } from '../support/test-hub.js'

let hub: TestHub
let cookie: string
const answers = new Map<string, RawAnswer>()

const form = 'Content-Type: application/x-www-form-urlencoded'

beforeAll(async () => {
  hub = await startTestHub()
  // Away from the end of an hour, so that all e-mails fall into one.
  hub.pass(3_600_000 - (hub.hub.parts.now().getTime() % 3_600_000))
  const anna = await signUp(hub, { userName: 'Anna', email: 'anna@example.com' })
  cookie = `Cookie: ${[...anna.cookies].map(([name, value]) => `${name}=${value}`).join('; ')}`
  const asset = /href="(\/assets\/[^"]+\.css)"/.exec((await hub.httpClient().get('/en')).text)![1]!
  const icon = /href="(\/assets\/[^"]+\.svg)"/.exec((await hub.httpClient().get('/en')).text)![1]!
  const kinds: Readonly<Record<string, readonly [lines: readonly string[], body?: string]>> = {
    'a public page': [['GET /en HTTP/1.1']],
    'a personal page': [['GET /en/account HTTP/1.1', cookie]],
    'a style sheet': [[`GET ${asset} HTTP/1.1`]],
    'an icon': [[`GET ${icon} HTTP/1.1`]],
    JSON: [['GET /healthz HTTP/1.1']],
    'a redirect to a language': [['GET / HTTP/1.1']],
    'a redirect to sign in': [['GET /en/account HTTP/1.1']],
    'a page that is none': [['GET /en/none HTTP/1.1']],
    'a file that is none': [['GET /none.txt HTTP/1.1']],
    'a broken address': [['GET /en/%zz HTTP/1.1']],
    'another method': [['DELETE /en HTTP/1.1']],
    'a question about methods': [['OPTIONS /en HTTP/1.1']],
    'a form from elsewhere': [['POST /en/sign-in HTTP/1.1', 'Origin: https://elsewhere.example']],
    'a form that is not filled in': [['POST /en/sign-in HTTP/1.1', form, 'Content-Length: 6'], 'email='],
    'an input that is none': [['POST /api/passkeys/sign-in HTTP/1.1', 'Content-Length: 2'], '{}'],
    'a form that is too large': [['POST /en/sign-in HTTP/1.1', form, 'Content-Length: 300000'], 'email='],
    'an address that is too long': [[`GET /en/${'a'.repeat(5_000)} HTTP/1.1`]],
  }
  for (const [kind, [lines, body]] of Object.entries(kinds))
    answers.set(kind, await rawRequest(hub.hub.port, lines, body))
  const email = 'bram@example.com'
  for (let time = 0; time < 6; time++) await hub.httpClient().post('/en/sign-in', { email, next: '' })
  const body = `email=${encodeURIComponent(email)}&next=`
  const tooOften = ['POST /en/sign-in HTTP/1.1', form, `Content-Length: ${body.length}`]
  answers.set('too many requests', await rawRequest(hub.hub.port, tooOften, body))
  await (await hub.administrator()).query('ALTER TABLE app.accounts RENAME TO accounts_away')
  answers.set('an error', await rawRequest(hub.hub.port, ['GET /en/account HTTP/1.1', cookie]))
  await (await hub.administrator()).query('ALTER TABLE app.accounts_away RENAME TO accounts')
})

afterAll(() => hub[Symbol.asyncDispose]())

/** Of each kind of answer, what `look` makes of it. */
const each = <Seen>(look: (answer: RawAnswer) => Seen) =>
  Object.fromEntries([...answers].map(([kind, answer]) => [kind, look(answer)]))

const same = <Seen>(value: Seen) => each(() => value)

describe('each kind of answer', () => {
  test('is one of all that the hub gives', () => {
    const statuses = [...new Set([...answers.values()].map(({ status }) => status))].sort()
    expect(statuses).toEqual([200, 204, 302, 303, 400, 403, 404, 405, 413, 414, 422, 429, 500])
  })

  test('is shown as what it is, in no frame, with no referrer and to no other site', () => {
    const names = ['x-content-type-options', 'x-frame-options', 'referrer-policy', 'cross-origin-resource-policy']
    expect(each(({ headers }) => names.map((name) => headers[name]))).toEqual(
      same(['nosniff', 'DENY', 'no-referrer', 'same-origin']),
    )
  })

  test('runs nothing but our own scripts where it is a page, and nothing at all where it is none', () => {
    for (const [kind, { headers }] of answers) {
      const policy = headers['content-security-policy'] ?? ''
      expect([kind, policy]).toEqual([kind, expect.stringContaining("frame-ancestors 'none'")])
      expect([kind, policy]).toEqual([kind, expect.stringContaining("base-uri 'none'")])
      expect([kind, policy]).toEqual([kind, expect.not.stringMatching(/unsafe-|\*|https?:|data:/)])
      const isPage = headers['content-type']?.startsWith('text/html') ?? false
      expect([kind, policy.includes('sandbox')]).toEqual([kind, !isPage])
      if (isPage) expect(policy).toContain("object-src 'none'")
    }
  })

  test('lets no other site read it', () => {
    const allowed = each(({ headers }) => Object.keys(headers).filter((name) => name.startsWith('access-control-')))
    expect(allowed).toEqual(same([]))
  })

  test('says what it is and in which character set', () => {
    const typed =
      /^(text\/(html|css|plain|javascript); charset=utf-8|image\/svg\+xml; charset=utf-8|application\/json)$/i
    // The second is a body in chunks, of which there are none.
    const filled = [...answers].filter(([, { body }]) => !['', '0\r\n\r\n'].includes(body))
    expect(filled.length).toBeGreaterThan(12)
    for (const [kind, { headers }] of filled)
      expect([kind, headers['content-type']]).toEqual([kind, expect.stringMatching(typed)])
  })

  test('may be kept by nobody, but style sheets and icons for ever and public pages if asked about each time', () => {
    const kept: Readonly<Record<string, string>> = {
      'a public page': 'private, no-cache',
      'a style sheet': 'public, max-age=31536000, immutable',
      'an icon': 'public, max-age=31536000, immutable',
    }
    for (const [kind, { headers }] of answers)
      expect([kind, headers['cache-control']]).toEqual([kind, kept[kind] ?? 'no-store'])
  })

  test('names no program, version or path of ours', () => {
    for (const [kind, { headers, body }] of answers) {
      expect([kind, Object.keys(headers).filter((name) => /^(server|via|x-powered-by)$/.test(name))]).toEqual([
        kind,
        [],
      ])
      if (kind !== 'a style sheet')
        expect([kind, body]).toEqual([
          kind,
          expect.not.stringMatching(/node_modules|\.tsx?:\d|SELECT |PostgreSQL refused/),
        ])
    }
  })

  test('sets no cookie', () => {
    expect(each(({ headers }) => headers['set-cookie'])).toEqual(same(undefined))
  })
})

test('signing out clears what the browser kept', async () => {
  const anna = await signUp(hub, { userName: 'Anna', email: 'anna.again@example.com' })
  expect((await anna.post('/en/sign-out', {})).headers.get('clear-site-data')).toBe('"cache", "storage"')
})
