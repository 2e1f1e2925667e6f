/**
 * The host: starts the other processes, owns the port and the local endpoint, and hands every connection over unread.
 * It holds no key and no item, and must never read from a socket or learn a passphrase.
 */
import { once } from 'node:events'
import { mkdirSync, readFileSync, realpathSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import type { SandboxCheck } from '../api/contract.js'
import { collectFromHost } from '../doctor/collect-sandbox-checks.js'
import { agentPackageDir, codePaths } from './code-paths.js'
import { type Confinement, findConfinement } from './confinement.js'
import { type Endpoint, type EndpointOptions, listenEndpoint } from './endpoint.js'
import { folderError, HostError } from './host-error.js'
import { type AgentInfo, type FromChild, noTerminal, type StartMessage } from './messages.js'
import { createProcessBroker, reportFailure } from './process-broker.js'
import type { Role } from './rights.js'
import { type Child, type SpawnSettings, spawnChild } from './spawn-child.js'

export interface HostOptions {
  vaultDir: string
  /** Port of the page on 127.0.0.1; 0 takes a free one; null, the default, serves no page. */
  port?: number | null
  /** Starts the vault process again, locked, when it fails. Default false. */
  restart?: boolean
  timeZone?: string
  /** ISO 8601: begin the agent's clock at this moment. Default: the real clock. */
  now?: string | null
  /** The whole environment of children. Default: nothing. */
  environment?: Readonly<Record<string, string>>
  /** What the operating system adds to Node's own sandbox. Default: what it has. */
  confinement?: Confinement
  endpoint?: EndpointOptions
  /** Paths that the children's modules are loaded from. Default: those of the agent and what it depends on. */
  code?: readonly string[]
  /** Scripts to run instead of the agent's own: what stands in for a role in a test or a measurement. */
  scripts?: SpawnSettings['scripts']
  /** Takes lines about the agent's own processes, never about their content. Default: discarded. */
  report?(line: string): void
}

export interface Host {
  readonly info: AgentInfo
  readonly settings: SpawnSettings
  readonly vaultPid: number
  /** Resolves when the vault process is gone for good; false when it failed. */
  readonly ended: Promise<boolean>
  /** Resolves when no client is connected. */
  idle(): Promise<void>
  /** Lets the vault close, ends every child and gives up port and endpoint. */
  stop(): Promise<void>
}

const stopTimeMs = 5_000
const mostRestarts = 5
const restartWindowMs = 60_000

/** @throws {HostError} when it cannot be started: the vault or the port is in use, or the folder cannot be used. */
export async function startHost(options: HostOptions): Promise<Host> {
  const { vaultDir, endpoint } = await takeFolder(options)
  let page: net.Server | null = null
  try {
    page = await listenPage(options.port ?? null)
    return await startVault(options, vaultDir, endpoint, page)
  } catch (error) {
    page?.close()
    endpoint.close()
    throw error
  }
}

/** Makes the folder where there is none, and listens in it. */
async function takeFolder(options: HostOptions): Promise<{ vaultDir: string; endpoint: Endpoint }> {
  const { vaultDir: named } = options
  try {
    mkdirSync(named, { recursive: true, mode: 0o700 })
    const vaultDir = realpathSync(named)
    const endpoint = await listenEndpoint(vaultDir, options.endpoint)
    if (endpoint) return { vaultDir, endpoint }
  } catch (error) {
    throw folderError(error, named)
  }
  throw new HostError(
    'vault-in-use',
    `An agent is already running for the vault in ${named}. Use that one, or stop it first.`,
  )
}

/** What the children of a host for this vault are started with. */
export function spawnSettings(
  options: Pick<HostOptions, 'environment' | 'confinement' | 'code' | 'scripts'>,
  vaultDir: string,
): SpawnSettings {
  return {
    vaultDir,
    code: options.code ?? codePaths(agentPackageDir),
    confinement: options.confinement ?? findConfinement(),
    environment: options.environment ?? {},
    ...(options.scripts ? { scripts: options.scripts } : {}),
  }
}

export function agentInfo(
  options: Pick<HostOptions, 'timeZone' | 'now'>,
  vaultDir: string,
  port: number | null,
): AgentInfo {
  const { version } = JSON.parse(readFileSync(path.join(agentPackageDir, 'package.json'), 'utf8')) as {
    version: string
  }
  return {
    vaultDir,
    port,
    version,
    timeZone: options.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    platform: process.platform,
    webDir: path.join(agentPackageDir, 'dist', 'web'),
    now: options.now ?? null,
  }
}

async function listenPage(port: number | null): Promise<net.Server | null> {
  if (port === null) return null
  const server = net.createServer({ pauseOnConnect: true })
  server.listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
    return server
  } catch {
    throw new HostError(
      'port-in-use',
      `Port ${port} is already in use. Stop the program that uses it, or choose another port with --port.`,
    )
  }
}

