/** Carries out erasures that are due. Place: the worker role; also finishes interrupted ones. */
import { jobs } from '@confidant/statement'
import type { ErasureRequests } from '../../data-requests/index.js'
import type { JobWorker } from '../../jobs/job-worker.js'
import { carryOutErasure, type ErasureDeps } from './carry-out-erasure.js'

const mostPerRound = 10

export function createErasureWorker(deps: ErasureDeps & { readonly requests: ErasureRequests }): JobWorker {
  return {
    job: jobs.erasePersonJob,
    idleMs: 5_000,
    async round(signal) {
      const due = await deps.requests.due(mostPerRound)
      const failed: unknown[] = []
      for (const erasure of due) {
        if (signal.aborted) break
        // One failure must not hold up the others.
        await carryOutErasure(deps, erasure).catch((error) => failed.push(error))
      }
      if (failed.length > 0) throw failed[0]
      return due.length
    },
  }
}
