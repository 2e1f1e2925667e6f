/**
 * Decodes one picture that a stranger sent and makes it anew: upright, a square from its middle, its first frame, without
 * metadata. Place: a process of its own that gets the file on its input and nothing else (no environment, no keys, no
 * connection), because what decodes hostile files is what they attack. Ends after one picture.
 */
import sharp from 'sharp'
import { type Verdict, writeVerdict } from './verdict.js'

const longestSidePx = 512
/** Of the picture as it comes: 50 megapixels, more than the cameras of telephones make. */
const mostPixels = 50_000_000

sharp.cache(false)
sharp.concurrency(1)
// Only these decoders are ever reached: no SVG, PDF, TIFF or anything a library may learn to read later. HEIF is AVIF here.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((kind) => `VipsForeignLoad${kind}`),
})

process.stdout.end(writeVerdict(await encode(await received())))

async function received(): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

async function encode(file: Buffer): Promise<Verdict> {
  const head = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (head === null) return { ok: false, why: 'damaged' }
  // Of an animation, the height of one frame.
  const height = head.pageHeight ?? head.height
  if (head.width * height > mostPixels) return { ok: false, why: 'too-many-pixels' }
  const sidePx = Math.min(head.width, height, longestSidePx)
  try {
    const content = await sharp(file, { limitInputPixels: mostPixels, failOn: 'error', autoOrient: true })
      .resize(sidePx, sidePx, { fit: 'cover' })
      .webp({ quality: 82 })
      .toBuffer()
    return { ok: true, picture: { content, sidePx } }
  } catch {
    return { ok: false, why: 'damaged' }
  }
}
