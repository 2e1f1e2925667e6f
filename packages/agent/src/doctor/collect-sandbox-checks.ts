/**
 * What the host can say of the sandbox: it has a throw-away process of each kind try its own, and looks from outside at what the
 * operating system says about the vault process and about those.
 */
import { readFileSync, readlinkSync } from 'node:fs'
import type { SandboxCheck } from '../api/contract.js'
import { residentBytes } from '../processes/memory-watch.js'
import type { AgentInfo } from '../processes/messages.js'
import { noTerminal } from '../processes/messages.js'
import { type Role, roles } from '../processes/rights.js'
import { type SpawnSettings, spawnChild } from '../processes/spawn-child.js'
import { sandboxCheck } from './sandbox-check.js'

export interface HostCheckDeps {
  settings: SpawnSettings
  info: AgentInfo
  vaultPid: number
}

const patienceMs = 10_000

/** All but what the vault process tries itself. */
export async function collectFromHost(deps: HostCheckDeps): Promise<SandboxCheck[]> {
  const others = await Promise.all((['worker', 'door', 'terminal'] as const).map((role) => tryOne(role, deps)))
  return [...systemChecks('vault', deps.vaultPid, deps.settings), nativeCodeOfVault, ...others.flat()]
}

async function tryOne(role: Role, { settings, info }: HostCheckDeps): Promise<SandboxCheck[]> {
  const start = { type: 'start', role, info, argv: [], terminal: noTerminal, onlyChecks: true } as const
  const child = await spawnChild(role, { read: [], write: [], memoryMb: 256 }, settings, start)
  const timer = setTimeout(() => child.kill(), patienceMs)
  try {
    const checked = new Promise<SandboxCheck[]>((resolve) => {
      child.onMessage((message) => message.type === 'checked' && resolve(message.checks))
    })
    const checks = await Promise.race([checked, child.exited.then(() => [silent(role)])])
    return [...checks, ...systemChecks(role, child.pid, settings), ...(await memoryBound(role, child.pid))]
  } finally {
    clearTimeout(timer)
    child.kill()
  }
}

/** Said because it is so: Node's permission model does not reach into native code. */
const nativeCodeOfVault = sandboxCheck({
  id: 'native-files',
  process: 'vault',
  mechanism: null,
  evidence:
    'The database library is native code, which Node does not confine. It is told to open only files of the vault.',
})

async function memoryBound(role: Role, pid: number): Promise<SandboxCheck[]> {
  if (!roles[role].memoryBound) return []
  const bytes = await residentBytes(pid)
  const [mechanism, evidence] =
    bytes === null
      ? ([null, 'Its memory use cannot be measured here.'] as const)
      : ([
          'memory-watch',
          `It uses ${Math.round(bytes / 1024 / 1024)} MiB now and is ended when it exceeds its limit.`,
        ] as const)
  return [sandboxCheck({ id: 'memory', process: role, mechanism, evidence })]
}

function silent(role: Role): SandboxCheck {
  const evidence = 'The process ended before it could try anything.'
  return sandboxCheck({ id: 'anything', process: role, mechanism: null, evidence })
}

function systemChecks(role: Role, pid: number, { confinement }: SpawnSettings): SandboxCheck[] {
  const checks = [coreDumps(role, pid), deathWithHost(role, confinement.diesWithHost)]
  return roles[role].network ? checks : [networkNamespace(role, pid, confinement.namespace), ...checks]
}

function networkNamespace(role: Role, pid: number, by: string | null): SandboxCheck {
  const own = linkOf('/proc/self/ns/net')
  const its = linkOf(`/proc/${pid}/ns/net`)
  const holds = by !== null && own !== null && its !== null && own !== its
  const why =
    by === null ? 'This system does not let a program create one.' : 'It is in the network namespace of the host.'
  const evidence = holds ? `It is in a network namespace of its own, which leads nowhere (${by}).` : why
  return sandboxCheck({
    id: 'network-native',
    process: role,
    mechanism: holds ? 'network-namespace' : null,
    evidence,
  })
}

function coreDumps(role: Role, pid: number): SandboxCheck {
  const limit = /^Max core file size\s+(\S+)/m.exec(contentOf(`/proc/${pid}/limits`) ?? '')?.[1]
  const holds = limit === undefined ? process.platform !== 'win32' : limit === '0'
  return sandboxCheck({
    id: 'core-dump',
    process: role,
    mechanism: holds ? 'core-dump-limit' : null,
    evidence: limit === undefined ? coreDumpGuess : `The limit is ${limit} bytes.`,
  })
}

const coreDumpGuess =
  process.platform === 'win32'
    ? 'This system has no such limit.'
    : 'It was started with a limit of 0; this system does not show it.'

function deathWithHost(role: Role, holds: boolean): SandboxCheck {
  return sandboxCheck({
    id: 'outlive-host',
    process: role,
    mechanism: holds ? 'parent-death-signal' : null,
    evidence: holds
      ? 'The kernel ends it when the host is gone.'
      : 'It ends itself when the host is gone, unless it is busy at that moment.',
  })
}

function linkOf(name: string): string | null {
  try {
    return readlinkSync(name)
  } catch {
    return null
  }
}

function contentOf(name: string): string | null {
  try {
    return readFileSync(name, 'utf8')
  } catch {
    return null
  }
}
