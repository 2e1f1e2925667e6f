/**
 * A short digest of text, for identities of items that their source gives no identifier.
 * Place: shared room. Not for secrets: it is not keyed; the vault keys it.
 */
import { createDigest } from '@confidant/crypto/hash'

/** First 128 bits of SHA-256 over the parts, separated so that no two lists of parts collide, as 32 hexadecimal digits. */
export function digestOf(parts: readonly string[]): string {
  const digest = createDigest()
  for (const part of parts) digest.update(`${part.length}:${part}`)
  return digest.hex().slice(0, 32)
}
