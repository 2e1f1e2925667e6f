/**
 * What the host can tell of the walls: it has a throw-away process of each kind try its own, and looks from outside at
 * what the operating system says about the vault process and about those.
 */
import { readFileSync, readlinkSync } from 'node:fs'
import type { Wall } from '../api/contract.js'
import { residentBytes } from '../processes/memory-watch.js'
import type { AgentInfo } from '../processes/messages.js'
import { noTerminal } from '../processes/messages.js'
import { type Role, roles } from '../processes/rights.js'
import { type SpawnSettings, spawnChild } from '../processes/spawn-child.js'

export interface HostWallsDeps {
  settings: SpawnSettings
  info: AgentInfo
  vaultPid: number
}

const patienceMs = 10_000

/** All but what the vault process tries itself. */
export async function collectHostWalls(deps: HostWallsDeps): Promise<Wall[]> {
  const others = await Promise.all((['worker', 'door', 'terminal'] as const).map((role) => tryOne(role, deps)))
  return [...systemWalls('vault', deps.vaultPid, deps.settings), nativeCodeOfVault, ...others.flat()]
}

async function tryOne(role: Role, { settings, info }: HostWallsDeps): Promise<Wall[]> {
  const start = { type: 'start', role, info, argv: [], terminal: noTerminal, probe: true } as const
  const child = await spawnChild(role, { read: [], write: [], memoryMb: 256 }, settings, start)
  const timer = setTimeout(() => child.kill(), patienceMs)
  try {
    const findings = new Promise<Wall[]>((resolve) => {
      child.onMessage((message) => message.type === 'findings' && resolve(message.walls))
    })
    const walls = await Promise.race([findings, child.exited.then(() => [silent(role)])])
    return [...walls, ...systemWalls(role, child.pid, settings), ...(await memoryBound(role, child.pid))]
  } finally {
    clearTimeout(timer)
    child.kill()
  }
}

/** Said because it is so: Node's permission model does not reach into native code. */
const nativeCodeOfVault: Wall = {
  process: 'vault',
  keepsFrom: 'files and local sockets, from native code',
  by: 'nothing',
  stands: false,
  evidence:
    'the database library is native code, which Node does not hold back; it is told to open files of the vault alone',
}

async function memoryBound(role: Role, pid: number): Promise<Wall[]> {
  if (!roles[role].memoryBound) return []
  const bytes = await residentBytes(pid)
  const stands = bytes !== null
  const evidence = stands
    ? `it holds ${Math.round(bytes / 1024 / 1024)} MiB now and is ended beyond its bound`
    : 'its memory cannot be seen'
  return [{ process: role, keepsFrom: 'taking all memory', by: 'heap limit and watch of the host', stands, evidence }]
}

function silent(role: Role): Wall {
  return {
    process: role,
    keepsFrom: 'everything it is not for',
    by: 'node permission model',
    stands: false,
    evidence: 'the process ended before it could try',
  }
}

function systemWalls(role: Role, pid: number, { confinement }: SpawnSettings): Wall[] {
  const walls = [coreDumps(role, pid), deathWithHost(role, confinement.diesWithHost)]
  return roles[role].network ? walls : [networkNamespace(role, pid, confinement.namespace), ...walls]
}

function networkNamespace(role: Role, pid: number, by: string | null): Wall {
  const own = linkOf('/proc/self/ns/net')
  const its = linkOf(`/proc/${pid}/ns/net`)
  const stands = by !== null && own !== null && its !== null && own !== its
  const why = by === null ? 'this system gives none to a program' : 'it is in the network namespace of the host'
  const evidence = stands ? `it is in a network namespace of its own, which has no way out (${by})` : why
  return { process: role, keepsFrom: 'network, also from native code', by: 'network namespace', stands, evidence }
}

function coreDumps(role: Role, pid: number): Wall {
  const limit = /^Max core file size\s+(\S+)/m.exec(contentOf(`/proc/${pid}/limits`) ?? '')?.[1]
  const known = limit !== undefined
  return {
    process: role,
    keepsFrom: 'memory on disk after a crash',
    by: 'core dump limit',
    stands: known ? limit === '0' : process.platform !== 'win32',
    evidence: known ? `the limit is ${limit} bytes` : coreDumpGuess,
  }
}

const coreDumpGuess =
  process.platform === 'win32'
    ? 'this system has no such limit'
    : 'it was started under a limit of 0; this system does not show it'

function deathWithHost(role: Role, stands: boolean): Wall {
  return {
    process: role,
    keepsFrom: 'living on without the host',
    by: stands ? 'parent death signal' : 'its own watch',
    stands,
    evidence: stands
      ? 'the kernel ends it with the host'
      : 'it ends itself when the host is gone, unless it is busy then',
  }
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
