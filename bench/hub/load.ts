/**
 * How many requests a second the hub answers, beside a page of nothing but Hono, and what it does when far more is asked. Three pages:
 * asking for a sign-in code (two counters, a look-up, an e-mail queued), the portal's overview of somebody who is signed in, and the
 * privacy statement. One client in a process of its own, the same for all; the hub in this one, its PostgreSQL beside it. Processor time is that of
 * what answers, PostgreSQL included: it says more than the clock when the machine has other work.
 * `npm run script -- bench/hub/load.ts [ROUNDS=7] [ROUND_MS=1000] [CROWD_MS=5000]`
 */
import { median, quantile, table } from '../tools/statistics.ts'
import type { LoadResult } from './load/client.ts'
import { startMeasuredHub } from './load/hub.ts'
import { startBarePage, startClient } from './load/processes.ts'

const rounds = Number(process.argv[2] ?? 7)
const roundMs = Number(process.argv[3] ?? 1_000)
const crowdMs = Number(process.argv[4] ?? 5_000)
const ladder = [1, 2, 4, 8, 16, 32]
/** More connections give no more than this part of what is missing. */
const saturated = 0.9

interface Target {
  readonly name: string
  readonly port: number
  readonly requests: readonly string[]
  /** Microseconds of processor time of whatever answers. */
  cpuTime(): Promise<number>
}

await using hub = await startMeasuredHub()
using bare = await startBarePage()
using client = startClient()
const cookies: string[] = []
for (let person = 0; person < 8; person++) cookies.push(await hub.signUp(`person-${person}`))

const head = `host: localhost:${hub.port}\r\nx-forwarded-for: {client}\r\n`
const form = 'email=somebody-{n}%40example.com&next='
const formHead = `origin: http://localhost:${hub.port}\r\ncontent-type: application/x-www-form-urlencoded\r\n`
const post = `POST /en/sign-in HTTP/1.1\r\n${head}${formHead}content-length: ${form.length + '00000000'.length - '{n}'.length}`
const served = ({ port, cpuTime }: Pick<Target, 'port' | 'cpuTime'>) => ({ port, cpuTime })
const targets: readonly Target[] = [
  { name: 'bare Hono page', ...served(bare), requests: [`GET / HTTP/1.1\r\n${head}\r\n`] },
  { name: 'sign-in', ...served(hub), requests: [`${post}\r\n\r\n${form}`] },
  {
    name: 'overview',
    ...served(hub),
    requests: cookies.map((one) => `GET /en/account HTTP/1.1\r\n${head}cookie: ${one}\r\n\r\n`),
  },
  { name: 'statement', ...served(hub), requests: [`GET /en/privacy HTTP/1.1\r\n${head}\r\n`] },
]

const load = (target: Target, connections: number, ms: number, patient = true) =>
  client.run({ port: target.port, requests: target.requests, connections, ms, patient })

for (const target of targets) await load(target, 8, roundMs)
const climbed = await climb()
const enough = targets.map((_, index) => saturationOf(climbed[index]!))
console.log(`Requests a second by connections; ${rounds} rounds of ${roundMs} ms, all in turns; medians.\n`)
console.log(
  table([
    ['page', ...ladder.map(String), 'enough'],
    ...targets.map(({ name }, index) => [name, ...climbed[index]!, `${enough[index]}`]),
  ]),
)
console.log(`\nEach with as many connections as are enough.\n`)
console.log(table(await compare()))
console.log(
  `\nTen times as many as the most of these for ${crowdMs} ms, and a thousand; who is refused asks again when told to, or at once.\n`,
)
console.log(table(await crowd()))
if (hub.errors.length > 0) throw new Error(`The hub logged ${hub.errors.length} errors; the first: ${hub.errors[0]}`)

