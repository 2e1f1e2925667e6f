/** Runs the real `confidant` program on a vault of its own, as a person would. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const program = resolve(import.meta.dirname, '../bin/confidant.js')

export interface Ran {
  code: number | null
  stdout: string
  stderr: string
  /** The one JSON document on standard output. */
  json<T = unknown>(): T
}

export interface Confidant extends AsyncDisposable {
  /** Folder for files of the test; the vault is in `vault` below it. */
  root: string
  vault: string
  passphraseFile: string
  run(args: string[], input?: string): Ran
  /** As `run`, without the passphrase. */
  runWithoutPassphrase(args: string[]): Ran
  /** Starts a command that goes on; ended with the test. */
  spawn(args: string[]): ChildProcess
  write(name: string, content: string | Uint8Array): string
}

export function makeConfidant(): Confidant {
  const root = mkdtempSync(join(tmpdir(), 'confidant-test-'))
  const vault = join(root, 'vault')
  const passphraseFile = join(root, 'passphrase')
  writeFileSync(passphraseFile, 'correct horse battery staple\n', { mode: 0o600 })
  const children: ChildProcess[] = []
  const environment = { PATH: process.env.PATH, HOME: root, TZ: 'Europe/Amsterdam', NO_COLOR: '1' }

  const runWithoutPassphrase = (args: string[], input = ''): Ran => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args, '--vault', vault], {
      encoding: 'utf8',
      input,
      env: environment,
      maxBuffer: 1 << 28,
      timeout: 60_000,
    })
    return { code: status, stdout, stderr, json: () => JSON.parse(stdout) }
  }

  return {
    root,
    vault,
    passphraseFile,
    run: (args, input) => runWithoutPassphrase([...args, '--passphrase-file', passphraseFile], input),
    runWithoutPassphrase,
    spawn(args) {
      const child = spawn(process.execPath, [program, ...args, '--vault', vault, '--passphrase-file', passphraseFile], {
        env: environment,
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      children.push(child)
      return child
    },
    write(name, content) {
      const file = join(root, name)
      writeFileSync(file, content)
      return file
    },
    async [Symbol.asyncDispose]() {
      for (const child of children) {
        if (child.exitCode !== null || child.signalCode !== null) continue
        const gone = new Promise((done) => child.once('exit', done))
        child.kill('SIGTERM')
        await gone
      }
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** A small mbox: two mails of one conversation, and one that stands alone. */
export const smallMbox = [
  'From anna@example.org Mon Mar  3 10:00:00 2025',
  'From: Anna de Vries <anna@example.org>',
  'To: Sam Jansen <sam@example.com>',
  'Subject: The summer house',
  'Date: Mon, 3 Mar 2025 10:00:00 +0100',
  'Message-ID: <house-1@example.org>',
  '',
  'Hi Sam,',
  '',
  'The deposit for the summer house is 240 euro. Could you pay it before Friday?',
  '',
  'From sam@example.com Mon Mar  3 12:00:00 2025',
  'From: Sam Jansen <sam@example.com>',
  'To: Anna de Vries <anna@example.org>',
  'Subject: Re: The summer house',
  'Date: Mon, 3 Mar 2025 12:00:00 +0100',
  'Message-ID: <house-2@example.com>',
  'In-Reply-To: <house-1@example.org>',
  '',
  'Done, I paid it this morning.',
  '',
  'From info@garden.example Tue Apr  1 09:00:00 2025',
  'From: Garden Centre <info@garden.example>',
  'To: sam@example.com',
  'Subject: Tomatoes',
  'Date: Tue, 1 Apr 2025 09:00:00 +0200',
  'Message-ID: <tomato@garden.example>',
  '',
  'Your tomato plants have arrived.',
  '',
].join('\n')
