/**
 * From a passphrase to a key: argon2id (RFC 9106), with its cost kept beside the key that it opens.
 * Place: derives the key that wraps a vault key. Must never read a clock itself: calibration is handed one.
 */
import { argon2Sync } from 'node:crypto'
import { CryptoError } from '../crypto-error.js'
import { keyBytes, randomBuffer } from '../random.js'

export interface PassphraseCost {
  /** Memory in KiB. */
  memoryKib: number
  passes: number
  /** Degree of parallelism; the result depends on it. */
  lanes: number
}

/** RFC 9106's second recommended option: 64 MiB and at least 3 passes. */
export const leastCost: Readonly<PassphraseCost> = { memoryKib: 65_536, passes: 3, lanes: 4 }

/** What is accepted from a stored header; beyond it, a hostile one could use up memory or time at will. */
export const costBounds = {
  memoryKib: { least: 65_536, most: 1_048_576 },
  passes: { least: 3, most: 64 },
  lanes: { least: 1, most: 16 },
} as const

export const passphraseSaltBytes = 16

export function newPassphraseSalt(): Uint8Array {
  return randomBuffer(passphraseSaltBytes)
}

/**
 * 32 bytes. The passphrase is normalised (NFKC) so that the same letters typed on another keyboard are the same.
 * @throws CryptoError `malformed` when salt or cost are outside their bounds
 */
export function passphraseKey(passphrase: string, salt: Uint8Array, cost: PassphraseCost): Uint8Array {
  assertCost(cost)
  if (salt.length !== passphraseSaltBytes) {
    throw new CryptoError('malformed', `A passphrase salt has ${passphraseSaltBytes} bytes.`)
  }
  return derive(Buffer.from(passphrase.normalize('NFKC'), 'utf8'), salt, cost)
}

/**
 * The cost at which a derivation takes about `targetMs` on this machine, never less than `leastCost`.
 * @param now milliseconds from any fixed point, monotonic
 */
export function calibrateCost(now: () => number, targetMs = 500): PassphraseCost {
  const start = now()
  derive(Buffer.from('calibration'), new Uint8Array(passphraseSaltBytes), leastCost)
  const perPassMs = Math.max((now() - start) / leastCost.passes, 0.1)
  const passes = Math.round(targetMs / perPassMs)
  return { ...leastCost, passes: clamp(passes, leastCost.passes, costBounds.passes.most) }
}

function derive(message: Buffer, nonce: Uint8Array, cost: PassphraseCost): Uint8Array {
  const key = argon2Sync('argon2id', {
    message,
    nonce,
    parallelism: cost.lanes,
    memory: cost.memoryKib,
    passes: cost.passes,
    tagLength: keyBytes,
  })
  message.fill(0)
  return key
}

function assertCost(cost: PassphraseCost): void {
  for (const name of ['memoryKib', 'passes', 'lanes'] as const) {
    const { least, most } = costBounds[name]
    const value = cost[name]
    if (!Number.isInteger(value) || value < least || value > most) {
      throw new CryptoError('malformed', `The stored ${name} lies outside ${least} to ${most}.`)
    }
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
