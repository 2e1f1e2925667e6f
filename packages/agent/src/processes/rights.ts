/**
 * Which rights each kind of process is started with, as flags of Node's permission model. Pure.
 * What is not named here is refused: network, child processes, worker threads, WASI, FFI, the inspector, other files.
 */

export type Role = 'vault' | 'worker' | 'door' | 'terminal'

export interface Rights {
  read: readonly string[]
  write: readonly string[]
  network: boolean
  addons: boolean
  /** Most memory of the process in MiB, null for no bound. */
  memoryMb: number | null
}

/** What one start of a role is about. */
export interface Job {
  /** Absolute paths that this start may read beyond the code, and write. */
  read: readonly string[]
  write: readonly string[]
  memoryMb: number | null
}

/** Memory that a process needs beside the heap of its scripts: the program itself, stacks and buffers. */
const besideHeapMb = 100
const leastHeapMb = 64

export function rightsOf(role: Role, vaultDir: string, job: Job): Rights {
  const { memoryMb } = job
  if (role === 'vault') return { read: [vaultDir], write: [vaultDir], network: false, addons: true, memoryMb }
  if (role === 'door') return { read: [], write: [], network: true, addons: false, memoryMb }
  if (role === 'worker') return { read: job.read, write: [], network: false, addons: false, memoryMb }
  return { read: job.read, write: job.write, network: false, addons: false, memoryMb }
}

/** Flags of `node`, without the script. `code` are the paths that its modules are loaded from. */
export function nodeFlags(rights: Rights, code: readonly string[]): string[] {
  return [
    '--permission',
    ...[...code, ...rights.read].map((path) => `--allow-fs-read=${path}`),
    ...rights.write.map((path) => `--allow-fs-write=${path}`),
    ...(rights.network ? ['--allow-net'] : []),
    ...(rights.addons ? ['--allow-addons'] : []),
    ...(rights.memoryMb === null
      ? []
      : [`--max-old-space-size=${Math.max(leastHeapMb, rights.memoryMb - besideHeapMb)}`]),
    '--disable-sigusr1',
    // The vault's SQLite binding makes its row readers from strings.
    ...(rights.addons ? [] : ['--disallow-code-generation-from-strings']),
    // Modules that no part of the agent uses; the first opens files past the permission model where addons are allowed.
    '--no-experimental-sqlite',
    '--no-experimental-ffi',
    '--no-experimental-webstorage',
    '--disable-warning=SecurityWarning',
  ]
}
