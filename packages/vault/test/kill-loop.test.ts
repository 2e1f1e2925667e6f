import { expect, it } from 'vitest'
import { runKillLoop } from './kill-loop.js'

it('a vault whose process is killed at random moments loses nothing that was acknowledged and doubles nothing', async () => {
  const result = await runKillLoop({ rounds: 10, seed: 20_260_314 })
  expect(result.acknowledged.import).toBeGreaterThan(10)
  expect(Object.keys(result.interrupted).length).toBeGreaterThan(0)
}, 120_000)
