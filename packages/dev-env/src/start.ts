/**
 * `npm start`: the hub, a fictitious person's year imported into a vault, three questions, then the agent's page. Everything is
 * created below `.demo` in the current folder, through the real commands. `--once` runs the agent alone and ends before the page.
 */
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { writeDemo } from './demo/write-demo.js'
import { type DemoHub, startDemoHub } from './start-hub.js'

const program = resolve(import.meta.dirname, '../../../apps/agent/bin/confidant.js')
const demo = resolve('.demo')
const files = resolve(demo, 'data')
const passphraseFile = resolve(demo, 'passphrase')
const passphrase = 'a demo needs no secret'

const once = process.argv.includes('--once')
const startOptions = process.argv.slice(2).filter((option) => option !== '--once')

process.exitCode = await main()

async function main(): Promise<number> {
  // Stopping this stops every part in order: each is signalled and waited for.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
  mkdirSync(demo, { recursive: true })
  // When started as root, PostgreSQL runs under its own account and has to reach its folder; private files have modes of their own.
  chmodSync(demo, 0o711)
  if (once) return showAgent()
  const began = performance.now()
  const coming = startDemoHub(resolve(demo, 'hub'))
  const said = coming.then((hub) => introduce(hub, performance.now() - began), complain)
  const code = await showAgent(() => said)
  await coming.then((hub) => hub.stop()).catch(() => {})
  return code
}

function introduce({ url, demo: { email, outbox, operatorLink } }: DemoHub, tookMs: number): void {
  say(`\nThe hub: ${url} (ready in ${(tookMs / 1000).toFixed(1)} s)`)
  say(`  Sign in as ${email}; the code is in the demo outbox: ${outbox}`)
  if (operatorLink !== null)
    say(`  To become the administrator of the desk, open this link once, within a day: ${operatorLink}`)
  say('')
}

function complain(error: Error): void {
  say(`\n${error.message}\n`)
}

/** @param beforePage waits for output that should be printed before the page opens */
async function showAgent(beforePage: () => Promise<void> = async () => {}): Promise<number> {
  writeFileSync(passphraseFile, passphrase, { mode: 0o600 })
  say('Creating a year of demo data: mail, calendar, contacts, chats, notes, documents, bank statements …')
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
  say('\nTo use your own data: npx confidant init, npx confidant import PATH, npx confidant ask "…"')
  if (once) return 0
  await beforePage()
  say(`Demo passphrase: ${passphrase}\n`)
  return confidant('start', ...startOptions)
}

function confidant(...args: string[]): Promise<number> {
  const child = spawn(
    process.execPath,
    [program, ...args, '--vault', resolve(demo, 'vault'), '--passphrase-file', passphraseFile],
    // The fictitious person lives in Utrecht, wherever this runs.
    // The channel is never used: its closing tells the agent that this program was killed.
    { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env: { ...process.env, TZ: 'Europe/Amsterdam' } },
  )
  // Ctrl-C reaches the child from the terminal itself; this process waits for it to end in order.
  const passOn = () => child.kill('SIGTERM')
  process.on('SIGTERM', passOn)
  return new Promise((done) =>
    child.on('exit', (code) => {
      process.off('SIGTERM', passOn)
      done(code ?? 1)
    }),
  )
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
