/**
 * Slows down guessing: counts attempts in the database, so that the count survives a restart and holds across hubs. Place:
 * asked before anything that can be guessed or flooded. A bucket is 16 bits of a hash whose key changes daily: it stands for nobody.
 */
import type { HubWithPurpose } from '../database/index.js'
import type { Secrets } from '../secrets/secrets.js'

export interface Limit {
  /** Short and stable: it is in the table. */
  readonly action: string
  readonly most: number
  readonly windowMs: number
}

export interface Attempts {
  /** Counts one attempt by this value (an address, an e-mail address) and says whether it is within the limit. */
  allow(limit: Limit, value: string): Promise<boolean>
}

interface Deps {
  readonly withPurpose: HubWithPurpose
  readonly secrets: Pick<Secrets, 'hash'>
  readonly now: () => Date
}

const dayMs = 86_400_000

export function createAttempts({ withPurpose, secrets, now }: Deps): Attempts {
  return {
    async allow(limit, value) {
      const at = now().getTime()
      const day = Math.floor(at / dayMs)
      const bucket = secrets.hash('attempts', `${day} ${limit.action} ${value}`).readUInt16BE(0)
      const window_start = new Date(Math.floor(at / limit.windowMs) * limit.windowMs)
      const row = await withPurpose('site', 'everyone', (tx) =>
        tx
          .insertInto('attempt_counters')
          .values({ action: limit.action, bucket, window_start, attempts: 1 })
          .onConflict((conflict) =>
            conflict
              .columns(['action', 'bucket', 'window_start'])
              .doUpdateSet((eb) => ({ attempts: eb('attempt_counters.attempts', '+', 1) })),
          )
          .returning('attempts')
          .executeTakeFirstOrThrow(),
      )
      return row.attempts <= limit.most
    },
  }
}
