/**
 * The beginning of every process that the host starts: takes its orders over IPC, gives `main` its context, and ends
 * with the host. Place: first thing in each `*-main.ts`. An error that nobody caught is reported without its message.
 */
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { SandboxCheck } from '../api/contract.js'
import type { AgentInfo, FromChild, SocketMessage, StartMessage, TerminalSettings, ToChild } from './messages.js'
import { createRequests, type Requests } from './requests.js'
import { type Role, roles } from './rights.js'
import { createSockets, type Sockets } from './sockets.js'
import type { WorkerProcess } from './worker-process.js'

export type { AgentInfo, TerminalSettings } from './messages.js'
export type { WorkerProcess } from './worker-process.js'

export interface ChildContext {
  readonly role: Role
  readonly argv: readonly string[]
  readonly info: AgentInfo
  readonly terminal: TerminalSettings
  /** Runs when the host asks this process to come to an end, and before it does. */
  onExit(listener: () => void | Promise<void>): void
  /** Sockets that the host hands over, those of before included. */
  onSocket(kind: 'http' | 'client', listener: (socket: Socket) => void): void
  /** The end of a private pair that this process was started with (worker, door) or joined by (terminal). */
  peer(): Promise<Duplex>
  /**
   * Starts a worker that can read `readPaths` (absolute) and nothing else, and ends it beyond `memoryMb` (128 and up).
   * For the vault process alone.
   * @throws {ChannelError} `denied` when the host refuses, `worker-failed` when it ended before its work began.
   */
  startWorker(options: { readPaths: string[]; memoryMb: number }): Promise<WorkerProcess>
  /** Starts a door for passes signed under this Ed25519 public key (32 bytes). It lives as long as the socket. */
  openDoor(publicKey: Uint8Array): Promise<Duplex>
  /** Checks of every kind of process: its own, tried here, and those of throw-away ones of the other kinds. */
  collectSandboxChecks(): Promise<SandboxCheck[]>
  /** Has the host show a page of this agent in the person's browser. For the terminal process alone. */
  openInBrowser(url: string): void
  /** What this process ends with. */
  setExitCode(code: number): void
}

/**
 * Loads the process's own modules at once and runs what they give when the host has said what for. The vault process
 * lives on after that, until the host asks it to end; the others end with it. All end with the host.
 */
export function runChild(role: Role, load: () => Promise<(context: ChildContext) => Promise<void>>): void {
  const tell = (message: FromChild): void => void process.send?.(message)
  const requests = createRequests(tell)
  const sockets = createSockets((open) => tell({ type: 'clients', open }))
  const exitListeners: (() => void | Promise<void>)[] = []
  guard(role, tell)
  // After the guard: a module that cannot be loaded is reported like any other failure, once it is waited for.
  const main = load()
  main.catch(() => {})
  process.on('message', (message: ToChild, socket: Socket | undefined) => {
    if (message.type === 'start') void begin(message)
    else if (message.type === 'stop') void end(exitListeners)
    else if (message.type === 'socket') arrived(message, socket)
    else requests.settle(message)
  })

  function arrived({ kind, id, tokenHex }: SocketMessage, socket: Socket | undefined): void {
    tell({ type: 'took' })
    if (kind === 'answer') requests.answer(id, socket)
    else if (socket) sockets.take(kind, socket, tokenHex)
  }

  async function begin(start: StartMessage): Promise<void> {
    const run = await main
    if (start.onlyChecks) return reportChecks(role)
    await run(contextOf(start, { requests, sockets, tell, onExit: (listener) => exitListeners.push(listener) }))
    if (!roles[role].livesOn) await end(exitListeners)
  }
}

async function reportChecks(role: Role): Promise<void> {
  const { checkSandbox } = await import('../doctor/check-sandbox.js')
  const report: FromChild = { type: 'checked', checks: await checkSandbox(role) }
  process.send?.(report)
}

interface Parts {
  requests: Requests
  sockets: Sockets
  tell(message: FromChild): void
  onExit(listener: () => void | Promise<void>): void
}

function contextOf(start: StartMessage, { requests, sockets, tell, onExit }: Parts): ChildContext {
  return {
    role: start.role,
    argv: start.argv,
    info: start.info,
    terminal: start.terminal,
    onExit,
    onSocket: (kind, listener) => sockets.on(kind, listener),
    peer: () => sockets.peer,
    startWorker: (options) => requests.startWorker(options),
    openDoor: (publicKey) => requests.openDoor(publicKey),
    async collectSandboxChecks() {
      const { checkSandbox } = await import('../doctor/check-sandbox.js')
      const [own, others] = await Promise.all([checkSandbox(start.role), requests.askSandboxChecks()])
      return [...own, ...others]
    },
    openInBrowser: (url) => tell({ type: 'open-browser', url }),
    setExitCode(code) {
      process.exitCode = code
    },
  }
}

/** What every child does about its surroundings: it goes with the host, and a key press for the terminal is not for it. */
function guard(role: Role, tell: (message: FromChild) => void): void {
  process.on('disconnect', () => process.exit())
  // The database library asks for a report to tell which C library there is; interfaces are none of its business.
  Object.assign(process.report, { excludeNetwork: true })
  if (!roles[role].ownsTerminal)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
  const fail = (error: unknown): void => {
    tell({ type: 'failed', ...describe(error) })
    process.exitCode = 70
    // Gives the report time to leave; a process that cannot even do that is ended by its host.
    setTimeout(() => process.exit(70), 50)
  }
  process.on('uncaughtException', fail)
}

function describe(error: unknown): { name: string; frames: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] }
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : ''
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { name: `${error.name}${code}`, frames }
}

async function end(exitListeners: readonly (() => void | Promise<void>)[]): Promise<void> {
  for (const listener of exitListeners) await listener()
  // A pipe takes what was printed in its own time.
  await Promise.all([process.stdout, process.stderr].map((out) => new Promise((done) => out.write('', done))))
  process.exit()
}
