/** SHA-256 of content, for addresses that change with it and for checks. Not for secrets. */
import { createHash } from 'node:crypto'

export function sha256(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest()
}

/** SHA-256 of content that comes in pieces. */
export interface Digest {
  update(piece: Uint8Array): void
  /** Once, at the end: 64 hexadecimal digits. */
  hex(): string
}

export function createDigest(): Digest {
  const hash = createHash('sha256')
  return { update: (piece) => void hash.update(piece), hex: () => hash.digest('hex') }
}
