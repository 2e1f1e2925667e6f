/**
 * GDPRbench's workloads on the declared schema as the hub enforces it, and on the same schema without enforcement: how long all
 * operations take, and how that grows when records and operations are ten times as many.
 * `node bench/hub/gdprbench/run.ts [RECORDS=10000,100000] [RUNS=5] [CONNECTIONS=8]`; operations are a tenth of the records.
 */
import { StatementError } from '@confidant/hub/database'
import { median, table } from '../../tools/statistics.ts'
import { load } from './load.ts'
import type { Operation } from './operations.ts'
import { openSides, type Side, type Sides } from './sides.ts'
import { drawOperations, type Workload, workloads } from './workloads.ts'

const sizes = (process.argv[2] ?? '10000,100000').split(',').map(Number)
const runs = Number(process.argv[3] ?? 5)
const connections = Number(process.argv[4] ?? 8)

await using sides = await openSides(connections)
const rows = [
  ['workload', 'records', 'operations', 'without, s', 'enforced, s', 'ratio', '× for 10 ×, without', 'enforced'],
]
for (const workload of workloads) rows.push(...(await measure(workload, sides)))
console.log(
  `${runs} runs each way, in turns, on fresh tables; medians; ${connections} connections; Unix socket; prepared.`,
)
console.log(table(rows))

async function measure(workload: Workload, sides: Sides): Promise<string[][]> {
  const rows: string[][] = []
  let before: { without: number; enforced: number } | undefined
  for (const records of sizes) {
    const operations = drawOperations(workload, records, records / 10)
    const times: { without: number; enforced: number }[] = []
    await once(sides, sides.without, workload, operations, records)
    await once(sides, sides.enforced, workload, operations, records)
    for (let run = 0; run < runs; run++) {
      const inTurn = run % 2 === 0 ? [sides.without, sides.enforced] : [sides.enforced, sides.without]
      const taken = { without: 0, enforced: 0 }
      for (const side of inTurn) {
        taken[side === sides.without ? 'without' : 'enforced'] = await once(sides, side, workload, operations, records)
      }
      times.push(taken)
    }
    const middle = { without: median(times.map((t) => t.without)), enforced: median(times.map((t) => t.enforced)) }
    rows.push([
      workload.name,
      String(records),
      String(operations.length),
      (middle.without / 1_000).toFixed(2),
      (middle.enforced / 1_000).toFixed(2),
      median(times.map(({ without, enforced }) => enforced / without)).toFixed(2),
      before === undefined ? '' : (middle.without / before.without).toFixed(1),
      before === undefined ? '' : (middle.enforced / before.enforced).toFixed(1),
    ])
    before = middle
  }
  return rows
}

/** @returns milliseconds */
async function once(
  { administrator }: Sides,
  side: Side,
  { name }: Workload,
  operations: readonly Operation[],
  records: number,
): Promise<number> {
  await load(administrator, side.schema, records)
  const start = performance.now()
  let next = 0
  const worker = async () => {
    while (next < operations.length) await unlessDeadlocked(() => side.run(name, operations[next++]!))
  }
  await Promise.all(Array.from({ length: connections }, worker))
  return performance.now() - start
}

/** Two batches that overlap may wait for each other; PostgreSQL ends one of them. */
async function unlessDeadlocked(run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof StatementError && error.sqlState === '40P01')) throw error
  }
}
