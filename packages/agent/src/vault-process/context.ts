/** What every operation may use. Narrow on purpose: an operation that needs more says so in its own parameters. */
import type { ImportProgress, SandboxCheck } from '../api/contract.js'
import { ChannelError } from '../channel/index.js'
import type { WorkerProcess } from '../processes/child.js'
import type { Session } from './session.js'

export interface OperationContext {
  session: Session
  vaultDir: string
  version: string
  timeZone: string
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number
  startWorker(options: { readPaths: string[]; memoryMb: number }): Promise<WorkerProcess>
  collectSandboxChecks(): Promise<SandboxCheck[]>
  /** A link that opens the page once, null when the page is not served. */
  openingLink(): string | null
  /** Files handed over through the page and not imported yet, by the id of their staged bytes. */
  uploads: Map<string, { name: string; sizeBytes: number }>
  /** Imports under way, by job. */
  imports: Map<string, { progress: ImportProgress | null; cancel: AbortController }>
}

/** @throws {ChannelError} `invalid` while an import is under way. */
export function refuseDuringImport({ imports }: OperationContext): void {
  if (imports.size > 0)
    throw new ChannelError('invalid', 'An import is in progress. Wait for it to finish or stop it, then try again.')
}
