/** Runs the real `confidant` command, as a person would, and measures it. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const program = resolve(import.meta.dirname, '../../apps/agent/bin/confidant.js')

export interface TemporaryVault extends Disposable {
  dir: string
  /** Runs a command on this vault. Throws with what it printed when it fails; 4 (rejects) counts as done. */
  run(args: string[], input?: string): { stdout: string; seconds: number }
}

export function makeTemporaryVault(): TemporaryVault {
  const root = mkdtempSync(join(tmpdir(), 'confidant-bench-'))
  const dir = join(root, 'vault')
  const passphraseFile = join(root, 'passphrase')
  mkdirSync(dir, { mode: 0o700 })
  writeFileSync(passphraseFile, 'a passphrase for measurements\n', { mode: 0o600 })
  const run = (args: string[], input?: string) => {
    const startedAt = performance.now()
    const result = spawnSync(
      process.execPath,
      [program, ...args, '--vault', dir, '--passphrase-file', passphraseFile],
      {
        encoding: 'utf8',
        maxBuffer: 1 << 30,
        ...(input === undefined ? {} : { input }),
      },
    )
    const seconds = (performance.now() - startedAt) / 1000
    if (result.status !== 0 && result.status !== 4) throw failure(args, result)
    return { stdout: result.stdout, seconds }
  }
  run(['init'])
  return { dir, run, [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }) }
}

/** Runs another program, the peer of a measurement; null when it is not installed. */
export function runPeer(name: string, args: string[]): { stdout: string; seconds: number } | null {
  const startedAt = performance.now()
  const result = spawnSync(name, args, { encoding: 'utf8', maxBuffer: 1 << 30 })
  if (result.error && 'code' in result.error && result.error.code === 'ENOENT') return null
  return { stdout: result.stdout, seconds: (performance.now() - startedAt) / 1000 }
}

function failure(args: string[], result: SpawnSyncReturns<string>): Error {
  return new Error(`confidant ${args.join(' ')} ended with ${result.status}: ${result.stderr}${result.stdout}`)
}
