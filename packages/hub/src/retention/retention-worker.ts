/**
 * Removes what is past its term, every hour, by itself. Place: the worker role. Goes through the plan in small batches, each in a
 * transaction of its own: killed at any moment, the next hub goes on, and the counts hold.
 */
import { jobs, type RetentionStep, retentionPlan } from '@confidant/statement'
import type { HubParts } from '../hub-parts.js'
import type { JobWorker } from '../jobs/job-worker.js'
import { removeDue } from './remove-due.js'
import { removeOrphans } from './remove-orphans.js'
import {
  beginRound,
  claimEnd,
  closeAll,
  countRemoved,
  holdRound,
  type RetentionRound,
  roundAt,
} from './retention-log.js'

export type RetentionParts = Pick<HubParts, 'withPurpose' | 'declaration' | 'blobs' | 'now'>

interface RetentionOptions {
  readonly batchRows: number
}

/** A file is written before the row that names it; by then one of them has failed. */
const orphanAgeMs = 3_600_000

export function createRetentionWorker(
  parts: RetentionParts,
  options: RetentionOptions = { batchRows: 500 },
): JobWorker {
  const plan = retentionPlan(parts.declaration)
  return {
    job: jobs.retentionJob,
    idleMs: 60_000,
    async round(signal) {
      const round = roundAt(parts.now())
      const open = await parts.withPurpose('erasure:worker', 'everyone', (tx) => beginRound(tx, round))
      if (!open) return 0
      const removed = await pass(parts, { plan, round, signal, ...options })
      // Something may be left, or have become due with what went: once more, until a whole pass finds nothing.
      if (removed !== 0) return removed ?? 0
      await finish(parts, round)
      return 0
    },
  }
}

interface Pass extends RetentionOptions {
  readonly plan: readonly RetentionStep[]
  readonly round: RetentionRound
  readonly signal: AbortSignal
}

/**
 * One batch of each step. Null when another hub is at it, or the hub is to stop.
 * @throws the first error of a step, after the others had their turn
 */
async function pass({ withPurpose }: RetentionParts, { plan, round, signal, batchRows }: Pass): Promise<number | null> {
  let sum = 0
  const errors: unknown[] = []
  for (const step of plan) {
    if (signal.aborted) return null
    const count = await withPurpose('erasure:worker', 'everyone', async (tx) => {
      if (!(await holdRound(tx, round))) return null
      const removed = await removeDue(tx, step, batchRows)
      await countRemoved(tx, round, { from: step.table, action: actionOf(step), count: removed })
      return removed
    }).catch((error) => {
      errors.push(error)
      return 0
    })
    if (count === null) return null
    sum += count
  }
  if (errors.length > 0) throw errors[0]
  return sum
}

function actionOf({ emptied }: RetentionStep): string {
  return emptied === null ? 'delete' : `empty ${emptied}`
}

async function finish(parts: RetentionParts, round: RetentionRound): Promise<void> {
  const { withPurpose, declaration, now } = parts
  if (!(await withPurpose('erasure:worker', 'everyone', (tx) => claimEnd(tx, round, now())))) return
  const writtenBefore = new Date(now().getTime() - orphanAgeMs)
  for (const blob of Object.values(declaration.blobs)) {
    const count = await removeOrphans(parts, blob, writtenBefore)
    await withPurpose('erasure:worker', 'everyone', (tx) =>
      countRemoved(tx, round, { from: blob.name, action: 'delete files', count }),
    )
  }
  await withPurpose('erasure:worker', 'everyone', (tx) => closeAll(tx, now()))
}
