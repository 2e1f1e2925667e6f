/** Empties tables with nobody in them of what has had its use: answered challenges, counters of attempts. Place: a round of retention. */
import type { HubWithPurpose } from '../database/tables.js'

/** The longest window of any limit is a day. */
const countersMs = 2 * 86_400_000

export async function removeWornOut(withPurpose: HubWithPurpose, now: Date): Promise<void> {
  await withPurpose('site', 'everyone', async (tx) => {
    await tx.deleteFrom('used_challenges').where('expires_at', '<', now).execute()
    await tx
      .deleteFrom('attempt_counters')
      .where('window_start', '<', new Date(now.getTime() - countersMs))
      .execute()
  })
}
