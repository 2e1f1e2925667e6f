/**
 * What the encoder's process answers with on its output: one byte that says how it went, then two bytes with the side of the
 * square (big-endian, pixels), then the picture. Place: between `encoder-main` and whoever started it, which trusts neither.
 */

/** Why a picture was refused; the place in the list is the byte. */
export const refusals = ['wrong-kind', 'damaged', 'too-many-pixels'] as const
export type Refusal = (typeof refusals)[number]

export interface EncodedPicture {
  /** WebP without metadata. */
  readonly content: Buffer
  /** Of the square, in pixels. */
  readonly sidePx: number
}

export type Verdict =
  | { readonly ok: true; readonly picture: EncodedPicture }
  | { readonly ok: false; readonly why: Refusal }

const okByte = 0xff
const headBytes = 3

export function writeVerdict(verdict: Verdict): Buffer {
  if (!verdict.ok) return Buffer.from([refusals.indexOf(verdict.why)])
  const head = Buffer.alloc(headBytes)
  head.writeUInt8(okByte, 0)
  head.writeUInt16BE(verdict.picture.sidePx, 1)
  return Buffer.concat([head, verdict.picture.content])
}

/** Null for anything that is not an answer: a process that broke off, or was taken over. */
export function readVerdict(answer: Buffer): Verdict | null {
  const why = refusals[answer[0] ?? refusals.length]
  if (why !== undefined) return { ok: false, why }
  if (answer[0] !== okByte || answer.length <= headBytes) return null
  const content = answer.subarray(headBytes)
  return isWebP(content) ? { ok: true, picture: { content, sidePx: answer.readUInt16BE(1) } } : null
}

/** RIFF container of the kind WEBP whose length is what it says (RFC 9649, section 2.4). */
function isWebP(content: Buffer): boolean {
  return (
    content.length > 12 &&
    content.toString('latin1', 0, 4) === 'RIFF' &&
    content.toString('latin1', 8, 12) === 'WEBP' &&
    content.readUInt32LE(4) + 8 === content.length
  )
}
