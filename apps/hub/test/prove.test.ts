/** The whole proof as an operator runs it: the real program, beside the agent that is installed with it. */
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { confidantHub, makeFolder, type RunningHub, startHub } from './confidant-hub.js'

interface Report {
  readonly ok: boolean
  readonly clauses: readonly {
    readonly id: string
    readonly guarantees: readonly {
      readonly id: string
      readonly ok: boolean
      readonly evidence: string
      readonly ms: number
    }[]
  }[]
}

let folder: string
let hub: RunningHub

beforeAll(async () => {
  folder = await makeFolder()
  hub = await startHub(['--data', folder])
})

afterAll(async () => {
  await hub.stop()
  await rm(folder, { recursive: true, force: true })
})

test('every guarantee holds beside a running hub, and the site shows when that was seen', async () => {
  const { code, stdout, stderr } = await confidantHub(['prove', '--json', '--data', folder])
  const report = JSON.parse(stdout) as Report
  const failed = report.clauses.flatMap(({ guarantees }) => guarantees.filter(({ ok }) => !ok))
  expect(failed).toEqual([])
  expect({ code, ok: report.ok }).toEqual({ code: 0, ok: true })
  expect(report.clauses.map(({ id }) => id)).toContain('P1')
  for (const { guarantees } of report.clauses) {
    expect(guarantees.length).toBeGreaterThan(0)
    for (const guarantee of guarantees)
      expect(guarantee).toEqual({
        id: expect.any(String),
        ok: true,
        evidence: expect.stringMatching(/.{20}/),
        ms: expect.any(Number),
      })
  }
  expect(stderr).toContain('device.vault-is-ciphertext')
  const page = await (await fetch(`${hub.url}/en/privacy/proofs`)).text()
  const device = report.clauses
    .flatMap(({ guarantees }) => guarantees)
    .find(({ id }) => id === 'device.vault-is-ciphertext')
  expect(page).toContain(device!.evidence)
}, 180_000)
