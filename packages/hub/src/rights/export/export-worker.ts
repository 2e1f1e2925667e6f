/** Makes waiting exports. Place: the worker role. An interrupted export is made again from the start, under the same id. */
import { jobs } from '@confidant/statement'
import type { ExportRequests } from '../../data-requests/index.js'
import { findAddressee } from '../../data-requests/index.js'
import type { JobWorker } from '../../jobs/job-worker.js'
import { type ExportDeps, makeExport } from './make-export.js'

const mostPerRound = 5

export function createExportWorker(deps: ExportDeps & { readonly requests: ExportRequests }): JobWorker {
  const { withPurpose, blobs, requests } = deps
  return {
    job: jobs.makeExportJob,
    idleMs: 2_000,
    async round(signal) {
      for (let made = 0; made < mostPerRound; made++) {
        const claimed = signal.aborted ? null : await requests.claim()
        if (claimed === null) return made
        const { person, id } = claimed
        const addressee = await withPurpose('data-rights', { person }, (tx) => findAddressee(tx, person))
        if (addressee === null) continue
        await blobs.put('data-exports', id, makeExport(deps, { person, ...addressee }))
        if (!(await requests.settle(claimed)) && !(await isWanted(claimed))) await blobs.delete('data-exports', id)
      }
      return mostPerRound
    },
  }

  /** Another hub may have settled it; its file is this same one. */
  async function isWanted({ person, id }: { readonly person: string; readonly id: string }): Promise<boolean> {
    const row = await withPurpose('data-rights', { person }, (tx) =>
      tx.selectFrom('data_exports').select('id').where('id', '=', id).executeTakeFirst(),
    )
    return row !== undefined
  }
}
