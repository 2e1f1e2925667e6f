/**
 * Our expansion of recurrence rules, and that of ical.js, against libical's own cases (public repository
 * libical/libical, `src/test/icalrecur_test.txt`), which are not part of this repository.
 *
 * Usage: npm run script -- bench/peers/libical-recurrence.ts PATH/icalrecur_test.txt
 * Prints the cases where ours differs and how many agree; ends with 1 when more differ than are explained.
 */
import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import { expandRule } from '../../packages/importers/dist/calendar/recurrence.js'
import { parseRecurrenceRule, type RecurrenceRule } from '../../packages/importers/dist/calendar/recurrence-rule.js'
import { parseLocalTime } from '../../packages/importers/dist/time/local-time.js'

interface Case {
  rule: string
  start: string
  instances: string[]
  error: boolean
}

/** libical refuses these with an error, where we expand them: a set of days is well defined. */
const refusedByLibical = new Set(['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=30;BYWEEKNO=1;UNTIL=20320101'])

function readCases(path: string): Case[] {
  const cases: Case[] = []
  for (const block of readFileSync(path, 'utf8').split(/\n\s*\n/)) {
    const field = (name: string) => new RegExp(`^${name}:(.*)$`, 'm').exec(block)?.[1]?.trim()
    const rule = field('RRULE')
    if (rule === undefined) continue
    const instances = field('INSTANCES') ?? ''
    cases.push({
      rule,
      start: field('DTSTART') ?? '',
      instances: instances.split(',').filter(Boolean),
      error: instances.startsWith('***'),
    })
  }
  return cases
}

const pad = (value: number, width: number) => String(value).padStart(width, '0')

function format(timeMs: number, start: string): string {
  const date = new Date(timeMs)
  const day = pad(date.getUTCFullYear(), 4) + pad(date.getUTCMonth() + 1, 2) + pad(date.getUTCDate(), 2)
  if (!start.includes('T')) return day
  const time = pad(date.getUTCHours(), 2) + pad(date.getUTCMinutes(), 2) + pad(date.getUTCSeconds(), 2)
  return `${day}T${time}${start.endsWith('Z') ? 'Z' : ''}`
}

function expand(rule: RecurrenceRule, start: string): string[] {
  const from = parseLocalTime(start)
  if (from === null) return ['DTSTART not understood']
  const until = rule.until === '' ? null : parseLocalTime(rule.until)
  const farAwayMs = Date.UTC(2200, 0, 1)
  const bounds = { untilMs: until?.localMs ?? farAwayMs, budget: { remaining: 10_000_000 } }
  return [...expandRule(rule, from.localMs, !start.includes('T'), bounds)].map((time) => format(time, start))
}

function agreesInIcalJs({ rule, start, instances }: Case): boolean {
  try {
    const written = start.replace(/^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?/, (_, y, mo, d, h, mi, s) =>
      h === undefined ? `${y}-${mo}-${d}` : `${y}-${mo}-${d}T${h}:${mi}:${s}`,
    )
    const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromString(written, null))
    const got: string[] = []
    for (let time = iterator.next(); time && got.length <= instances.length; time = iterator.next())
      got.push(time.toICALString())
    return got.join() === instances.join()
  } catch {
    return false
  }
}

function run(path: string): number {
  const cases = readCases(path)
  let agree = 0
  let explained = 0
  for (const { rule, start, instances, error } of cases) {
    const parsed = parseRecurrenceRule(rule)
    const got = parsed === null ? ['rule not understood'] : expand(parsed, start)
    if (error ? parsed === null : got.join() === instances.join()) {
      agree++
      continue
    }
    if (refusedByLibical.has(rule)) explained++
    console.log(
      `${rule}\n  from ${start}\n  libical ${instances.join().slice(0, 300)}\n  ours    ${got.join().slice(0, 300)}`,
    )
  }
  console.log(`ours: ${agree} of ${cases.length} agree, ${explained} of the rest are explained`)
  console.log(`ical.js: ${cases.filter(agreesInIcalJs).length} of ${cases.length} agree`)
  return agree + explained === cases.length ? 0 : 1
}

const path = process.argv[2]
if (path === undefined)
  console.error('Usage: npm run script -- bench/peers/libical-recurrence.ts PATH/icalrecur_test.txt')
process.exitCode = path === undefined ? 2 : run(path)
