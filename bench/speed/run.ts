/**
 * The measurements of speed, each beside its peer in one run, smallest first.
 * `npm run bench:speed` takes about a quarter of an hour; `npm run bench:speed -- --large` adds a million mails and a
 * 10 GB mbox and takes more than an hour and 40 GB of disk.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const runs: readonly (readonly [script: string, ...args: string[]])[] = [
  ['mail-parse.ts'],
  ['import-maildir.ts', '20000', '3'],
  ['search.ts', '100000'],
  ['big-mbox.ts', '2'],
]

const large: typeof runs = [['million-items.ts'], ['search.ts', '1000000'], ['big-mbox.ts', '10']]

for (const [script, ...args] of process.argv.includes('--large') ? [...runs, ...large] : runs) {
  console.log(`\n== ${script} ${args.join(' ')}`)
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, script), ...args], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
