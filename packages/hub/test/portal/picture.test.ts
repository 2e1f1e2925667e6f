import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPictureStore } from '../../src/portal/picture/picture-store.js'
import { type Person, signUp } from '../support/people.js'
import { startTestHub, type TestHub } from '../support/test-hub.js'

let hub: TestHub
let anna: Person
let bram: Person

beforeAll(async () => {
  hub = await startTestHub()
  anna = await signUp(hub, { userName: 'anna', email: 'anna@example.org' })
  bram = await signUp(hub, { userName: 'bram', email: 'bram@example.org' })
})

afterAll(() => hub[Symbol.asyncDispose]())

const path = '/en/account/profile/picture'

function requestOf(person: Person, init: RequestInit = {}) {
  const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const origin = hub.hub.publicUrl
  return { redirect: 'manual' as const, ...init, headers: { cookie, origin, 'sec-fetch-site': 'same-origin' } }
}

/** Sends a form with a file, as a browser does. */
async function upload(person: Person, file: Uint8Array, more: { name?: string; type?: string; extra?: string } = {}) {
  const body = new FormData()
  const { name = 'me.jpg', type = 'image/jpeg', extra } = more
  body.set('picture', new File([new Uint8Array(file)], name, { type }))
  if (extra !== undefined) body.set('caption', extra)
  const response = await fetch(new URL(path, hub.hub.publicUrl), requestOf(person, { method: 'POST', body }))
  return { status: response.status, location: response.headers.get('location'), text: await response.text() }
}

async function pictureOf(person: Person) {
  const response = await fetch(new URL('/account/picture', hub.hub.publicUrl), requestOf(person))
  return { status: response.status, headers: response.headers, content: Buffer.from(await response.arrayBuffer()) }
}

const blobs = () => readdir(join(hub.dataDir, 'blobs', 'profile-pictures')).catch(() => [])

async function named(): Promise<string[]> {
  const client = await hub.administrator()
  return (await client.query('SELECT blob_id FROM app.profile_pictures')).rows.map(({ blob_id }) => blob_id)
}

const plain = (background: string) => sharp({ create: { width: 900, height: 600, channels: 3, background } })

