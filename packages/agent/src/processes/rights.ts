/**
 * Which rights each kind of process is started with, as flags of Node's permission model. Pure.
 * What is not named here is refused: network, child processes, worker threads, WASI, FFI, the inspector, other files.
 */

/** `door` is the egress process. */
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

/** What a kind of process is, and so what it may do. */
interface RoleTerms {
  /** The paths of its job that it may reach beside its code. */
  jobFiles: 'read' | 'read and write' | 'none'
  /** Reads and writes the vault's folder. */
  vaultFolder: boolean
  network: boolean
  addons: boolean
  /** Its memory is bounded and watched by the host. */
  memoryBound: boolean
  /** Belongs to the person's terminal: keys pressed there are for it. */
  ownsTerminal: boolean
  /** Lives on when its main function has returned, until the host asks it to end. */
  livesOn: boolean
}

const least: RoleTerms = {
  jobFiles: 'none',
  vaultFolder: false,
  network: false,
  addons: false,
  memoryBound: false,
  ownsTerminal: false,
  livesOn: false,
}

export const roles: Readonly<Record<Role, Readonly<RoleTerms>>> = {
  vault: { ...least, vaultFolder: true, addons: true, livesOn: true },
  worker: { ...least, jobFiles: 'read', memoryBound: true },
  door: { ...least, network: true, memoryBound: true },
  terminal: { ...least, jobFiles: 'read and write', ownsTerminal: true },
}

export function rightsOf(role: Role, vaultDir: string, { read, write, memoryMb }: Job): Rights {
  const { jobFiles, vaultFolder, network, addons } = roles[role]
  const own = vaultFolder ? [vaultDir] : []
  return {
    read: [...own, ...(jobFiles === 'none' ? [] : read)],
    write: [...own, ...(jobFiles === 'read and write' ? write : [])],
    network,
    addons,
    memoryMb,
  }
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
