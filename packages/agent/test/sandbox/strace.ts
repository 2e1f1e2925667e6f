/**
 * Watches a whole run of the agent from outside, by strace, and fails when any of its processes connects, sends or
 * listens anywhere but on the agent's own Unix sockets. Linux only; not part of `npm test`, as it needs strace.
 *
 *   node strace.ts                     makes a vault, imports a mail into it and asks it something
 *   node strace.ts COMMAND [ARG…]      runs this instead, e.g. with a vault and a folder of one's own
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

interface Finding {
  line: string
  verdict: 'own socket' | 'no address' | 'way out'
}

/** What the pair of two children, the endpoint and its name before it is taken are called. */
const ownSockets = [
  /\/confidant-[A-Za-z0-9]{6}\/pair$/,
  /\/agent\.sock$/,
  /\/agent\.[0-9a-f]{8}$/,
  /\/confidant-\d+\/[0-9a-f.]+(sock)?$/,
]
const calls = 'connect,bind,sendto,sendmsg,sendmmsg'

process.exitCode = main(process.argv.slice(2))

function main(command: string[]): number {
  const problem = whatIsMissing()
  if (problem) return say(problem, 2)
  const dir = mkdtempSync(path.join(os.tmpdir(), 'confidant-strace-'))
  try {
    const traced = command.length > 0 ? command : ownRun(dir)
    const { status, findings } = trace(traced, path.join(dir, 'trace'))
    return judge(status, findings)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

function whatIsMissing(): string | null {
  if (process.platform !== 'linux') return 'This check needs Linux: it watches system calls with strace.'
  if (spawnSync('strace', ['-V']).status !== 0)
    return 'This check needs strace. Install it (Debian, Ubuntu: apt install strace; Fedora: dnf install strace) and try again.'
  return null
}

function trace(command: readonly string[], file: string): { status: number | null; findings: Finding[] } {
  const watching = ['-f', '-qq', '-s', '0', '-e', `trace=${calls}`, '-e', 'signal=none', '-o', file]
  const { status } = spawnSync('strace', [...watching, '--', ...command], { stdio: 'inherit' })
  const lines = readFileSync(file, 'utf8').split('\n')
  return { status, findings: lines.filter((line) => /\b(connect|bind|send\w+)\(/.test(line)).map(classify) }
}

/** A call without an address goes to where its socket is connected already, and that needed a `connect` before. */
function classify(line: string): Finding {
  const family = /sa_family=(\w+)/.exec(line)?.[1]
  if (family === undefined) return { line, verdict: 'no address' }
  const name = /sun_path=@?"([^"]*)"/.exec(line)?.[1] ?? ''
  const own = family === 'AF_UNIX' && ownSockets.some((socket) => socket.test(name))
  return { line, verdict: own ? 'own socket' : 'way out' }
}

function judge(status: number | null, findings: readonly Finding[]): number {
  const ofVerdict = (verdict: Finding['verdict']): Finding[] =>
    findings.filter((finding) => finding.verdict === verdict)
  for (const { line } of ofVerdict('way out')) say(`way out: ${line}`, 1)
  const [own, out] = [ofVerdict('own socket').length, ofVerdict('way out').length]
  say(
    `${own} calls on the agent's own sockets, ${out} ways out, ${ofVerdict('no address').length} sends without an address.`,
    0,
  )
  if (status !== 0) return say(`The command itself failed (${status}).`, 1)
  // A run in which the agent never connected to itself was not watched.
  if (own === 0) return say('Nothing of the agent was seen: was it the agent that ran?', 1)
  return out === 0 ? 0 : 1
}

/** Makes a vault, imports a mail and asks about it, each a command of its own. */
function ownRun(dir: string): string[] {
  const main = path.join(import.meta.dirname, '../../../../apps/agent/dist/main.js')
  const mail = path.join(dir, 'mail', 'cur')
  mkdirSync(mail, { recursive: true })
  writeFileSync(path.join(dir, 'passphrase'), 'only for this test, really')
  writeFileSync(
    path.join(mail, '1'),
    'From: Anna <anna@example.com>\r\nSubject: Energy\r\nDate: Mon, 3 Mar 2025 10:00:00 +0000\r\n' +
      'Content-Type: text/html\r\n\r\n<img src="https://tracker.example/pixel.gif">The bill was 120 euro.\r\n',
  )
  const confidant = `"${process.execPath}" "${main}"`
  const options = `--vault "${dir}/vault" --passphrase-file "${dir}/passphrase"`
  const script = [
    `${confidant} init ${options} --json > /dev/null`,
    `${confidant} import "${dir}/mail" ${options}`,
    `${confidant} search bill ${options}`,
    `${confidant} ask "How much was the bill?" ${options}`,
  ]
  return ['sh', '-c', script.join(' && ')]
}

function say(line: string, code: number): number {
  process.stdout.write(`${line}\n`)
  return code
}
