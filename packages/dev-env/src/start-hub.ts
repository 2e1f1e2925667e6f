/** Brings up the hub of the demo through the real command, with its data below `.demo`. Place: `npm start`. */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

export interface DemoHub {
  readonly url: string
  /** What to sign in with, where its mail is read, and the way to the desk, as `confidant-hub start --json` says it. */
  readonly demo: { readonly email: string; readonly outbox: string; readonly operatorLink: string | null }
  /** Finishes what is under way. */
  stop(): Promise<void>
}

const program = resolve(import.meta.dirname, '../../../apps/hub/bin/confidant-hub.js')

/** @param folder for its data and its log @throws Error naming the log when it does not come up */
export async function startDemoHub(folder: string): Promise<DemoHub> {
  mkdirSync(folder, { recursive: true })
  const log = resolve(folder, 'hub.log')
  const child = spawn(process.execPath, [program, 'start', '--json', '--data', folder], {
    // The channel carries nothing: its end tells the hub that this program was killed.
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
  if (answer === null) throw new Error(`The hub did not come up; why is at the end of ${log}.`)
  if ('error' in answer) throw new Error(`The hub did not come up. ${answer.error.message}`)
  return {
    ...answer,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
