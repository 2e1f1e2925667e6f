/** What the surroundings say about how to run: the one place that reads the environment. */
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'

export interface Config {
  /** Absolute path of the vault's folder. */
  vaultDir: string
  /** Absolute path, null when none was named. */
  passphraseFile: string | null
  cwd: string
  color: boolean
  /** What every process of the agent may know of the environment. */
  environment: Record<string, string>
  /** What the process at the terminal may know beyond that. */
  terminalEnvironment: Record<string, string>
}

type Environment = Readonly<Record<string, string | undefined>>

/** Time zone and, on Windows, where the system's own libraries are. */
const forAll = ['TZ', 'SystemRoot']
const forTerminal = ['TERM', 'COLORTERM', 'LANG', 'LC_ALL', 'LC_CTYPE']

/** `named` are the options of the command line; they win. */
export function readConfig(named: { vault: string | null; passphraseFile: string | null }): Config {
  const { env } = process
  const cwd = process.cwd()
  const passphraseFile = named.passphraseFile ?? (env.CONFIDANT_PASSPHRASE_FILE || null)
  const vault = named.vault ?? (env.CONFIDANT_VAULT || null)
  return {
    vaultDir: vault === null ? defaultVaultDir(process.platform, os.homedir(), env) : path.resolve(cwd, vault),
    passphraseFile: passphraseFile === null ? null : path.resolve(cwd, passphraseFile),
    cwd,
    color: process.stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    environment: pick(env, forAll),
    terminalEnvironment: pick(env, forTerminal),
  }
}

/** By the convention of each platform. */
export function defaultVaultDir(platform: NodeJS.Platform, home: string, env: Environment): string {
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Confidant')
  if (platform === 'win32') return path.join(env.LOCALAPPDATA || path.join(home, 'AppData', 'Local'), 'Confidant')
  const data = env.XDG_DATA_HOME
  return path.join(data && path.isAbsolute(data) ? data : path.join(home, '.local', 'share'), 'confidant')
}

function pick(env: Environment, names: readonly string[]): Record<string, string> {
  const entries = names.map((name) => [name, env[name]] as const)
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined))
}
