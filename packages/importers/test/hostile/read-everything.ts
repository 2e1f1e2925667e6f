/**
 * Reads everything below a path with the real importers and reports what came of it, with the memory it took.
 * Place: run by the hostile tests in a process of its own, under the permission model, from the built package.
 */
import { readFileSync } from 'node:fs'
import { chooseImporter, createImporters, type ImportOptions, type InputEvent, walk } from '../../dist/index.js'

export interface InputReport {
  path: string
  importer: string | null
  items: number
  titles: string[]
  rejects: string[]
  warnings: string[]
  /** Why the input as a whole was not read, null when it was. */
  failure: string | null
}

export interface Report {
  inputs: InputReport[]
  walkRejects: { path: string; reason: string }[]
  ignored: string[]
  elapsedMs: number
  peakBytes: number
}

const keptPerInput = 20
const options: ImportOptions = {
  from: 0,
  quarantine: new Map(),
  timeZone: 'Europe/Amsterdam',
  onPosition: () => undefined,
  csvMapping: null,
}

async function readEverything(root: string): Promise<Report> {
  const importers = createImporters()
  const report: Report = { inputs: [], walkRejects: [], ignored: [], elapsedMs: 0, peakBytes: 0 }
  const startedAt = performance.now()
  for await (const event of walk(root)) {
    if (event.type === 'reject') report.walkRejects.push({ path: event.path, reason: event.reason })
    else if (event.type === 'ignored') report.ignored.push(event.path)
    else report.inputs.push(await readOne(event, importers))
  }
  report.elapsedMs = performance.now() - startedAt
  report.peakBytes = peakBytes()
  return report
}

async function readOne(event: InputEvent, importers: ReturnType<typeof createImporters>): Promise<InputReport> {
  const { input } = event
  const report: InputReport = {
    path: input.path,
    importer: null,
    items: 0,
    titles: [],
    rejects: [],
    warnings: [],
    failure: null,
  }
  try {
    const detection = await chooseImporter(event, importers, options)
    if (detection.importer === null) return { ...report, failure: detection.reason }
    report.importer = detection.importer.id
    for await (const outcome of detection.importer.read(input, options)) {
      if (outcome.type === 'reject') report.rejects.push(outcome.reason)
      else {
        report.items++
        if (report.titles.length < keptPerInput) report.titles.push(outcome.item.title.slice(0, 200))
        if (report.warnings.length < keptPerInput) report.warnings.push(...outcome.item.warnings)
      }
      report.rejects.length = Math.min(report.rejects.length, keptPerInput)
    }
  } catch (error) {
    report.failure = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  }
  return report
}

/** Of this program alone: on Linux the usage counter also holds what the parent used before it started this one. */
function peakBytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024
}

process.stdout.write(JSON.stringify(await readEverything(process.argv[2] ?? '')))
