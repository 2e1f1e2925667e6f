/**
 * What the `confidant` program does for one command: finds the running agent or becomes it, starts the process that the
 * person's terminal belongs to, joins the two, and ends with what that process ends with.
 */
import { spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import type net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { agentPackageDir, codePaths } from './code-paths.js'
import { findConfinement } from './confinement.js'
import { connectEndpoint } from './endpoint.js'
import { agentInfo, type Host, type HostOptions, spawnSettings, startHost } from './host.js'
import { HostError } from './host-error.js'
import type { TerminalSettings } from './messages.js'
import { reportFailure } from './process-broker.js'
import { type Child, spawnChild } from './spawn-child.js'

export interface CommandOptions extends HostOptions {
  argv: readonly string[]
  /** Absolute paths that this command itself reads and writes. */
  files: { read: readonly string[]; write: readonly string[] }
  terminal: TerminalSettings
  /** True keeps the agent running until it is told to stop, and starts the command anew when the vault process fails. */
  stay: boolean
  /** Environment of the terminal process beyond that of every child. */
  terminalEnvironment?: Readonly<Record<string, string>>
}

export interface Connection {
  /** To the vault process, paused and unread. */
  socket: net.Socket
  /** Present when this process became the agent. */
  host: Host | null
}

const connectTimeMs = 10_000
const retryMs = 50

/**
 * Connects to the running agent of the vault, or starts one here.
 * @throws {HostError} when neither is possible.
 */
export async function connectOrStart(options: HostOptions): Promise<Connection> {
  const giveUpAt = performance.now() + connectTimeMs
  for (;;) {
    const socket = await connectToAgent(options)
    if (socket) return { socket, host: null }
    try {
      const host = await startHost(options)
      const own = await connectEndpoint(host.info.vaultDir, options.endpoint)
      if (own) return { socket: own, host }
      await host.stop()
    } catch (error) {
      if (!(error instanceof HostError) || error.code !== 'vault-in-use' || performance.now() > giveUpAt) throw error
    }
    // Another command is just starting or just ending.
    await sleep(retryMs)
  }
}

/** A paused socket to the running agent of this vault; null when there is none. */
export async function connectToAgent({
  vaultDir,
  endpoint,
}: Pick<HostOptions, 'vaultDir' | 'endpoint'>): Promise<net.Socket | null> {
  try {
    return await connectEndpoint(realpathSync(vaultDir), endpoint)
  } catch {
    return null
  }
}

/**
 * Returns the exit code of the command.
 * @throws {HostError} when it could not be started.
 */
export async function runCommand(options: CommandOptions): Promise<number> {
  // Found once for all the processes to be started.
  const confinement = options.confinement ?? findConfinement()
  const code = options.code ?? codePaths(agentPackageDir)
  const known = { ...options, confinement, code, restart: options.stay }
  if (options.stay) await refuseSecondAgent(options)
  const terminal = startTerminal(known)
  const connection = connectOrStart(known)
  const [first, { socket, host }] = await bothOrNeither(terminal, connection)
  const signals = stopOnSignals(host)
  try {
    const code = await follow(first, socket, options.report)
    if (host && options.stay && code === 0) return await stayRunning(known, host, signals.stopped)
    signals.commandEnded()
    // Another command may have found this agent in the meantime; it is served to its end.
    if (host && !options.stay) await Promise.race([host.idle(), host.ended, signals.stopped])
    return code
  } finally {
    await host?.stop()
    signals.remove()
  }
}

async function refuseSecondAgent(options: CommandOptions): Promise<void> {
  const socket = await connectToAgent(options)
  if (!socket) return
  socket.destroy()
  const message = 'The agent for this vault is already running. "confidant link" opens its page.'
  throw new HostError('vault-in-use', message)
}

async function bothOrNeither(terminal: Promise<Child>, connection: Promise<Connection>): Promise<[Child, Connection]> {
  const [child, connected] = await Promise.allSettled([terminal, connection])
  if (child.status === 'fulfilled' && connected.status === 'fulfilled') return [child.value, connected.value]
  if (child.status === 'fulfilled') child.value.kill()
  if (connected.status === 'fulfilled') await connected.value.host?.stop()
  throw child.status === 'rejected' ? child.reason : (connected as PromiseRejectedResult).reason
}

function startTerminal(options: CommandOptions): Promise<Child> {
  const environment = { ...options.environment, ...options.terminalEnvironment }
  const settings = spawnSettings({ ...options, environment }, options.vaultDir)
  const info = agentInfo(options, options.vaultDir, null)
  const { argv, terminal, files } = options
  return spawnChild('terminal', { ...files, memoryMb: null }, settings, {
    type: 'start',
    role: 'terminal',
    info,
    argv,
    terminal,
    onlyChecks: false,
  })
}

/** Joins a terminal process to the vault process and waits for its end. */
async function follow(terminal: Child, socket: net.Socket, report: (line: string) => void = () => {}): Promise<number> {
  terminal.onMessage((message) => {
    if (message.type === 'open-browser') openInBrowser(message.url)
    else reportFailure('terminal', message, report)
  })
  terminal.send({ type: 'socket', kind: 'peer', id: 0, tokenHex: null }, socket)
  const { code } = await terminal.exited
  return code ?? interruptedCode
}

/** What a shell shows for a program that was interrupted. */
const interruptedCode = 130

/** The command has ended although the agent should go on: the vault process failed, and is started anew. */
async function stayRunning(options: CommandOptions, host: Host, stopped: Promise<void>): Promise<number> {
  let over = false
  void Promise.race([host.ended, stopped]).then(() => {
    over = true
  })
  while (!over) {
    const socket = await connectToAgent(options)
    if (!socket) break
    const code = await follow(await startTerminal(options), socket, options.report)
    if (code !== 0) return code
    await sleep(retryMs)
  }
  return 0
}

interface Signals {
  /** Resolves when the agent is asked to stop. */
  stopped: Promise<void>
  /** From now on an interruption from the keyboard stops the agent. */
  commandEnded(): void
  remove(): void
}

function stopOnSignals(host: Host | null): Signals {
  const { promise: stopped, resolve } = Promise.withResolvers<void>()
  let running = true
  const stop = (): void => {
    resolve()
    void host?.stop()
  }
  const listeners: [NodeJS.Signals, () => void][] = [
    // The terminal process gets it too, and decides what it means.
    ['SIGINT', () => running || stop()],
    ['SIGTERM', stop],
    ['SIGHUP', stop],
    // Node would open its inspector.
    ['SIGUSR1', () => {}],
  ]
  for (const [signal, listener] of listeners) process.on(signal, listener)
  // Whoever started this with a channel is gone, killed perhaps, and nobody is left to stop it.
  process.on('disconnect', stop)
  process.channel?.unref()
  return {
    stopped,
    commandEnded() {
      running = false
    },
    remove() {
      for (const [signal, listener] of listeners) process.off(signal, listener)
      process.off('disconnect', stop)
    },
  }
}

/** Shows a page of an agent on this machine; anything else is left alone. */
function openInBrowser(url: string): void {
  if (!/^http:\/\/127\.0\.0\.1:\d{1,5}\/[\w?=&/-]*$/.test(url)) return
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', url]
        : ['xdg-open', url]
  const browser = spawn(command as string, args, { stdio: 'ignore', detached: true })
  browser.on('error', () => {})
  browser.unref()
}
