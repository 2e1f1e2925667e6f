import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { createLog } from '../../log.js'
import { createPictureEncoder, pictureLimits } from './picture-encoder.js'
import { readVerdict } from './verdict.js'

const logged: string[] = []
const log = createLog(
  (line) => logged.push(line),
  () => new Date(),
)
/** Patient, for machines that do other things as well. */
const limits = { ...pictureLimits, timeoutMs: 60_000 }
const encoder = createPictureEncoder({ log }, limits)

/** Left half red, right half blue. */
function twoHalves(width: number, height: number) {
  const half = { create: { width: width / 2, height, channels: 3 as const, background: '#2040d0' } }
  return sharp({ create: { width, height, channels: 3, background: '#d02020' } }).composite([
    { input: half, left: width / 2, top: 0 },
  ])
}

async function encoded(file: Uint8Array) {
  const verdict = await encoder.encode(file)
  if (!verdict.ok) throw new Error(verdict.why)
  return verdict.picture
}

async function colourAt(content: Buffer, left: number, top: number): Promise<number[]> {
  return [...(await sharp(content).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer())]
}

/** A PNG that says it is of this size, and holds almost nothing. */
function claimedPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0], 8)
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const check = Buffer.alloc(4)
    check.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, check])
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = deflateSync(Buffer.alloc(1_000_000))
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

describe('a picture', () => {
  test('of each kind comes out as a square WebP from its middle', async () => {
    const files = await Promise.all([
      twoHalves(900, 600).jpeg().toBuffer(),
      twoHalves(900, 600).png().toBuffer(),
      twoHalves(900, 600).webp().toBuffer(),
      twoHalves(900, 600).avif({ effort: 0 }).toBuffer(),
      twoHalves(900, 600).gif().toBuffer(),
    ])
    for (const file of files) {
      const { content, sidePx } = await encoded(file)
      expect(sidePx).toBe(512)
      expect(await sharp(content).metadata()).toMatchObject({ format: 'webp', width: 512, height: 512 })
      const [red = 0, , blue = 0] = await colourAt(content, 10, 256)
      expect(red).toBeGreaterThan(blue + 100)
    }
  })

  test('loses place, camera and time, and stands upright by what its camera said', async () => {
    const file = await twoHalves(600, 600)
      .withExif({
        IFD0: { Make: 'Sample Camera', DateTime: '2026:11:22 10:00:00' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 22/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '4/1 53/1 0/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">secret place</x:xmpmeta>')
      .keepExif()
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const before = await sharp(file).metadata()
    expect(before).toMatchObject({ orientation: 6, exif: expect.any(Buffer), xmp: expect.any(Buffer) })
    expect(before.exif?.includes('Sample Camera')).toBe(true)
    const { content } = await encoded(file)
    const after = await sharp(content).metadata()
    expect([after.exif, after.xmp, after.iptc, after.icc, after.orientation]).toEqual(Array(5).fill(undefined))
    expect(content.includes('Sample Camera')).toBe(false)
    // Turned a quarter to the right, what was left is above.
    const [red = 0, , blue = 0] = await colourAt(content, 256, 20)
    expect(red).toBeGreaterThan(blue + 100)
  })

  test('that moves is kept as its first frame', async () => {
    const frames = ['#d02020', '#20d020', '#2020d0'].map((background) => ({
      create: { width: 120, height: 80, channels: 3 as const, background },
    }))
    const moving = await sharp(await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer())), {
      join: { animated: true },
    })
      .gif()
      .toBuffer()
    expect((await sharp(moving).metadata()).pages).toBe(3)
    const { content, sidePx } = await encoded(moving)
    expect(sidePx).toBe(80)
    expect((await sharp(content).metadata()).pages ?? 1).toBe(1)
    expect((await colourAt(content, 40, 40))[0]).toBeGreaterThan(150)
  })

  test('smaller than the square is not blown up, and what shines through goes on doing so', async () => {
    const file = await sharp({ create: { width: 90, height: 60, channels: 4, background: '#20202000' } })
      .png()
      .toBuffer()
    const { content, sidePx } = await encoded(file)
    expect(sidePx).toBe(60)
    expect(await sharp(content).metadata()).toMatchObject({ width: 60, height: 60, hasAlpha: true })
  })

  test('with a second life as something else leaves it behind', async () => {
    const jpeg = await twoHalves(200, 200).jpeg().toBuffer()
    const script = Buffer.from('<script>alert(1)</script>PK\u0003\u0004hidden.zip')
    const { content } = await encoded(Buffer.concat([jpeg, script]))
    expect(content.includes('<script>')).toBe(false)
    expect(content.includes('hidden.zip')).toBe(false)
  })
})

