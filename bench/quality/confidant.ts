/**
 * The real `confidant` command on a vault of its own: everything goes in through `import`, and all questions through
 * `search --stdin` and `ask --stdin`, at a fixed moment.
 * Place: bench/quality only.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { AskResult, ImportSummary, SearchResult } from '@confidant/agent/api'

const program = join(import.meta.dirname, '..', '..', 'apps', 'agent', 'dist', 'main.js')
const timeZone = 'Europe/Amsterdam'
/** `import` ends so when something was rejected. */
const withRejects = 4

export interface Confidant {
  init(): Promise<void>
  import(folder: string): Promise<ImportSummary>
  search(queries: readonly string[]): Promise<SearchResult[]>
  ask(questions: readonly string[]): Promise<AskResult[]>
}

/** @param now the moment at which every question is asked */
export function createConfidant(vault: string, passphraseFile: string, now: Date): Confidant {
  const shared = ['--vault', vault, '--passphrase-file', passphraseFile, '--now', now.toISOString(), '--json']
  const lines = async <T>(command: string, input: readonly string[]): Promise<T[]> => {
    const output = await run([command, '--stdin', ...shared], `${input.join('\n')}\n`)
    const answers = output
      .split('\n')
      .filter((line) => line !== '')
      .map((line): T => JSON.parse(line))
    if (answers.length !== input.length)
      throw new Error(`"${command}" gave ${answers.length} answers to ${input.length} questions.`)
    return answers
  }
  return {
    init: async () => void (await run(['init', ...shared], '')),
    import: async (folder) => JSON.parse(await run(['import', folder, ...shared], '')),
    search: (queries) => lines('search', queries),
    ask: (questions) => lines('ask', questions),
  }
}

function run(args: string[], input: string): Promise<string> {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, TZ: timeZone, NO_COLOR: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(input)
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0 || code === withRejects) resolve(Buffer.concat(chunks).toString('utf8'))
      else reject(new Error(`"confidant ${args[0]}" ended with ${code}.`))
    })
  })
}