describe('a profile picture', () => {
  test('is kept as one square without metadata, and seen by its person alone', async () => {
    const file = await plain('#c03030')
      .withExif({ IFD0: { Make: 'Sample Camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 22/1 0/1' } })
      .jpeg()
      .toBuffer()
    expect(file.includes('Sample Camera')).toBe(true)
    expect(await upload(anna, file)).toMatchObject({ status: 303, location: '/en/account/profile?done=picture' })
    const picture = await pictureOf(anna)
    expect(picture.status).toBe(200)
    expect(picture.headers.get('content-type')).toBe('image/webp')
    expect(picture.headers.get('cache-control')).toBe('no-store')
    expect(picture.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await sharp(picture.content).metadata()).toMatchObject({ format: 'webp', width: 512, height: 512 })
    const [kept] = await blobs()
    const onDisk = await readFile(join(hub.dataDir, 'blobs', 'profile-pictures', kept!))
    expect(onDisk).toEqual(picture.content)
    expect(onDisk.includes('Sample Camera') || onDisk.includes('Exif')).toBe(false)
    expect((await pictureOf(bram)).status).toBe(404)
    expect((await hub.httpClient().get('/account/picture')).status).toBe(404)
  })

  test('is no part of any address: neither its number nor its person’s leads to it', async () => {
    const [blobId] = await named()
    for (const guess of [
      `/en/account/picture/${blobId}`,
      `/en/blobs/profile-pictures/${blobId}`,
      `/account/picture?person=${anna.personId}`,
    ])
      expect((await bram.get(guess)).status).toBe(404)
    const { text } = await anna.get('/en/account/profile')
    expect(text).toContain('src="/account/picture"')
    expect(text).not.toContain(blobId)
    expect(text).not.toContain(anna.personId)
  })

  test('takes the place of the former one, of which nothing stays', async () => {
    const [former] = await named()
    await upload(anna, await plain('#3030c0').png().toBuffer(), { name: 'me.png', type: 'image/png' })
    const kept = await named()
    expect(kept).not.toContain(former)
    expect(await blobs()).toEqual(kept)
    const [, , blue = 0] = await sharp((await pictureOf(anna)).content)
      .raw()
      .toBuffer()
    expect(blue).toBeGreaterThan(150)
  })

  test('sent twice at once leaves one picture and one file', async () => {
    const files = await Promise.all(['#111111', '#eeeeee', '#777777'].map((grey) => plain(grey).jpeg().toBuffer()))
    const answers = await Promise.all(files.map((file) => upload(bram, file)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect((await blobs()).sort()).toEqual((await named()).sort())
    expect(await named()).toHaveLength(2)
  })

  test('is removed with its file', async () => {
    expect(await bram.post('/en/account/profile/picture-removal', {})).toMatchObject({ status: 303 })
    expect((await pictureOf(bram)).status).toBe(404)
    expect(await blobs()).toEqual(await named())
    expect(await bram.post('/en/account/profile/picture-removal', {})).toMatchObject({ status: 303 })
  })

  test('whose row cannot be written leaves no file behind, and whose file cannot be written leaves no row', async () => {
    const { parts } = hub.hub
    const before = await blobs()
    const picture = { content: Buffer.from('x'), sidePx: 1 }
    const nobody = '00000000-0000-4000-8000-000000000000'
    await expect(createPictureStore(parts).save(nobody, picture)).rejects.toThrow()
    const broken = { ...parts.blobs, put: () => Promise.reject(new Error('disk full')) }
    await expect(createPictureStore({ ...parts, blobs: broken }).save(bram.personId, picture)).rejects.toThrow(
      'disk full',
    )
    expect(await blobs()).toEqual(before)
    expect(await named()).toEqual(before)
  })
})

describe('what is refused', () => {
  test('is said beside the field, and the present picture stays', async () => {
    const before = (await pictureOf(anna)).content
    const jpeg = await plain('#808080').jpeg().toBuffer()
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    const refusals = [
      [svg, { name: 'me.svg', type: 'image/svg+xml' }, 'We cannot use this kind of file.'],
      [svg, { name: 'me.jpg', type: 'image/jpeg' }, 'We cannot use this kind of file.'],
      [Buffer.from('<html>'), { name: 'me.png', type: 'image/png' }, 'We cannot use this kind of file.'],
      [jpeg.subarray(0, jpeg.length / 2), {}, 'This file is damaged or cannot be read.'],
      [Buffer.alloc(0), {}, 'Please fill this in.'],
      [Buffer.alloc(10 * 1024 * 1024 + 1), {}, 'This file is too large.'],
    ] as const
    for (const [file, about, words] of refusals) {
      const answer = await upload(anna, file, about)
      expect([words, answer.status]).toEqual([words, 422])
      expect(answer.text).toContain(words)
      expect(answer.text).toContain('aria-invalid="true"')
    }
    expect((await pictureOf(anna)).content).toEqual(before)
  })

  test('includes every field beside the picture, two pictures, and a text in its place', async () => {
    const jpeg = await plain('#808080').jpeg().toBuffer()
    const before = (await pictureOf(anna)).content
    expect(await upload(anna, jpeg, { extra: 'holiday' })).toMatchObject({ status: 422 })
    const two = new FormData()
    for (const name of ['a.jpg', 'b.jpg'])
      two.append('picture', new File([new Uint8Array(jpeg)], name, { type: 'image/jpeg' }))
    const response = await fetch(new URL(path, hub.hub.publicUrl), requestOf(anna, { method: 'POST', body: two }))
    expect(response.status).toBe(422)
    expect(await anna.post(path, { picture: 'me.jpg' })).toMatchObject({ status: 422 })
    expect((await pictureOf(anna)).content).toEqual(before)
  })

  test('includes whoever sends very many, and nobody else', async () => {
    const jpeg = await plain('#808080').resize(20, 20).jpeg().toBuffer()
    const statuses: number[] = []
    for (let sent = 0; sent < 31; sent++)
      statuses.push((await upload(bram, sent < 29 ? Buffer.from('x') : jpeg)).status)
    expect(statuses.at(-1)).toBe(422)
    expect(await upload(anna, jpeg)).toMatchObject({ status: 303 })
  })

  test('names of files and what is in them are in no log', () => {
    expect(hub.logged.join('')).not.toMatch(/me\.jpg|holiday|Sample Camera/)
  })
})