describe('what is no picture that we take', () => {
  test('is refused by what it is, whatever it is called', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    const tiff = await twoHalves(100, 100).tiff().toBuffer()
    const files = [svg, `<?xml version="1.0"?>${svg}`, '%PDF-1.7\n', '', 'hello'].map((text) => Buffer.from(text))
    for (const file of [...files, tiff]) expect(await encoder.encode(file)).toEqual({ ok: false, why: 'wrong-kind' })
  })

  test('a picture of far more pixels than its file can hold is refused before it is unpacked', async () => {
    for (const [width, height] of [
      [60_000, 60_000],
      [16_000, 16_000],
    ] as const)
      expect(await encoder.encode(claimedPng(width, height))).toEqual({ ok: false, why: 'too-many-pixels' })
  })

  test('a picture that breaks off is refused', async () => {
    const whole = [
      await twoHalves(900, 600).jpeg().toBuffer(),
      await twoHalves(900, 600).png().toBuffer(),
      await twoHalves(900, 600).webp().toBuffer(),
    ]
    for (const file of whole)
      expect(await encoder.encode(file.subarray(0, file.length * 0.7))).toEqual({ ok: false, why: 'damaged' })
    expect(await encoder.encode(claimedPng(6_000, 6_000))).toEqual({ ok: false, why: 'damaged' })
  })
})

describe('the process that decodes', () => {
  test('is ended when it takes too long or needs too much, and the next one works', async () => {
    const file = await twoHalves(900, 600).jpeg().toBuffer()
    const impatient = createPictureEncoder({ log }, { ...limits, timeoutMs: 1 })
    expect(await impatient.encode(file)).toEqual({ ok: false, why: 'damaged' })
    const large = await twoHalves(6_000, 6_000).png({ progressive: true }).toBuffer()
    const poor = createPictureEncoder({ log }, { ...limits, memoryKiB: 640_000 })
    expect(await poor.encode(large)).toEqual({ ok: false, why: 'damaged' })
    expect(await encoder.encode(large)).toMatchObject({ ok: true })
  })

  test('that gives no answer is no secret from the operator', async () => {
    logged.length = 0
    const file = await twoHalves(100, 100).jpeg().toBuffer()
    const starved = createPictureEncoder({ log }, { ...limits, memoryKiB: 50_000 })
    expect(await starved.encode(file)).toEqual({ ok: false, why: 'damaged' })
    expect(logged).toEqual([expect.stringContaining('picture process gave no answer')])
  })

  test('never runs more often at once than it may', async () => {
    const one = createPictureEncoder({ log }, { ...limits, atOnce: 1 })
    const file = await twoHalves(100, 100).jpeg().toBuffer()
    const verdicts = await Promise.all([one.encode(file), one.encode(Buffer.from('no')), one.encode(file)])
    expect(verdicts.map(({ ok }) => ok)).toEqual([true, false, true])
  })

  test('has no endless queue: whoever comes when it is full is told', async () => {
    const narrow = createPictureEncoder({ log }, { ...limits, atOnce: 1, mostWaiting: 1 })
    const file = await twoHalves(100, 100).jpeg().toBuffer()
    const verdicts = await Promise.all([narrow.encode(file), narrow.encode(file), narrow.encode(file)])
    expect(verdicts.map((verdict) => verdict.ok || verdict.why)).toEqual([true, true, 'busy'])
    expect(await narrow.encode(file)).toMatchObject({ ok: true })
  })

  test('is not believed when it answers with something else', () => {
    for (const answer of ['', '\u00ff', '\u00ff\u0002\u0000<svg></svg>', 'RIFF', '\u0007'])
      expect(readVerdict(Buffer.from(answer, 'latin1'))).toBeNull()
  })
})
