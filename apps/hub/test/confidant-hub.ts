/** Runs the real `confidant-hub` program, as an operator would. Place: tests of the command. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

const program = resolve(import.meta.dirname, '../bin/confidant-hub.js')

export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunningHub {
  readonly url: string
  readonly answer: { readonly url: string; readonly port: number; readonly demo: Readonly<Record<string, string>> }
  readonly child: ChildProcess
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

/** The folder has to be reachable for PostgreSQL's own account. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'confidant-hub-'))
  await chmod(folder, 0o755)
  return folder
}

/** The environment is only what is given here. */
export async function confidantHub(
  args: readonly string[],
  input = '',
  env: Record<string, string> = {},
): Promise<Run> {
  const child = spawn(process.execPath, [program, ...args], { env: { ...basics(), ...env } })
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)]
  child.stdin.end(input)
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, stdout: stdout(), stderr: stderr() }
}

export async function startHub(args: readonly string[], env: Record<string, string> = {}): Promise<RunningHub> {
  const child = spawn(process.execPath, [program, 'start', '--json', '--port', '0', ...args], {
    env: { ...basics(), ...env },
  })
  const said = collect(child.stderr)
  const exited = once(child, 'exit') as Promise<[number | null]>
  const lines = createInterface({ input: child.stdout })
  const first = await Promise.race([once(lines, 'line') as Promise<[string]>, exited.then(() => null)])
  if (first === null) throw new Error(`The hub did not start: ${said()}`)
  const answer = JSON.parse(first[0]) as RunningHub['answer']
  if (answer.url === undefined) throw new Error(`The hub did not start: ${said()}`)
  return {
    url: answer.url,
    answer,
    child,
    async stop(signal = 'SIGTERM') {
      child.kill(signal)
      const [code] = await exited
      return code
    },
  }
}

function basics(): Record<string, string> {
  return { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' }
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: string[] = []
  stream.on('data', (chunk) => chunks.push(String(chunk)))
  return () => chunks.join('')
}
