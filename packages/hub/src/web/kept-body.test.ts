import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import type { HubEnv } from './hub-env.js'
import { answerKept, keepBody } from './kept-body.js'

const words = 'The same for everybody. '.repeat(200)
const body = keepBody('text/plain; charset=utf-8', words)
const app = new Hono<HubEnv>()
app.get('/', (c) => answerKept(c, body, { 'cache-control': 'no-cache' }))

const ask = async (headers: Record<string, string>) => {
  const answer = await app.request('/', { headers })
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) }
}

describe('a body that is the same for everybody', () => {
  test('comes in the best encoding that the client takes', async () => {
    const brotli = await ask({ 'accept-encoding': 'gzip, deflate, br;q=0.5' })
    expect(brotli.answer.headers.get('content-encoding')).toBe('br')
    expect(brotliDecompressSync(brotli.bytes).toString()).toBe(words)
    const gzip = await ask({ 'accept-encoding': 'br;q=0, gzip' })
    expect(gzip.answer.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(gzip.bytes).toString()).toBe(words)
    for (const headers of [{}, { 'accept-encoding': 'identity, gzip;q=0.0, brotli' }]) {
      const plain = await ask(headers)
      expect(plain.answer.headers.get('content-encoding')).toBeNull()
      expect(plain.bytes.toString()).toBe(words)
    }
  })

  test('is not sent to who has it already, in the encoding that they have', async () => {
    const etag = (await ask({ 'accept-encoding': 'br' })).answer.headers.get('etag')!
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const { answer, bytes } = await ask({ 'accept-encoding': 'br', 'if-none-match': known })
      expect([answer.status, bytes.length, answer.headers.get('cache-control')]).toEqual([304, 0, 'no-cache'])
    }
    expect((await ask({ 'accept-encoding': 'gzip', 'if-none-match': etag })).answer.status).toBe(200)
    expect((await ask({ 'accept-encoding': 'br', 'if-none-match': '"other"' })).answer.status).toBe(200)
  })

  test('has another name when it has other content', () => {
    expect(keepBody(body.type, `${words}!`).digest).not.toBe(body.digest)
    expect(keepBody(body.type, words).digest).toBe(body.digest)
  })
})
