import { jobs } from '@confidant/statement'
import { expect, test } from 'vitest'
import { createLog } from '../log.js'
import type { JobWorker } from './job-worker.js'
import { runWorkers } from './run-workers.js'

const longMs = 3_600_000

function start(round: JobWorker['round'], idleMs = longMs) {
  const logged: string[] = []
  const log = createLog(
    (line) => logged.push(line),
    () => new Date(),
  )
  return { logged, workers: runWorkers([{ job: jobs.retentionJob, idleMs, round }], { log }) }
}

test('a worker goes round again at once while there is work, and waits when there is none', async () => {
  let left = 5
  let rounds = 0
  const { workers } = start(async () => {
    rounds++
    return left > 0 ? left-- : 0
  })
  await expect.poll(() => rounds).toBe(6)
  await new Promise((done) => setTimeout(done, 50))
  expect(rounds).toBe(6)
  await workers.stop()
})

test('a worker that is woken looks at once, also when it was woken in the midst of a round', async () => {
  let rounds = 0
  let finish = () => {}
  const { workers } = start(async () => {
    rounds++
    await new Promise<void>((done) => {
      finish = done
    })
    return 0
  })
  await expect.poll(() => rounds).toBe(1)
  workers.wake()
  finish()
  await expect.poll(() => rounds).toBe(2)
  finish()
  const stopped = workers.stop()
  finish()
  await stopped
})

test('an error is logged by the job’s name, costs a pause that nobody shortens, and ends nothing', async () => {
  let rounds = 0
  const { workers, logged } = start(async () => {
    rounds++
    throw new Error('anna@example.com is in no log')
  })
  await expect.poll(() => logged.length).toBe(1)
  workers.wake()
  await new Promise((done) => setTimeout(done, 50))
  expect(rounds).toBe(1)
  expect(JSON.parse(logged[0]!)).toMatchObject({ level: 'error', job: 'retention', failures: 1, pauseMs: 1_000 })
  expect(logged[0]).not.toContain('anna')
  await expect.poll(() => rounds, { timeout: 3_000 }).toBe(2)
  await workers.stop()
})

test('stopping tells the round that is under way, waits for it, and begins no other', async () => {
  let rounds = 0
  const { workers } = start(async (signal) => {
    rounds++
    await new Promise((done) => signal.addEventListener('abort', done))
    return 1
  })
  await expect.poll(() => rounds).toBe(1)
  await workers.stop()
  expect(rounds).toBe(1)
})

test('one that fails does not hold up another', async () => {
  let rounds = 0
  const log = createLog(
    () => {},
    () => new Date(),
  )
  const failing = { job: jobs.retentionJob, idleMs: 1, round: () => Promise.reject(new Error()) }
  const working = { job: jobs.sendMailJob, idleMs: 1, round: async () => ++rounds && 0 }
  const workers = runWorkers([failing, working], { log })
  await expect.poll(() => rounds).toBeGreaterThan(5)
  expect(workers.stalled()).toEqual([])
  await workers.stop()
})
