/** What the terminal says of an import: its progress on one line, and what came of it. Pure. */
import type { ImportProgress, ImportSummary, Rejected } from '../api/contract.js'
import type { Console } from './console.js'
import { bytes, count, duration, oneLine, plural } from './format.js'

const mostRejectsShown = 10

/** Facts beside each other, the least telling ones left out. */
export function progressLine(progress: ImportProgress): string {
  const { bytesDone, bytesTotal, imported, duplicates, rejected, itemsPerSecond, secondsLeft } = progress
  const read =
    bytesTotal > 0
      ? `${bytes(bytesDone)} of ${bytes(bytesTotal)} (${Math.floor((100 * bytesDone) / bytesTotal)} %)`
      : bytes(bytesDone)
  const facts = [
    read,
    `${count(imported)} imported`,
    duplicates > 0 ? `${count(duplicates)} already known` : '',
    rejected > 0 ? `${count(rejected)} rejected` : '',
    `${count(itemsPerSecond)}/s`,
    secondsLeft === null ? '' : `${duration(secondsLeft)} left`,
  ]
  return facts.filter((fact) => fact !== '').join(' · ')
}

export function summaryLines(
  { found, imported, duplicates, rejected, byKind, seconds }: Omit<ImportSummary, 'ignored'>,
  ignored: number,
  { green, red, dim }: Pick<Console, 'green' | 'red' | 'dim'>,
): string[] {
  const kinds = Object.entries(byKind).map(([kind, items]) => `${kind} ${count(items)}`)
  const time = duration(seconds)
  return [
    plural(found, { one: `Found one item in ${time}.`, other: `Found ${count(found)} items in ${time}.` }),
    green(kinds.length > 0 ? `  ${count(imported)} imported (${kinds.join(', ')})` : `  ${count(imported)} imported`),
    ...(duplicates > 0 ? [`  ${count(duplicates)} already known`] : []),
    ...(rejected.length > 0 ? [red(`  ${count(rejected.length)} rejected`)] : []),
    ...(ignored > 0
      ? [
          dim(
            plural(ignored, {
              one: '  One hidden or system file was skipped.',
              other: `  ${count(ignored)} hidden or system files were skipped.`,
            }),
          ),
        ]
      : []),
    ...rejectLines(rejected),
  ]
}

function rejectLines(rejected: readonly Rejected[]): string[] {
  const shown = rejected.slice(0, mostRejectsShown).map((each) => `  ${rejectLine(each)}`)
  const rest = rejected.length - shown.length
  if (rest === 0) return shown
  const more = plural(rest, {
    one: '  One more was rejected; "confidant sources show ID --rejected" lists them all.',
    other: `  ${count(rest)} more were rejected; "confidant sources show ID --rejected" lists them all.`,
  })
  return [...shown, more]
}

export function rejectLine({ path, position, reason }: Rejected): string {
  return position > 0 ? `${oneLine(path)}, position ${position}: ${reason}` : `${oneLine(path)}: ${reason}`
}
