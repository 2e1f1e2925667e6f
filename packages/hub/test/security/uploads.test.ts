import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Person, signUp } from '../support/people.js'
import { type HttpClient, startTestHub, type TestHub } from '../support/test-hub.js'

let hub: TestHub
let anna: Person
const path = '/en/account/profile/picture'

beforeAll(async () => {
  hub = await startTestHub()
  anna = await signUp(hub, { userName: 'Anna', email: 'anna@example.com' })
})

afterAll(() => hub[Symbol.asyncDispose]())

async function send({ cookies }: HttpClient, file: File, to = path): Promise<{ status: number; text: string }> {
  const body = new FormData()
  body.set('picture', file)
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = { cookie, origin: hub.hub.publicUrl, 'sec-fetch-site': 'same-origin' }
  const response = await fetch(`${hub.hub.publicUrl}${to}`, { method: 'POST', body, headers, redirect: 'manual' })
  return { status: response.status, text: await response.text() }
}

const megabytes = (count: number) => new Uint8Array(count * 1024 * 1024).fill(0x41)

describe('a file', () => {
  test('that is large is taken from nobody who is not signed in, wherever it is sent', async () => {
    const large = new File([megabytes(1)], 'me.jpg', { type: 'image/jpeg' })
    for (const to of ['/en/sign-in', '/en/register', '/en/privacy/request', path])
      expect([to, (await send(hub.httpClient(), large, to)).status]).toEqual([to, 413])
  })

  test('that is larger than any picture is refused before it is read', async () => {
    const { status } = await send(anna, new File([megabytes(13)], 'me.jpg', { type: 'image/jpeg' }))
    expect(status).toBe(413)
  })

  test('that runs something is no picture, whatever it calls itself', async () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    const files = [
      new File([drawing], 'me.svg', { type: 'image/svg+xml' }),
      new File([drawing], 'me.png', { type: 'image/png' }),
      new File(['<!doctype html><script>alert(1)</script>'], 'me.jpg', { type: 'image/jpeg' }),
      new File(['GIF89a/*<svg/onload=alert(1)>*/=1;'], 'me.webp', { type: 'image/webp' }),
    ]
    for (const file of files) {
      const { status, text } = await send(anna, file)
      expect([file.name, status]).toEqual([file.name, 422])
      expect(text).not.toMatch(/<script>alert|onload=/)
    }
  })

  test('never chooses where it is kept, by whatever name', async () => {
    for (const name of ['../../../me.webp', '..\\me.webp', '/etc/me.webp', 'me\0.webp', `${'a'.repeat(5_000)}.webp`])
      await send(anna, new File(['no picture'], name, { type: 'image/webp' }))
    const found = await readdir(hub.dataDir, { recursive: true })
    expect(found.filter((entry) => /(^|[\\/])me/.test(entry) && entry.endsWith('.webp'))).toEqual([])
    expect((await anna.get('/en/account/profile')).status).toBe(200)
  })
})
