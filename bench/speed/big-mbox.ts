/**
 * One large mbox: peak memory of every process, and the rate at the end beside the rate at the start.
 * `npm run script -- bench/speed/big-mbox.ts [GIGABYTES=2]` (Linux: memory is read from /proc). Ends with 1 when a process held over 400 MB.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { writeMbox } from '../generate/maildir.ts'
import { makeTemporaryVault } from '../tools/command.ts'
import { median, table } from '../tools/statistics.ts'

const gigabytes = Number(process.argv[2] ?? 2)
/** No process may hold more, whatever the size of the source. */
const mostBytes = 400e6
const root = mkdtempSync(join(tmpdir(), 'confidant-bench-'))
try {
  const mbox = join(root, 'all.mbox')
  const mails = writeMbox(mbox, gigabytes * 1e9, { attachmentEvery: 6, attachmentBytes: 150_000 })
  using vault = makeTemporaryVault()
  const { peaks, rates, summary } = await followImport(vault.dir, mbox)
  const tenth = Math.max(1, Math.floor(rates.length / 10))
  console.log(
    `${gigabytes} GB, ${mails} mails: ${summary.imported} imported, ${summary.rejected.length} rejected in ${summary.seconds} s`,
  )
  console.log(table([['process', 'peak MB'], ...[...peaks].map(([name, bytes]) => [name, bytes / 1e6])]))
  for (const [name, bytes] of peaks) {
    if (bytes <= mostBytes) continue
    console.log(`The ${name} process held more than ${mostBytes / 1e6} MB.`)
    process.exitCode = 1
  }
  console.log(
    `MB/s in the first tenth ${median(rates.slice(0, tenth)).toFixed(1)}, in the last ${median(rates.slice(-tenth)).toFixed(1)}, ratio ${(median(rates.slice(-tenth)) / median(rates.slice(0, tenth))).toFixed(2)}`,
  )
} finally {
  rmSync(root, { recursive: true, force: true })
}

async function followImport(dir: string, mbox: string) {
  const program = resolve(import.meta.dirname, '../../apps/agent/bin/confidant.js')
  const passphrase = resolve(dir, '../passphrase')
  const child = spawn(
    process.execPath,
    [program, 'import', mbox, '--json', '--vault', dir, '--passphrase-file', passphrase],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const peaks = new Map<string, number>()
  const rates: number[] = []
  let read = 0
  let out = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  const timer = setInterval(() => {
    for (const { name, rss, readBytes } of descendants(child.pid!)) {
      peaks.set(name, Math.max(peaks.get(name) ?? 0, rss))
      if (name === 'worker' && readBytes > read) {
        rates.push((readBytes - read) / 1e6)
        read = readBytes
      }
    }
  }, 1000)
  await new Promise((done) => child.on('close', done))
  clearInterval(timer)
  return { peaks, rates, summary: JSON.parse(out) }
}

function* descendants(root: number): Generator<{ name: string; rss: number; readBytes: number }> {
  const parents = new Map<number, number>()
  for (const pid of readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)) {
    const parent = Number(proc(pid, 'stat').split(') ')[1]?.split(' ')[1])
    if (Number.isInteger(parent)) parents.set(pid, parent)
  }
  for (const pid of parents.keys()) {
    let ancestor: number | undefined = pid
    while (ancestor !== undefined && ancestor !== root) ancestor = parents.get(ancestor)
    if (ancestor !== root) continue
    const command = proc(pid, 'cmdline').split('\0')
    const entry = command.find((part) => /(vault|worker|terminal|door)-main\.js$/.test(part))
    const name = entry?.match(/(\w+)-main\.js$/)?.[1] ?? (command[0]?.includes('node') ? 'host' : null)
    const peak = Number(proc(pid, 'status').match(/VmHWM:\s+(\d+)/)?.[1] ?? 0) * 1024
    const readBytes = Number(proc(pid, 'io').match(/rchar: (\d+)/)?.[1] ?? 0)
    if (name) yield { name, rss: peak, readBytes }
  }
}

function proc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
