/** The person's terminal: text on stdout, progress and prompts on stderr, colour only where it is wanted. */
import { createInterface } from 'node:readline'
import { ChannelError } from '../channel/index.js'
import { linesOf } from './lines.js'

export interface Console {
  print(line?: string): void
  /** One JSON document on a line of its own. */
  printJson(value: unknown): void
  warn(line: string): void
  /** Replaces the line of progress; does nothing when stderr is not a terminal. */
  progress(line: string): void
  endProgress(): void
  bold(text: string): string
  dim(text: string): string
  green(text: string): string
  red(text: string): string
  /**
   * Reads a line without showing it.
   * @throws {ChannelError} `locked` when there is no terminal to ask on.
   */
  askHidden(prompt: string): Promise<string>
  ask(prompt: string): Promise<string>
  /** Lines of standard input, without their ends. */
  lines(): AsyncIterable<string>
  /** Columns of the terminal, 80 when there is none. */
  readonly width: number
}

export function createConsole(options: { color: boolean }): Console {
  const paint = (code: number, text: string) => (options.color ? `\u001b[${code}m${text}\u001b[0m` : text)
  let shownProgress = false

  const endProgress = () => {
    if (shownProgress) process.stderr.write('\r\u001b[K')
    shownProgress = false
  }

  return {
    print(line = '') {
      endProgress()
      process.stdout.write(`${line}\n`)
    },
    printJson: (value) => void process.stdout.write(`${JSON.stringify(value)}\n`),
    warn(line) {
      endProgress()
      process.stderr.write(`${line}\n`)
    },
    progress(line) {
      if (!process.stderr.isTTY) return
      process.stderr.write(`\r${line.slice(0, process.stderr.columns - 1)}\u001b[K`)
      shownProgress = true
    },
    endProgress,
    bold: (text) => paint(1, text),
    dim: (text) => paint(2, text),
    green: (text) => paint(32, text),
    red: (text) => paint(31, text),
    askHidden,
    async ask(prompt) {
      const reader = createInterface({ input: process.stdin, output: process.stderr })
      try {
        return await new Promise<string>((resolve) => reader.question(prompt, resolve))
      } finally {
        reader.close()
      }
    },
    lines: () => linesOf(process.stdin),
    width: process.stdout.columns ?? 80,
  }
}

function askHidden(prompt: string): Promise<string> {
  const { stdin, stderr } = process
  if (!stdin.isTTY)
    throw new ChannelError(
      'locked',
      'The passphrase is needed, but there is no terminal to ask for it. Use --passphrase-file FILE.',
    )
  stderr.write(prompt)
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  stdin.resume()
  return new Promise((resolve, reject) => {
    let typed = ''
    const finish = (settle: () => void) => {
      stdin.off('data', read)
      stdin.setRawMode(false)
      stdin.pause()
      stderr.write('\n')
      settle()
    }
    const read = (keys: string) => {
      for (const key of keys) {
        if (key === '\r' || key === '\n') return finish(() => resolve(typed))
        if (key === '\u0003' || key === '\u0004')
          return finish(() => reject(new Error('Cancelled. Nothing was changed.')))
        if (key === '\u007f' || key === '\b') typed = [...typed].slice(0, -1).join('')
        else if (key >= ' ') typed += key
      }
    }
    stdin.on('data', read)
  })
}
