/** Many requests, few at a time: more at once would be turned away by a busy hub. Place: tests of limits. */

const atOnce = 10

export async function inTurns<Result>(count: number, work: (at: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  while (results.length < count) {
    const width = Math.min(atOnce, count - results.length)
    const begun = results.length
    results.push(...(await Promise.all(Array.from({ length: width }, (_, at) => work(begun + at)))))
  }
  return results
}
