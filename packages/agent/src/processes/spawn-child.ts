/**
 * Starts one child of the host with its role's rights and nothing of the host's environment.
 * Must never pass on a variable, a file descriptor or an output that the role does not need.
 */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import type net from 'node:net'
import path from 'node:path'
import { entryOf } from './code-paths.js'
import type { Confinement } from './confinement.js'
import type { FromChild, StartMessage, ToChild } from './messages.js'
import { type Job, nodeFlags, type Role, rightsOf, roles } from './rights.js'

/** What is the same for every child of one host. */
export interface SpawnSettings {
  vaultDir: string
  code: readonly string[]
  confinement: Confinement
  /** The whole environment of children: time zone and locale, no more. */
  environment: Readonly<Record<string, string>>
  /** Scripts to run instead of the agent's own. */
  scripts?: Readonly<Partial<Record<Role, string>>>
}

export interface Child {
  readonly role: Role
  readonly pid: number
  readonly running: boolean
  /** Hands a message over, and a socket, which is closed here then. A child that is gone gets nothing. */
  send(message: ToChild, socket?: net.Socket): void
  onMessage(listener: (message: FromChild) => void): void
  kill(): void
  readonly exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

/** @throws {Error} when the system cannot start the process. */
export async function spawnChild(role: Role, job: Job, settings: SpawnSettings, start: StartMessage): Promise<Child> {
  const rights = rightsOf(role, settings.vaultDir, job)
  const script = settings.scripts?.[role]
  const code = script ? [...settings.code, script] : settings.code
  const node = [process.execPath, ...nodeFlags(rights, code), script ?? entryOf(role)]
  const [file = '', ...args] = settings.confinement.wrap(node, rights.network)
  const own = spawn(file, args, spawnOptions(role, settings, start))
  const { promise: exited, resolve } = Promise.withResolvers<{ code: number | null; signal: NodeJS.Signals | null }>()
  own.on('exit', (code, signal) => resolve({ code, signal }))
  // Without a listener an error while sending to a child that just died would end the host.
  own.on('error', () => {})
  if (own.pid === undefined) throw new Error(`The system could not start the ${role} process of Confidant.`)
  const child = wrap(role, own, own.pid, exited)
  child.send(start)
  return child
}

function spawnOptions(role: Role, settings: SpawnSettings, start: StartMessage): SpawnOptions {
  const terminal = roles[role].ownsTerminal && !start.onlyChecks
  return {
    stdio: terminal ? ['inherit', 'inherit', 'inherit', 'ipc'] : ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...settings.environment },
    windowsHide: true,
    cwd: start.terminal.cwd || path.dirname(settings.vaultDir),
  }
}

function wrap(role: Role, own: ChildProcess, pid: number, exited: Child['exited']): Child {
  const running = (): boolean => own.exitCode === null && own.signalCode === null
  // Kept open until the child has them: a socket on its way to a child that dies would otherwise stay open for ever.
  const underWay: net.Socket[] = []
  own.on('message', (message: FromChild) => message.type === 'took' && underWay.shift()?.destroy())
  void exited.then(() => {
    for (const socket of underWay.splice(0)) socket.destroy()
  })
  return {
    role,
    pid,
    get running() {
      return running()
    },
    send(message, socket) {
      if (!own.connected || !running()) {
        socket?.destroy()
        return
      }
      if (socket) underWay.push(socket)
      own.send(message, socket, { keepOpen: true }, () => {})
    },
    onMessage(listener) {
      own.on('message', (message) => listener(message as FromChild))
    },
    kill() {
      if (running()) own.kill('SIGKILL')
    },
    exited,
  }
}
