/**
 * What the operating system adds to Node's own sandbox around a child: an empty network namespace, no core dumps, death
 * together with the host. Each is tried once before it is relied on; where one is missing the agent says so.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

export interface Confinement {
  /** How the network namespace is made, null where the system has none to give. */
  readonly namespace: string | null
  /** True when the kernel kills children with the host, even one that is busy. */
  readonly diesWithHost: boolean
  /** True when no core dump can be written. */
  readonly noCoreDumps: boolean
  /** The command line that starts `command` confined. `network` leaves the network namespace out. */
  wrap(command: readonly string[], network: boolean): string[]
}

export interface ConfinementOptions {
  /** False leaves out the network namespace, as on a system that has none. */
  namespace?: boolean
}

const shell = '/bin/sh'
/** A program that is everywhere and does nothing. */
const nothing = [shell, '-c', ':']
// `-c` keeps the user's own number inside, so that no capability survives; older versions know only `-r`.
const namespaceFlags = [['-cn'], ['-rn'], ['-n']]

export function findConfinement(options: ConfinementOptions = {}): Confinement {
  if (process.platform === 'win32') return bare
  const namespace = options.namespace === false || process.platform !== 'linux' ? null : findNamespace()
  const setpriv = process.platform === 'linux' ? findProgram('setpriv') : null
  const withDeath = setpriv && works([setpriv, '--pdeathsig', 'KILL', '--', ...nothing]) ? setpriv : null
  return {
    namespace: namespace ? namespace.slice(0, -1).join(' ') : null,
    diesWithHost: withDeath !== null,
    noCoreDumps: true,
    wrap: (command, network) => [
      // A limit set by a shell holds for what it is replaced by.
      ...[shell, '-c', 'ulimit -c 0 && exec "$@"', 'sh'],
      ...(namespace && !network ? namespace : []),
      // After the namespace: entering one would take the kernel's promise back.
      ...(withDeath ? [withDeath, '--pdeathsig', 'KILL', '--'] : []),
      ...command,
    ],
  }
}

const bare: Confinement = {
  namespace: null,
  diesWithHost: false,
  noCoreDumps: false,
  wrap: (command) => [...command],
}

function findNamespace(): string[] | null {
  const unshare = findProgram('unshare')
  if (!unshare) return null
  const commands = namespaceFlags.map((flags) => [unshare, ...flags, '--'])
  return commands.find((command) => works([...command, ...nothing])) ?? null
}

function findProgram(name: string): string | null {
  return (
    ['/usr/bin', '/bin', '/usr/sbin', '/sbin', '/run/current-system/sw/bin']
      .map((dir) => `${dir}/${name}`)
      .find(existsSync) ?? null
  )
}

function works(command: readonly string[]): boolean {
  return spawnSync(command[0] as string, command.slice(1), { stdio: 'ignore', env: {}, timeout: 5_000 }).status === 0
}
