/** The page's edge over a real vault: who gets in, what an answer may do, and that hostile content stays inert. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ItemDraft } from '@confidant/vault'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPage } from '../../src/http/app.js'
import { cookieName } from '../../src/http/guard.js'
import { createSessions } from '../../src/http/sessions.js'
import type { OperationContext } from '../../src/vault-process/context.js'
import { createSession } from '../../src/vault-process/session.js'

const port = 7420
const origin = `http://127.0.0.1:${port}`
const dir = mkdtempSync(join(tmpdir(), 'confidant-page-'))
const session = createSession({ vaultDir: join(dir, 'vault'), timeZone: 'UTC', now: () => Date.UTC(2025, 5, 1) })
const sessions = createSessions()
const uploads: OperationContext['uploads'] = new Map()
let app: Hono
let cookie = ''

beforeAll(async () => {
  const context: OperationContext = {
    session,
    vaultDir: join(dir, 'vault'),
    version: '0.0.0',
    timeZone: 'UTC',
    now: () => Date.UTC(2025, 5, 1),
    startWorker: () => Promise.reject(new Error('no worker is needed here')),
    collectSandboxChecks: async () => [],
    openingLink: () => null,
    uploads,
    imports: new Map(),
  }
  app = createPage(context, sessions, { port, webDir: join(import.meta.dirname, 'site') })
  cookie = `${cookieName(port)}=${sessions.redeem(sessions.issueKey())}`
  await session.create('a passphrase for tests')
})

afterAll(async () => {
  await session[Symbol.asyncDispose]()
  rmSync(dir, { recursive: true, force: true })
})

const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`${origin}${path}`, { headers: { host: `127.0.0.1:${port}`, cookie, ...headers } })

const post = (path: string, body: unknown, headers: Record<string, string> = {}) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return app.request(`${origin}${path}`, {
    method: 'POST',
    body: text,
    headers: {
      host: `127.0.0.1:${port}`,
      cookie,
      'x-confidant': '1',
      'content-length': String(Buffer.byteLength(text)),
      ...headers,
    },
  })
}

describe('who gets in', () => {
  test('a link opens the page once and sets a cookie that scripts and other sites cannot use', async () => {
    const key = sessions.issueKey()
    const first = await get(`/open?key=${key}`, { cookie: '' })
    expect([first.status, first.headers.get('location')]).toEqual([303, '/'])
    expect(first.headers.get('set-cookie')).toMatch(/^confidant_7420=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    expect((await get(`/open?key=${key}`, { cookie: '' })).status).toBe(403)
  })

  test('without the cookie there is only the way to get one', async () => {
    for (const path of ['/', '/item/00/html', '/item/00/attachment/0', '/anything']) {
      const response = await get(path, { cookie: '' })
      expect(response.status).toBe(401)
      expect(await response.text()).toContain('confidant start')
    }
    expect((await post('/api/status', {}, { cookie: '' })).status).toBe(401)
    expect((await post('/api/upload?name=x', 'x', { cookie: '' })).status).toBe(401)
  })

  test.each([
    ['another name for this address (DNS rebinding)', { host: 'attacker.example' }, 421],
    ['another port', { host: '127.0.0.1:80' }, 421],
    ['another origin', { origin: 'http://attacker.example' }, 403],
    ['an origin that hides itself', { origin: 'null' }, 403],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a page on another port', { 'sec-fetch-site': 'same-site' }, 403],
    ['a plain form', { 'x-confidant': '' }, 403],
  ])('a request from %s is refused', async (_from, headers, status) => {
    expect((await post('/api/status', {}, headers)).status).toBe(status)
  })
})

describe('what an answer may do', () => {
  test('every answer carries the policy, and none may be kept', async () => {
    for (const response of [await get('/'), await get('/missing.js'), await post('/api/status', {})]) {
      const policy = response.headers.get('content-security-policy')
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toContain('unsafe')
      expect(policy).not.toContain('http')
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(response.headers.get('referrer-policy')).toBe('no-referrer')
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  test('an operation answers with a result or an error that names no content', async () => {
    expect(await (await post('/api/status', {})).json()).toMatchObject({ result: { state: 'unlocked' } })
    const unknown = await post('/api/show', { id: 'f'.repeat(32) })
    expect([unknown.status, await unknown.json()]).toMatchObject([404, { error: { code: 'not-found' } }])
    const wrong = await post('/api/search', { query: 7, secret: 'x' })
    expect(wrong.status).toBe(400)
    expect(JSON.stringify(await wrong.json())).not.toContain('secret')
    expect((await post('/api/import', { paths: [] })).status).toBe(400)
  })

  test.each(['toString', '__proto__', 'constructor', 'backup', 'erase', 'openingLink', 'restoreBegin'])(
    'the page has no operation %s',
    async (method) => {
      expect((await post(`/api/${method}`, {})).status).toBe(404)
    },
  )

  test('what is not JSON, or larger than it may be, is refused', async () => {
    expect((await post('/api/search', '{"query":')).status).toBe(400)
    expect((await post('/api/search', { query: 'x' }, { 'content-length': String(5 * 1024 * 1024) })).status).toBe(400)
  })

  test('an upload is kept encrypted until it is imported', async () => {
    const response = await post('/api/upload?name=note.txt', 'canary-in-an-upload')
    const { result } = (await response.json()) as { result: { upload: string } }
    const { vault } = session.opened()
    const { name, sizeBytes } = uploads.get(result.upload)!
    expect(name).toBe('note.txt')
    expect(Buffer.from(vault.readStaged(result.upload, 0, sizeBytes)).toString()).toBe('canary-in-an-upload')
    vault.removeStaged(result.upload)
  })
})

describe('hostile content', () => {
  const html =
    '<script>fetch("https://attacker.example")</script><img src="https://attacker.example/p.gif"><img src="cid:logo@x">'
  const draft: ItemDraft = {
    kind: 'mail',
    identity: 'mid:evil@x',
    externalId: 'evil@x',
    at: 0,
    title: 'Look at me',
    participants: [],
    text: 'text',
    html,
    threadKeys: [],
    weakThreadKey: '',
    occurrences: [],
    attachments: [
      { name: 'lo"go\r\nx: y.png', mediaType: 'image/png', bytes: Buffer.from('png'), text: '', contentId: 'logo@x' },
      { name: 'page.html', mediaType: 'text/html', bytes: Buffer.from(html), text: '', contentId: 'page@x' },
    ],
    detail: { kind: 'mail', signed: false, encrypted: false, bulk: false, labels: [], structured: [] },
    warnings: [],
  }
  let id = ''

  beforeAll(() => {
    const { vault } = session.opened()
    const source = vault.writer.beginSource('test')
    const file = { path: 'test.eml', importer: 'eml', size: 1, modifiedAt: 0 }
    vault.writer.writeBatches([
      { source, file, items: [{ position: 0, item: draft }], rejects: [], position: 0, done: true, terms: [] },
    ])
    id = vault.reader.timeline({ limit: 1 })[0]!.id
  })

  test('a message as sent runs nothing and fetches nothing; its own images are shown', async () => {
    const response = await get(`/item/${id}/html`)
    const policy = response.headers.get('content-security-policy')
    expect(policy).toMatch(/^sandbox; default-src 'none'; img-src data:/)
    expect(policy).not.toMatch(/allow-|script-src|http|connect-src/)
    expect(await response.text()).toContain(`src="data:image/png;base64,${Buffer.from('png').toString('base64')}"`)
  })

  test('an attachment is only ever a download, under a name that cannot break out', async () => {
    const image = await get(`/item/${id}/attachment/0`)
    expect(image.headers.get('content-type')).toBe('application/octet-stream')
    expect(image.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w%.~-]+$/)
    const page = await get(`/item/${id}/attachment/1`)
    expect(page.headers.get('content-type')).toBe('application/octet-stream')
    expect(page.headers.get('content-security-policy')).toContain('sandbox')
  })

  test('when the vault is locked nothing of it is served', async () => {
    session.lock()
    expect((await get(`/item/${id}/html`)).status).toBe(423)
    expect((await get(`/item/${id}/attachment/0`)).status).toBe(423)
    expect((await post('/api/search', { query: 'look' })).status).toBe(423)
    const wrong = await post('/api/unlock', { passphrase: 'wrong' })
    expect([wrong.status, await wrong.json()]).toMatchObject([403, { error: { code: 'wrong-passphrase' } }])
    expect((await post('/api/unlock', { passphrase: 'a passphrase for tests' })).status).toBe(200)
  })
})
