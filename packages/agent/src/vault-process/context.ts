/** What every operation may use. Narrow on purpose: an operation that needs more says so in its own parameters. */
import type { ImportProgress, Wall } from '../api/contract.js'
import type { WorkerProcess } from '../processes/child.js'
import type { Session } from './session.js'

export interface OperationContext {
  session: Session
  vaultDir: string
  version: string
  timeZone: string
  startWorker(options: { readPaths: string[]; memoryMb: number }): Promise<WorkerProcess>
  collectWalls(): Promise<Wall[]>
  /** A link that opens the page once, null when the page is not served. */
  openingLink(): string | null
  /** Imports under way, by job. */
  imports: Map<string, { progress: ImportProgress | null; cancel: AbortController }>
}
