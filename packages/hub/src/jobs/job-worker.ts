/**
 * Work that goes on without a request. The rows of a table are the queue: what waits is written in the transaction that asks for
 * it, and is gone when its row is (decision 70). Place: what the worker role runs.
 */
import type { PayloadDeclaration } from '@confidant/statement'

export interface JobWorker {
  /** The declared job that each round carries out. */
  readonly job: PayloadDeclaration
  /** How long to wait after a round that found nothing. */
  readonly idleMs: number
  /**
   * Does what is due, a bounded number of it, and returns how many. Claims rows so that two hubs never do the same one; what it
   * had begun when it was killed is done again or was done whole.
   */
  round(signal: AbortSignal): Promise<number>
}