/** By target and step: the median of the rounds. */
async function climb(): Promise<number[][]> {
  const seen = targets.map(() => ladder.map((): number[] => []))
  for (let round = 0; round < rounds; round++) {
    for (const [step, connections] of ladder.entries())
      for (const [index, target] of targets.entries())
        seen[index]![step]!.push(perSecond(sound(await load(target, connections, roundMs / 2))))
  }
  return seen.map((steps) => steps.map(median))
}

function saturationOf(speeds: readonly number[]): number {
  const best = Math.max(...speeds)
  return ladder[speeds.findIndex((speed) => speed >= saturated * best)]!
}

interface Compared {
  readonly result: LoadResult
  readonly cpuTime: number
}

async function compare(): Promise<string[][]> {
  const seen: Compared[][] = targets.map(() => [])
  for (let round = 0; round < rounds; round++)
    for (const turn of targets.keys()) {
      const index = (turn + round) % targets.length
      const target = targets[index]!
      const before = await target.cpuTime()
      const result = sound(await load(target, enough[index]!, roundMs))
      seen[index]!.push({ result, cpuTime: (await target.cpuTime()) - before })
    }
  const rows = targets.map(({ name }, index) => {
    const own = seen[index]!
    const speeds = own.map(({ result }) => perSecond(result))
    const ratios = speeds.map((speed, round) => perSecond(seen[0]![round]!.result) / speed)
    const times = own.flatMap(({ result }) => result.answeredMs)
    const cpu = [cpuOf(own).toFixed(0), (cpuOf(own) / cpuOf(seen[0]!)).toFixed(1)]
    return [
      name,
      `${enough[index]}`,
      median(speeds).toFixed(0),
      median(ratios).toFixed(1),
      ...cpu,
      ...milliseconds(times),
    ]
  })
  return [['page', 'connections', 'a second', 'bare /', 'cpu µs', '/ bare', 'p50 ms', 'p99 ms'], ...rows]
}

/** Microseconds of processor time a request, over all rounds. */
function cpuOf(compared: readonly Compared[]): number {
  const requests = compared.reduce((sum, { result }) => sum + result.answeredMs.length, 0)
  return compared.reduce((sum, { cpuTime }) => sum + cpuTime, 0) / requests
}

async function crowd(): Promise<string[][]> {
  const rows: string[][] = []
  for (const target of targets.slice(1)) {
    for (const connections of [10 * Math.max(...enough), 1_000])
      for (const patient of [true, false]) {
        const result = await load(target, connections, crowdMs, patient)
        rows.push([target.name, `${connections}`, patient ? 'when told' : 'at once', ...crowded(result)])
      }
  }
  const measured = ['answered', 'refused', 'errors', 'p50 ms', 'p99 ms', 'refused p99 ms']
  return [['page', 'connections', 'again', ...measured], ...rows]
}

function crowded({ byStatus, lost, withoutRetryAfter, answeredMs, refusedMs }: LoadResult): string[] {
  const errors = lost + withoutRetryAfter + othersThan(byStatus, ['200', '429', '503'])
  const counts = [answeredMs.length, refusedMs.length, errors].map(String)
  return [...counts, ...milliseconds(answeredMs), milliseconds(refusedMs)[1]!]
}

/** @throws Error when anything but an answer came: then it is no measurement */
function sound(result: LoadResult): LoadResult {
  if (result.lost + othersThan(result.byStatus, ['200']) === 0) return result
  throw new Error(`Not every request was answered: ${JSON.stringify({ ...result.byStatus, lost: result.lost })}`)
}

function othersThan(byStatus: LoadResult['byStatus'], expected: readonly string[]): number {
  return Object.entries(byStatus).reduce((sum, [status, times]) => sum + (expected.includes(status) ? 0 : times), 0)
}

function perSecond({ answeredMs, elapsedMs }: LoadResult): number {
  return (answeredMs.length / elapsedMs) * 1_000
}

function milliseconds(times: readonly number[]): string[] {
  return [0.5, 0.99].map((part) => (times.length === 0 ? '' : quantile(times, part).toFixed(1)))
}
