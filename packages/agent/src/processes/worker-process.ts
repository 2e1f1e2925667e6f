/** A worker as the process that asked for it sees it. */
import type { Duplex } from 'node:stream'
import type { WorkerExit } from './messages.js'

export interface WorkerProcess {
  /** Private to the two: the host that made it reads nothing of it. */
  readonly socket: Duplex
  /** Ends it at once; `exited` then gives this reason. */
  kill(reason: 'ended' | 'killed'): void
  /** Always resolves: `memory` beyond its bound, `crashed` when it ended otherwise than by itself or by `kill`. */
  readonly exited: Promise<WorkerExit>
}
