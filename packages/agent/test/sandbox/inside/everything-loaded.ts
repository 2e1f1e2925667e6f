/**
 * Stands in for a process of the agent: loads every dependency that the agent has, then tries every way out and reports to the
 * host what came of each. What to try comes in the place of the time zone, and the report as the evidence of one check, as JSON.
 */
import type { SandboxCheck } from '../../../src/api/contract.js'
import type { Role } from '../../../src/processes/rights.js'
import * as ways from './ways-out.ts'

const patienceMs = 1_000
// What the PDF library expects of a browser before it draws; the agent draws nothing.
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) Object.assign(globalThis, { [name]: class {} })

process.once('message', (start: { role: Role; info: { timeZone: string } }) => {
  void tryAll(start.role, JSON.parse(start.info.timeZone))
})

export interface AttackReport {
  /** Dependencies that could not be loaded, and why. */
  notLoaded: string[]
  /** What came of each way out, by its name: `went through`, or the code of the refusal. */
  outcomes: Record<string, string>
}

interface Orders {
  bait: ways.Bait
  load: string[]
  /** Names of the ways to try; null for all. */
  only: string[] | null
}

async function tryAll(role: Role, { bait, load, only }: Orders): Promise<void> {
  const loaded = await Promise.all(
    load.map((name) =>
      import(name).then(
        () => null,
        (error: Error) => `${name}: ${error.message}`,
      ),
    ),
  )
  const notLoaded = loaded.filter((problem) => problem !== null)
  const outcomes: Record<string, string> = {}
  const all: ways.WaysOut = {
    ...ways.network(bait),
    ...ways.programs(bait),
    ...ways.readingFiles(bait),
    ...ways.writingFiles(bait),
    ...(role === 'vault' ? {} : ways.nativeCode(bait)),
  }
  for (const [name, run] of Object.entries(all).filter(([name]) => only === null || only.includes(name)))
    outcomes[name] = await outcome(run)
  const report: AttackReport = { notLoaded, outcomes }
  const evidence = JSON.stringify(report)
  const check: SandboxCheck = { id: 'anything', process: role, mechanism: null, holds: false, evidence }
  process.send?.({ type: 'checked', checks: [check] })
}

/** Some refusals come from a callback that nobody can catch. */
let uncaught: (error: Error) => void = () => {}
process.on('uncaughtException', (error) => uncaught(error))
process.on('disconnect', () => process.exit())

async function outcome(run: () => Promise<unknown>): Promise<string> {
  const failed = new Promise<never>((_resolve, reject) => {
    uncaught = reject
  })
  const tooLong = new Promise<string>((resolve) => setTimeout(() => resolve('no answer in time'), patienceMs).unref())
  try {
    return await Promise.race([run().then(() => 'went through'), failed, tooLong])
  } catch (error) {
    const { code, name, cause } = error as { code?: string; name: string; cause?: { code?: string } }
    return code ?? cause?.code ?? name
  }
}
