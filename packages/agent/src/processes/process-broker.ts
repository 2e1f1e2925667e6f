/**
 * The process broker: what the vault process may ask the host for, which is workers, the door, and sandbox checks of the others.
 * The host starts them, joins them to the vault by a private pair, bounds their memory and says how they ended. It reads nothing
 * of what they say.
 */
import type { SandboxCheck } from '../api/contract.js'
import { watchMemory } from './memory-watch.js'
import type { ExitReason, FromChild, StartMessage } from './messages.js'
import { checkReadPaths } from './read-paths.js'
import type { Job, Role } from './rights.js'
import { makePair } from './socket-pair.js'
import { type Child, type SpawnSettings, spawnChild } from './spawn-child.js'

export interface ProcessBrokerDeps {
  settings: SpawnSettings
  startMessage(role: Role, argv: readonly string[]): StartMessage
  /** Checks the sandbox of every kind of process. */
  collectSandboxChecks(): Promise<SandboxCheck[]>
  report(line: string): void
}

export interface ProcessBroker {
  /** Answers one message of the vault process `asker`. */
  answer(asker: Child, message: FromChild): void
  /** Ends all that were started. */
  killAll(): void
}

const leastWorkerMb = 128
const mostWorkerMb = 64 * 1024
const mostWorkers = 16
const doorMemoryMb = 256

interface Started {
  child: Child
  reason: ExitReason | null
}

export function createProcessBroker(deps: ProcessBrokerDeps): ProcessBroker {
  const started = new Map<number, Started>()

  async function start(asker: Child, id: number, role: 'worker' | 'door', job: Job, argv: string[]): Promise<void> {
    if (started.has(id)) throw new Refused('Invalid request: its number is already in use.')
    const child = await spawnChild(role, job, deps.settings, deps.startMessage(role, argv))
    const entry: Started = { child, reason: null }
    started.set(id, entry)
    child.onMessage((message) => reportFailure(role, message, deps.report))
    const stopWatching = watchMemory(child.pid, job.memoryMb ?? doorMemoryMb, () => {
      entry.reason = 'memory'
      child.kill()
    })
    const [near, far] = await makePair().catch((error: unknown) => {
      child.kill()
      throw error
    })
    child.send({ type: 'socket', kind: 'peer', id, tokenHex: null }, far)
    asker.send({ type: 'socket', kind: 'answer', id, tokenHex: null }, near)
    void child.exited.then(({ code, signal }) => {
      stopWatching()
      started.delete(id)
      for (const end of [near, far]) end.destroy()
      asker.send({ type: 'worker-exited', id, exit: { code, signal, reason: entry.reason ?? reasonOf(code, signal) } })
    })
  }

  function startWorker(asker: Child, id: number, readPaths: string[], memoryMb: number): Promise<void> {
    const paths = checkReadPaths(readPaths, deps.settings.vaultDir)
    if (!paths.ok) throw new Refused(paths.message)
    if (!(memoryMb >= leastWorkerMb && memoryMb <= mostWorkerMb))
      throw new Refused('Invalid request: the memory limit of a worker is out of range.')
    if (started.size >= mostWorkers)
      throw new Refused('Too many import workers at once. Wait for some to finish, then try again.')
    return start(asker, id, 'worker', { read: paths.paths, write: [], memoryMb }, [])
  }

  function openDoor(asker: Child, id: number, publicKeyHex: string): Promise<void> {
    if (!/^[0-9a-f]{64}$/.test(publicKeyHex))
      throw new Refused('Invalid request: the public key for passes is missing.')
    return start(asker, id, 'door', { read: [], write: [], memoryMb: doorMemoryMb }, [publicKeyHex])
  }

  async function handle(asker: Child, message: FromChild): Promise<void> {
    if (message.type === 'start-worker') {
      if (!isStrings(message.readPaths)) throw new Refused('Invalid request: the paths of a worker are not a list.')
      await startWorker(asker, message.id, message.readPaths, message.memoryMb)
    } else if (message.type === 'open-door') await openDoor(asker, message.id, String(message.publicKeyHex))
    else if (message.type === 'ask-sandbox-checks')
      asker.send({ type: 'sandbox-checks', id: message.id, checks: await deps.collectSandboxChecks() })
    else if (message.type === 'kill-worker') endWorker(message.id, message.reason)
  }

  function endWorker(id: number, reason: ExitReason): void {
    const entry = started.get(id)
    if (!entry) return
    entry.reason ??= reason
    entry.child.kill()
  }

  return {
    answer(asker, message) {
      handle(asker, message).catch((error: unknown) => {
        const known = error instanceof Refused
        if (!known)
          deps.report('Part of Confidant could not be started. The system may be short of memory or processes.')
        const id = 'id' in message ? message.id : 0
        asker.send({
          type: 'refused',
          id,
          message: known
            ? error.message
            : 'Part of Confidant could not be started. Close other programs and try again.',
        })
      })
    },
    killAll() {
      for (const { child } of started.values()) child.kill()
    },
  }
}

class Refused extends Error {}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string')
}

/** V8 ends a process whose heap is full by aborting. */
function reasonOf(code: number | null, signal: NodeJS.Signals | null): ExitReason {
  if (signal === 'SIGABRT' || code === 134) return 'memory'
  return code === 0 ? 'ended' : 'crashed'
}

/** Says which process failed and where in the code; the error's own message is left out, as it may quote an item. */
export function reportFailure(role: Role, message: FromChild, report: (line: string) => void): void {
  if (message.type !== 'failed') return
  const frames = isStrings(message.frames) ? message.frames.slice(0, 8).map((frame) => `\n    ${frame.trim()}`) : []
  report(`The ${role} process failed: ${String(message.name)}${frames.join('')}`)
}
