/** Clears away what keeps guessing and replaying out, once it is too old to: counters of a former day, challenges that are over. */
import { jobs } from '@confidant/statement'
import type { HubParts } from '../hub-parts.js'
import type { JobWorker } from '../jobs/job-worker.js'

const hourMs = 3_600_000
/** The key of the buckets has changed twice by then. */
const countersLastMs = 48 * hourMs

export function createForgetAttempts({ withPurpose, now }: Pick<HubParts, 'withPurpose' | 'now'>): JobWorker {
  return {
    job: jobs.forgetAttemptsJob,
    idleMs: hourMs,
    round: () =>
      withPurpose('site', 'everyone', async (tx) => {
        const before = new Date(now().getTime() - countersLastMs)
        await tx.deleteFrom('attempt_counters').where('window_start', '<', before).execute()
        await tx.deleteFrom('used_challenges').where('expires_at', '<', now()).execute()
        // All of it at once: there is never more to do than an hour brought.
        return 0
      }),
  }
}
