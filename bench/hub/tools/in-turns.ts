/** Ways to do the same, measured in turns within one run: a machine that is busy with something else is so for all of them. */
import { median } from '../../tools/statistics.ts'
import type { ReadCpuTime } from './cpu-time.ts'

interface InTurnsOptions {
  readonly connections: number
  readonly rounds: number
  readonly roundMs: number
  readonly cpuTime: ReadCpuTime
}

export interface Measured {
  /** Microseconds a turn, of all connections together: the median of the rounds. */
  readonly time: number
  /** Microseconds of processor time a turn, over all rounds. */
  readonly cpu: number
  /** Of the last way to this one, taken round by round: the median. */
  readonly ratio: number
}

interface Round {
  readonly time: number
  readonly cpu: number
  readonly turns: number
}

/** @param ways do one turn each; the number tells turns apart */
export async function compareInTurns(
  ways: readonly ((turn: number) => Promise<unknown>)[],
  options: InTurnsOptions,
): Promise<Measured[]> {
  for (const way of ways) await run(way, options)
  const rounds: Round[][] = ways.map(() => [])
  for (let round = 0; round < options.rounds; round++) {
    // Whichever comes second finds the caches warm: they change places.
    const order = ways.map((_, index) => (index + round) % ways.length)
    for (const index of order) rounds[index]!.push(await run(ways[index]!, options))
  }
  const last = rounds.at(-1)!
  return rounds.map((own) => ({
    time: median(own.map(({ time }) => time)),
    cpu: sum(own, 'cpu') / sum(own, 'turns'),
    ratio: median(own.map(({ time }, round) => last[round]!.time / time)),
  }))
}

function sum(rounds: readonly Round[], what: 'cpu' | 'turns'): number {
  return rounds.reduce((total, round) => total + round[what], 0)
}

async function run(
  way: (turn: number) => Promise<unknown>,
  { connections, roundMs, cpuTime }: InTurnsOptions,
): Promise<Round> {
  const [start, startCpu] = [performance.now(), cpuTime()]
  let turns = 0
  const worker = async () => {
    while (performance.now() - start < roundMs) await way(turns++)
  }
  await Promise.all(Array.from({ length: connections }, worker))
  const elapsed = (performance.now() - start) * 1_000
  return { time: elapsed / turns, cpu: cpuTime() - startCpu, turns }
}

/** The last way beside each of the others, as lines of a table. */
export function compared(names: readonly string[], measured: readonly Measured[]): string[][] {
  const last = measured.at(-1)!
  return measured.map(({ time, cpu, ratio }, index) => [
    names[index]!,
    time.toFixed(0),
    cpu.toFixed(0),
    index === measured.length - 1 ? '' : ratio.toFixed(2),
    index === measured.length - 1 ? '' : (last.cpu / cpu).toFixed(2),
  ])
}

export const comparedHead = ['µs', 'cpu µs', 'enforced /', 'cpu /']
