/** SHA-256 of content, for addresses that change with it and for checks. Not for secrets. */
import { createHash } from 'node:crypto'

export function sha256(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest()
}