async function startVault(
  options: HostOptions,
  vaultDir: string,
  endpoint: Endpoint,
  page: net.Server | null,
): Promise<Host> {
  const report = options.report ?? (() => {})
  const settings = spawnSettings(options, vaultDir)
  const port = page ? (page.address() as net.AddressInfo).port : null
  const info = agentInfo(options, vaultDir, port)
  const startMessage = (role: Role, argv: readonly string[]): StartMessage => ({
    type: 'start',
    role,
    info,
    argv,
    terminal: noTerminal,
    onlyChecks: false,
  })
  const collectSandboxChecks = (): Promise<SandboxCheck[]> => collectFromHost({ settings, info, vaultPid: vault.pid })
  const broker = createProcessBroker({ settings, startMessage, collectSandboxChecks, report })
  const clients = createClientCount()
  const { promise: ended, resolve: resolveEnded } = Promise.withResolvers<boolean>()
  const failures: number[] = []
  let stopping = false

  async function launch(): Promise<Child> {
    const child = await spawnChild(
      'vault',
      { read: [], write: [], memoryMb: null },
      settings,
      startMessage('vault', []),
    )
    child.onMessage((message: FromChild) => {
      if (message.type === 'clients') clients.set(message.open)
      else if (message.type === 'failed') reportFailure('vault', message, report)
      else broker.answer(child, message)
    })
    void child.exited.then(({ code }) => vaultGone(code === 0))
    return child
  }

  async function vaultGone(orderly: boolean): Promise<void> {
    broker.killAll()
    clients.set(0)
    if (stopping || !options.restart || tooManyFailures(failures)) {
      if (!stopping && !orderly) report('The vault process stopped unexpectedly.')
      resolveEnded(stopping || orderly)
      return
    }
    report('The vault process failed and was restarted. The vault is locked; unlock it to continue.')
    try {
      vault = await launch()
    } catch {
      resolveEnded(false)
    }
  }

  let vault = await launch()
  endpoint.server.on('connection', (socket) => {
    vault.send({ type: 'socket', kind: 'client', id: 0, tokenHex: endpoint.token?.toString('hex') ?? null }, socket)
  })
  page?.on('connection', (socket) => vault.send({ type: 'socket', kind: 'http', id: 0, tokenHex: null }, socket))

  return {
    info,
    settings,
    get vaultPid() {
      return vault.pid
    },
    ended,
    idle: () => clients.none(),
    async stop() {
      stopping = true
      endpoint.close()
      page?.close()
      vault.send({ type: 'stop' })
      const timer = setTimeout(() => vault.kill(), stopTimeMs)
      await vault.exited
      clearTimeout(timer)
      broker.killAll()
      resolveEnded(true)
    },
  }
}

function tooManyFailures(failures: number[]): boolean {
  const now = performance.now()
  failures.push(now)
  return failures.filter((at) => now - at < restartWindowMs).length > mostRestarts
}

/** Clients of the vault process, as it counts them. */
function createClientCount(): { set(open: number): void; none(): Promise<void> } {
  let open = 0
  let waiting: (() => void)[] = []
  return {
    set(count) {
      open = count
      if (open > 0) return
      for (const wake of waiting) wake()
      waiting = []
    },
    none: () => (open === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  }
}
