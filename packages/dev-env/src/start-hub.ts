/** Starts the demo hub through the real command, with its data below `.demo`. Place: `npm start`. */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

export interface DemoHub {
  readonly url: string
  /** What to sign in with, where its e-mail is kept, and the link to the desk, as printed by `confidant-hub start --json`. */
  readonly demo: { readonly email: string; readonly outbox: string; readonly operatorLink: string | null }
  /** Finishes running work first. */
  stop(): Promise<void>
}

const program = resolve(import.meta.dirname, '../../../apps/hub/bin/confidant-hub.js')

/** @param folder for its data and its log @throws {Error} naming the log when it does not start */
export async function startDemoHub(folder: string): Promise<DemoHub> {
  mkdirSync(folder, { recursive: true })
  const log = resolve(folder, 'hub.log')
  const child = spawn(process.execPath, [program, 'start', '--json', '--data', folder], {
    // The channel is never used: its closing tells the hub that this program was killed.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Ctrl-C in the terminal is for this program, which then stops the hub after the agent.
    detached: true,
  }) as ChildProcessByStdio<null, Readable, Readable>
  child.stderr.pipe(createWriteStream(log, { flags: 'a' }))
  const ended = once(child, 'exit')
  const line = once(createInterface(child.stdout), 'line') as Promise<[string]>
  const [first] = await Promise.race([line, ended.then(() => [null])])
  const answer =
    first === null ? null : (JSON.parse(first) as Pick<DemoHub, 'url' | 'demo'> | { error: { message: string } })
  if (answer === null) throw new Error(`The hub did not start. See the end of ${log}.`)
  if ('error' in answer) throw new Error(`The hub did not start. ${answer.error.message}`)
  return {
    ...answer,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
