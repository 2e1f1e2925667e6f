/**
 * HTML parts as they are kept: compressed with Zstandard where that pays.
 * Place: the `html` column of `content`; the first byte tells which form it has.
 */
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'

const plain = 0
const zstd = 1
/** Below this, compressing costs more time than it saves space. */
const worthwhileBytes = 512

/** Null for no HTML. */
export function packHtml(html: string): Buffer | null {
  if (html === '') return null
  const bytes = Buffer.from(html, 'utf8')
  if (bytes.length < worthwhileBytes) return Buffer.concat([Buffer.of(plain), bytes])
  return Buffer.concat([Buffer.of(zstd), zstdCompressSync(bytes)])
}

export function unpackHtml(packed: Buffer): string {
  const body = packed.subarray(1)
  return (packed[0] === zstd ? zstdDecompressSync(body) : body).toString('utf8')
}
