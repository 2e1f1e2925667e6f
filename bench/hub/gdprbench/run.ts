/**
 * GDPRbench's workloads on the declared schema as the hub enforces it, and on the same schema without enforcement: how long all
 * operations take, and how that grows when records and operations are ten times as many.
 * `npm run script -- bench/hub/gdprbench/run.ts [RECORDS=10000,100000] [RUNS=5] [CONNECTIONS=8]`; operations are a tenth of the records.
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

interface Cost {
  readonly seconds: number
  readonly cpuSeconds: number
}
type Costs = { readonly [S in 'without' | 'enforced']: Cost }

await using sides = await openSides(connections)
const head = ['workload', 'records', 'without, s', 'enforced, s', 'ratio', 'cpu s', 'cpu s', 'ratio']
const rows = [[...head, 'growth', 'growth', 'cpu growth', 'cpu growth']]
for (const workload of workloads) rows.push(...(await measure(workload, sides)))
console.log(
  `${runs} runs each way, in turns, on fresh tables; medians; ${connections} connections; Unix socket; prepared.`,
)
console.log(table(rows))

async function measure(workload: Workload, sides: Sides): Promise<string[][]> {
  const lines: string[][] = []
  let smaller: Costs | undefined
  for (const records of sizes) {
    const operations = drawOperations(workload, records, records / 10)
    const costs: Costs[] = []
    for (let run = -1; run < runs; run++) {
      const cost = await inTurn(sides, workload, operations, records, run % 2 === 0)
      // The first finds nothing prepared.
      if (run >= 0) costs.push(cost)
    }
    const middle = { without: middleOf(costs, 'without'), enforced: middleOf(costs, 'enforced') }
    lines.push([workload.name, String(records), ...described(costs, middle), ...growth(middle, smaller)])
    smaller = middle
  }
  return lines
}

async function inTurn(
  sides: Sides,
  workload: Workload,
  operations: readonly Operation[],
  records: number,
  enforcedFirst: boolean,
): Promise<Costs> {
  const of = (side: Side) => once(sides, side, workload, operations, records)
  if (enforcedFirst) {
    const enforced = await of(sides.enforced)
    return { enforced, without: await of(sides.without) }
  }
  return { without: await of(sides.without), enforced: await of(sides.enforced) }
}

function middleOf(costs: readonly Costs[], side: keyof Costs): Cost {
  return {
    seconds: median(costs.map((cost) => cost[side].seconds)),
    cpuSeconds: median(costs.map((cost) => cost[side].cpuSeconds)),
  }
}

function described(costs: readonly Costs[], { without, enforced }: Costs): string[] {
  const ratio = (what: keyof Cost) => median(costs.map((cost) => cost.enforced[what] / cost.without[what])).toFixed(2)
  return [
    without.seconds.toFixed(2),
    enforced.seconds.toFixed(2),
    ratio('seconds'),
    without.cpuSeconds.toFixed(2),
    enforced.cpuSeconds.toFixed(2),
    ratio('cpuSeconds'),
  ]
}

function growth(middle: Costs, smaller: Costs | undefined): string[] {
  if (smaller === undefined) return ['', '', '', '']
  const times = (side: keyof Costs, what: keyof Cost) => (middle[side][what] / smaller[side][what]).toFixed(1)
  return [
    times('without', 'seconds'),
    times('enforced', 'seconds'),
    times('without', 'cpuSeconds'),
    times('enforced', 'cpuSeconds'),
  ]
}

async function once(
  { administrator, cpuTime }: Sides,
  side: Side,
  { name }: Workload,
  operations: readonly Operation[],
  records: number,
): Promise<Cost> {
  await load(administrator, side.schema, records)
  const [start, startCpu] = [performance.now(), cpuTime()]
  let next = 0
  const worker = async () => {
    while (next < operations.length) await unlessDeadlocked(() => side.run(name, operations[next++]!))
  }
  await Promise.all(Array.from({ length: connections }, worker))
  return { seconds: (performance.now() - start) / 1_000, cpuSeconds: (cpuTime() - startCpu) / 1_000_000 }
}

/** Two batches that overlap may wait for each other; PostgreSQL ends one of them. */
async function unlessDeadlocked(run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof StatementError && error.sqlState === '40P01')) throw error
  }
}
