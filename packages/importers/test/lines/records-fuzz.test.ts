import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fuzzTargets as bank } from '../../src/bank/fuzz-targets.js'
import { fuzzTargets as calendar } from '../../src/calendar/fuzz-targets.js'
import { fuzzTargets as chat } from '../../src/chat/fuzz-targets.js'
import { fuzzTargets as contacts } from '../../src/contacts/fuzz-targets.js'
import { mutatedBytes } from '../support/mutate.js'

const pieces = [
  ...[
    '\r\n',
    '\n',
    '\n ',
    '"',
    ':',
    ';',
    ',',
    '=',
    '\\',
    '\0',
    '\u200e',
    '\ufeff',
    '/',
    '?',
    '-',
    '<',
    '>',
    '&#0;',
    '&x;',
    '^n',
  ],
  ...[
    'BEGIN:VEVENT\n',
    'END:VEVENT\n',
    'BEGIN:VCARD\n',
    'END:VCARD\n',
    'RRULE:FREQ=SECONDLY\n',
    'RRULE:FREQ=DAILY;BYHOUR=1,2;BYSETPOS=-1\n',
  ],
  ...[
    'RECURRENCE-ID:20250324T080000Z\n',
    'EXDATE:20250324\n',
    'DTSTART:99991231T235959Z\n',
    'DTSTART:00010101\n',
    'DURATION:P99999W\n',
    ';ENCODING=QUOTED-PRINTABLE:=00=0D',
  ],
  ...[
    ':61:2403150315D1,00NTRF\n',
    ':86:/NAME//REMI/',
    ':25:',
    '?20',
    '99999999999999999',
    '<Ntry>',
    '</Ntry>',
    '</Stmt>',
    '[1/1/24, 1:00:00 AM] ',
    '31-12-2023 23:59 - ',
  ],
]

describe.each([...calendar, ...contacts, ...chat, ...bank])('$name', ({ name, seeds, run }) => {
  // A calendar of a few lines may stand for thousands of occurrences.
  const numRuns = name.startsWith('calendar') ? 25 : 60

  test('reads its seeds', async () => {
    expect(seeds.length).toBeGreaterThan(0)
    for (const seed of seeds) await run(seed)
  })

  test('holds its invariants for mutated input', async () => {
    await fc.assert(fc.asyncProperty(mutatedBytes(seeds, pieces), run), { seed: 20_251_122, numRuns })
  })

  test('holds its invariants for any bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400, size: 'max' }), run), { seed: 7, numRuns: 20 })
  })
})
