/**
 * Keeps the workers of a hub going: again at once while there is work, after a pause otherwise, later after an error. Place: the
 * worker role. Knows nothing of what they do, and never lets one stop another.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../log.js'
import type { JobWorker } from './job-worker.js'

export interface Workers {
  /** Something may have come in: those that wait look at once. */
  wake(): void
  /** Names of jobs that have not come round for longer than they should. */
  stalled(): readonly string[]
  /** Lets each finish what it is at, and starts nothing more. Safe to call twice. */
  stop(): Promise<void>
}

interface Deps {
  readonly log: Log
}

interface Lane {
  readonly worker: JobWorker
  failures: number
  /** By the monotonic clock, in milliseconds. */
  cameRoundAt: number
  sleep: AbortController
}

const firstBackoffMs = 1_000
const longestBackoffMs = 60_000
const longestRoundMs = 5 * 60_000

export function runWorkers(workers: readonly JobWorker[], { log }: Deps): Workers {
  const stopping = new AbortController()
  const lanes = workers.map(
    (worker): Lane => ({ worker, failures: 0, cameRoundAt: performance.now(), sleep: new AbortController() }),
  )
  const running = Promise.all(lanes.map((lane) => runLane(lane, stopping.signal, log)))
  return {
    wake() {
      for (const lane of lanes) if (lane.failures === 0) lane.sleep.abort()
    },
    stalled: () => lanes.filter(isStalled).map(({ worker }) => worker.job.name),
    async stop() {
      stopping.abort()
      for (const lane of lanes) lane.sleep.abort()
      await running
    },
  }
}

async function runLane(lane: Lane, stopping: AbortSignal, log: Log): Promise<void> {
  while (!stopping.aborted) {
    const pauseMs = await runRound(lane, stopping, log)
    lane.cameRoundAt = performance.now()
    if (pauseMs > 0 && !stopping.aborted) await pause(lane, pauseMs)
  }
}

/** Returns how long to wait before the next. */
async function runRound(lane: Lane, stopping: AbortSignal, log: Log): Promise<number> {
  const { worker } = lane
  // Before the round: what comes in while it runs must not be slept over.
  lane.sleep = new AbortController()
  try {
    const done = await worker.round(stopping)
    lane.failures = 0
    return done > 0 ? 0 : worker.idleMs
  } catch (error) {
    lane.failures++
    const pauseMs = Math.min(firstBackoffMs * 2 ** (lane.failures - 1), longestBackoffMs)
    log.error('job failed', { job: worker.job.name, failures: lane.failures, pauseMs, error })
    return pauseMs
  }
}

async function pause(lane: Lane, milliseconds: number): Promise<void> {
  await wait(milliseconds, undefined, { signal: lane.sleep.signal }).catch(() => {})
}

function isStalled({ worker, cameRoundAt }: Lane): boolean {
  return performance.now() - cameRoundAt > worker.idleMs + longestRoundMs
}
