/** Ways to do the same, measured in turns within one run: a machine that is busy with something else is so for all of them. */
import { median } from '../../tools/statistics.ts'

interface InTurnsOptions {
  readonly connections: number
  readonly rounds: number
  readonly roundMs: number
}

interface InTurns {
  /** Microseconds a turn, of all connections together. */
  readonly medians: readonly number[]
  /** Of the last way to each, taken round by round: the last is 1. */
  readonly ratios: readonly number[]
}

/** @param ways do one turn each; the number tells turns apart */
export async function compareInTurns(
  ways: readonly ((turn: number) => Promise<unknown>)[],
  { connections, rounds, roundMs }: InTurnsOptions,
): Promise<InTurns> {
  for (const way of ways) await run(way, connections, roundMs)
  const times: number[][] = ways.map(() => [])
  for (let round = 0; round < rounds; round++) {
    // Whichever comes second finds the caches warm: they change places.
    const order = ways.map((_, index) => (index + round) % ways.length)
    for (const index of order) times[index]!.push(await run(ways[index]!, connections, roundMs))
  }
  const last = times.at(-1)!
  return {
    medians: times.map((rounds) => median(rounds)),
    ratios: times.map((rounds) => median(rounds.map((time, round) => last[round]! / time))),
  }
}

async function run(way: (turn: number) => Promise<unknown>, connections: number, forMs: number): Promise<number> {
  const start = performance.now()
  let done = 0
  const worker = async () => {
    while (performance.now() - start < forMs) await way(done++)
  }
  await Promise.all(Array.from({ length: connections }, worker))
  return ((performance.now() - start) * 1_000) / done
}
