/** Random values that only their holder knows. Place: beside the secrets, because they are drawn from the same source. */
import { randomBelow } from '@confidant/crypto/random'

export { randomKey, randomToken, randomUuid as randomId } from '@confidant/crypto/random'

/** Eight digits, each equally likely. */
export function randomCode(): string {
  return String(randomBelow(100_000_000)).padStart(8, '0')
}
