/**
 * Starts the process that reads hostile files, with the rights that an import worker has: the code and the files of
 * its job, to read, and nothing else.
 * Place: used by the hostile tests.
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Report } from './read-everything.js'

const repository = join(import.meta.dirname, '../../../..')

/** Far above what any of these takes where the bound holds, and far below what it takes where one does not. */
const timeoutMs = 60_000
const maxHeapMb = 512

/** Rejects when the process dies, or is not done in time. */
export function readHostile(root: string): Promise<Report> {
  const read = [repository, realpathSync(root), '/proc/self/status'].map((path) => `--allow-fs-read=${path}`)
  const script = join(import.meta.dirname, 'read-everything.ts')
  const flags = ['--permission', ...read, `--max-old-space-size=${maxHeapMb}`, '--disable-warning=ExperimentalWarning']
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [...flags, script, root],
      { timeout: timeoutMs, killSignal: 'SIGKILL', maxBuffer: 64 * 1024 * 1024, env: {} },
      (error, stdout, stderr) => {
        if (error === null) resolve(JSON.parse(stdout) as Report)
        else reject(new Error(`The reading process ended with ${error.signal ?? error.code}: ${stderr.slice(0, 2000)}`))
      },
    )
  })
}

export interface HostileFolder extends Disposable {
  path: string
}

export function createHostileFolder(): HostileFolder {
  const path = mkdtempSync(join(tmpdir(), 'confidant-hostile-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}
