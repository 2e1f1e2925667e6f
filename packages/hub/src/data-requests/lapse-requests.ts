/**
 * Lapses requests whose address was not confirmed within the month: the requester's identity is unknown, and without an end the rows
 * would be kept for ever. Place: a job of the worker role.
 */
import { jobs } from '@confidant/statement'
import type { HubParts } from '../hub-parts.js'
import type { JobWorker } from '../jobs/job-worker.js'

const idleMs = 15 * 60_000
const mostPerRound = 100

export function createLapseRequests({ withPurpose, now }: Pick<HubParts, 'withPurpose' | 'now'>): JobWorker {
  return {
    job: jobs.lapseRequestJob,
    idleMs,
    round: () =>
      withPurpose('data-rights:worker', 'everyone', async (tx) => {
        const due = await tx
          .selectFrom('data_requests')
          .select(['person_id', 'id'])
          .where('state', '=', 'unconfirmed')
          .where('due_at', '<', now())
          .limit(mostPerRound)
          .forUpdate()
          .skipLocked()
          .execute()
        for (const { person_id, id } of due)
          await tx
            .updateTable('data_requests')
            .set({ state: 'lapsed', answered_at: now() })
            .where('person_id', '=', person_id)
            .where('id', '=', id)
            .execute()
        return due.length
      }),
  }
}
