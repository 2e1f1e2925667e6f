/** A worker that is killed in the middle of an import is replaced, and the import ends as if nothing had happened. */
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { type Confidant, makeConfidant } from './confidant.js'

let confidant: Confidant
afterEach(() => confidant[Symbol.asyncDispose]())

const mails = 12_000

function manyMails(): string {
  const lines: string[] = []
  for (let n = 0; n < mails; n++) {
    lines.push(
      'From a@example.org Mon Mar  3 10:00:00 2025',
      'From: A <a@example.org>',
      `Subject: Number ${n}`,
      'Date: Mon, 3 Mar 2025 10:00:00 +0000',
      `Message-ID: <${n}@example.org>`,
      '',
      `This is message ${n}. `.repeat(40),
      '',
    )
  }
  return lines.join('\n')
}

/** Process ids of workers of this test's own agent. */
function workers(): number[] {
  const listed = spawnSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).stdout.split('\n')
  const own = listed.filter((line) => line.includes('worker-main.js') && line.includes(confidant.root))
  return own.map((line) => Number.parseInt(line, 10))
}

test('killing workers loses nothing, doubles nothing and counts nothing twice', async () => {
  confidant = makeConfidant()
  const mbox = confidant.write('many.mbox', manyMails())
  confidant.run(['init'])
  const child = confidant.spawn(['import', mbox, '--json'])
  let stdout = ''
  child.stdout?.on('data', (chunk) => {
    stdout += chunk
  })
  const closed = once(child, 'close')
  let killed = 0
  for (const waitMs of [700, 400]) {
    const before = new Set<number>()
    while (workers().length === 0 && child.exitCode === null) await sleep(50)
    await sleep(waitMs)
    for (const pid of workers()) {
      if (before.has(pid)) continue
      process.kill(pid, 'SIGKILL')
      before.add(pid)
      killed++
    }
  }
  expect((await closed)[0]).toBe(0)
  expect(killed).toBeGreaterThan(0)
  expect(JSON.parse(stdout)).toMatchObject({ found: mails, imported: mails, duplicates: 0, rejected: [] })
  expect(confidant.run(['status', '--json']).stdout).toContain('locked')
  expect(confidant.run(['import', mbox, '--json']).json()).toMatchObject({ imported: 0, duplicates: mails })
}, 120_000)
