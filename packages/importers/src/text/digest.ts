/**
 * A short digest of text, for identities of items that their source gives no identifier.
 * Place: shared room. Not for secrets: it is not keyed; the vault keys it.
 */
import { createHash } from 'node:crypto'

/** First 128 bits of SHA-256 over the parts, separated so that no two lists of parts collide, as 32 hexadecimal digits. */
export function digestOf(parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex').slice(0, 32)
}
