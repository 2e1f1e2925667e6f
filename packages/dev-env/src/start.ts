/**
 * `npm start`: an invented person's year in a vault of its own, three questions, then the page.
 * Everything is made below `.demo` in the current folder, through the real command. `--once` ends before the page.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { writeDemo } from './demo/write-demo.js'

const program = resolve(import.meta.dirname, '../../../apps/agent/bin/confidant.js')
const demo = resolve('.demo')
const files = resolve(demo, 'data')
const passphraseFile = resolve(demo, 'passphrase')
const passphrase = 'a demo needs no secret'

const once = process.argv.includes('--once')
const startOptions = process.argv.slice(2).filter((option) => option !== '--once')

process.exitCode = await main()

async function main(): Promise<number> {
  mkdirSync(demo, { recursive: true, mode: 0o700 })
  writeFileSync(passphraseFile, passphrase, { mode: 0o600 })
  say('Making up a year of somebody: mail, calendar, contacts, chats, notes, documents, bank statements …')
  const { questions } = await writeDemo(files, { today: new Date() })
  if (!existsSync(resolve(demo, 'vault', 'vault.json'))) {
    const made = await confidant('init', '--recovery-file', resolve(demo, 'recovery-words'))
    if (made !== 0) return made
  }
  say('')
  const imported = await confidant('import', files)
  if (imported !== 0 && imported !== 4) return imported
  for (const question of questions) {
    say(`\n> ${question}`)
    const asked = await confidant('ask', question)
    if (asked !== 0) return asked
  }
  say('\nYour own data: npx confidant init, npx confidant import PATH, npx confidant ask "…"')
  if (once) return 0
  say(`The passphrase of this demo: ${passphrase}\n`)
  return confidant('start', ...startOptions)
}

function confidant(...args: string[]): Promise<number> {
  const child = spawn(
    process.execPath,
    [program, ...args, '--vault', resolve(demo, 'vault'), '--passphrase-file', passphraseFile],
    // The invented person lives in Utrecht, wherever this runs.
    { stdio: 'inherit', env: { ...process.env, TZ: 'Europe/Amsterdam' } },
  )
  // Ctrl-C reaches the child from the terminal itself; this process waits for it to end in order.
  process.on('SIGINT', () => {})
  return new Promise((done) => child.on('exit', (code) => done(code ?? 1)))
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
