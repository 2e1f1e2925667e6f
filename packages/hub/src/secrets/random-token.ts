/** Random values that only their holder knows. Place: beside the secrets, because they are drawn from the same source. */
import { randomBytes, randomInt, randomUUID } from 'node:crypto'

/** 256 bits in base64url: 43 characters. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url')
}

/** A number (UUID, version 4) for a person or a row. Random, so that it tells nothing and cannot be guessed. */
export function randomId(): string {
  return randomUUID()
}

/** Eight digits, each equally likely. */
export function randomCode(): string {
  return String(randomInt(100_000_000)).padStart(8, '0')
}

/** 32 bytes: the key of a person's data. */
export function randomKey(): Buffer {
  return randomBytes(32)
}
