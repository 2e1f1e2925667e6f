/**
 * Stands in for a process of the agent: loads every dependency that the agent has, then tries every way out and tells the
 * host what came of each. What to try comes in the place of the time zone, as JSON.
 */
import * as ways from './ways-out.ts'

const patienceMs = 1_000
// What the PDF library expects of a browser before it draws; the agent draws nothing.
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) Object.assign(globalThis, { [name]: class {} })

process.once('message', (start: { role: 'vault' | 'worker' | 'door' | 'terminal'; info: { timeZone: string } }) => {
  void tryAll(start.role, JSON.parse(start.info.timeZone))
})

interface Orders {
  bait: ways.Bait
  load: string[]
  /** Names of the ways to try; null for all. */
  only: string[] | null
}

async function tryAll(role: string, { bait, load, only }: Orders): Promise<void> {
  const loaded = await Promise.all(
    load.map((name) =>
      import(name).then(
        () => null,
        (error: Error) => `${name}: ${error.message}`,
      ),
    ),
  )
  const notLoaded = loaded.filter((problem) => problem !== null)
  const walls = [{ process: role, keepsFrom: 'not loaded', by: '', stands: true, evidence: notLoaded.join('; ') }]
  const all: ways.WaysOut = {
    ...ways.network(bait),
    ...ways.programs(bait),
    ...ways.readingFiles(bait),
    ...ways.writingFiles(bait),
    ...(role === 'vault' ? {} : ways.nativeCode(bait)),
  }
  for (const [name, run] of Object.entries(all).filter(([name]) => only === null || only.includes(name))) {
    const evidence = await outcome(run)
    walls.push({ process: role, keepsFrom: name, by: '', stands: evidence !== 'went through', evidence })
  }
  process.send?.({ type: 'findings', walls })
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
