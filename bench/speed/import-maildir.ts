/**
 * Import of one Maildir, encrypted, beside `mu` (Debian's maildir-utils) on the same folder, interleaved; then both again on
 * the unchanged folder. `npm run script -- bench/speed/import-maildir.ts [MAILS=20000] [RUNS=3]`
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeMaildir } from '../generate/maildir.ts'
import { makeTemporaryVault, runPeer } from '../tools/command.ts'
import { median, table } from '../tools/statistics.ts'

const mails = Number(process.argv[2] ?? 20_000)
const runs = Number(process.argv[3] ?? 3)
const root = mkdtempSync(join(tmpdir(), 'confidant-bench-'))
const maildir = join(root, 'Maildir')
const times: Record<'ours' | 'oursAgain' | 'oursAgainWhole' | 'mu' | 'muAgain', number[]> = {
  ours: [],
  oursAgain: [],
  oursAgainWhole: [],
  mu: [],
  muAgain: [],
}

try {
  writeMaildir(maildir, mails)
  for (let run = 0; run < runs; run++) {
    measureMu(join(root, `mu-${run}`))
    measureOurs()
  }
  const mu = median(times.mu)
  const ours = median(times.ours)
  const rows = [
    ['', 'seconds', 'mails/s', 'ratio to mu'],
    ['mu index', mu, mails / mu, 1],
    ['confidant import', ours, mails / ours, mu / ours],
    ['mu index, unchanged', median(times.muAgain), mails / median(times.muAgain), 1],
    [
      'confidant import, unchanged',
      median(times.oursAgain),
      mails / median(times.oursAgain),
      median(times.oursAgain) / median(times.muAgain),
    ],
    [
      '  with start-up and unlocking',
      median(times.oursAgainWhole),
      mails / median(times.oursAgainWhole),
      median(times.oursAgainWhole) / median(times.muAgain),
    ],
  ]
  console.log(
    `${mails} mails, median of ${runs} runs. Import: times as fast as mu. Unchanged: time as a multiple of mu's.`,
  )
  console.log(table(rows))
} finally {
  rmSync(root, { recursive: true, force: true })
}

function measureMu(home: string): void {
  if (!runPeer('mu', ['init', `--maildir=${maildir}`, `--muhome=${home}`])) {
    console.log('mu is not installed (apt-get install maildir-utils); its columns stay empty.')
    return
  }
  times.mu.push(runPeer('mu', ['index', '--quiet', `--muhome=${home}`])!.seconds)
  times.muAgain.push(runPeer('mu', ['index', '--quiet', `--muhome=${home}`])!.seconds)
}

function measureOurs(): void {
  using vault = makeTemporaryVault()
  const first = JSON.parse(vault.run(['import', maildir, '--json']).stdout)
  if (first.imported !== mails) throw new Error(`Only ${first.imported} of ${mails} mails were imported.`)
  times.ours.push(first.seconds)
  const again = vault.run(['import', maildir, '--json'])
  const summary = JSON.parse(again.stdout)
  if (summary.duplicates !== mails) throw new Error(`Only ${summary.duplicates} of ${mails} mails were known.`)
  times.oursAgain.push(summary.seconds)
  times.oursAgainWhole.push(again.seconds)
}
