import { describe, expect, it } from 'vitest'
import { readDates } from './read-dates.js'

// A Sunday.
const now = Date.parse('2026-11-22T14:00:00Z')
const timeZone = 'Europe/Amsterdam'

function day(ms: number | null): string {
  if (ms === null) return '…'
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

function spans(text: string, tense: 'past' | 'future' = 'past'): string[] {
  return readDates(text, { now, timeZone, tense }).map(({ from, to }) => `${day(from)}/${day(to)}`)
}

describe('dates in words', () => {
  it.each([
    ['what did I do yesterday', '2026-11-21/2026-11-22'],
    ['de mail van eergisteren', '2026-11-20/2026-11-21'],
    ['last week', '2026-11-09/2026-11-16'],
    ['vorige week', '2026-11-09/2026-11-16'],
    ['deze maand', '2026-11-01/2026-12-01'],
    ['last year', '2025-01-01/2026-01-01'],
    ['vorig jaar', '2025-01-01/2026-01-01'],
    ['afgelopen jaar', '2025-11-22/2026-11-23'],
    ['the last three months', '2026-08-22/2026-11-23'],
    ['in de afgelopen 2 weken', '2026-11-08/2026-11-23'],
    ['last spring', '2026-03-01/2026-06-01'],
    ['afgelopen zomer', '2026-06-01/2026-09-01'],
    ['in the summer of 2024', '2024-06-01/2024-09-01'],
    ['winter 2022', '2022-12-01/2023-03-01'],
    ['in March 2023', '2023-03-01/2023-04-01'],
    ['maart', '2026-03-01/2026-04-01'],
    ['last March', '2026-03-01/2026-04-01'],
    ['in december', '2025-12-01/2026-01-01'],
    ['last Tuesday', '2026-11-17/2026-11-18'],
    ['afgelopen zondag', '2026-11-15/2026-11-16'],
    ['3 weeks ago', '2026-10-26/2026-11-02'],
    ['drie dagen geleden', '2026-11-19/2026-11-20'],
    ['Q3 2022', '2022-07-01/2022-10-01'],
    ['third quarter of 2022', '2022-07-01/2022-10-01'],
    ['het derde kwartaal', '2026-07-01/2026-10-01'],
    ['the first half of 2025', '2025-01-01/2025-07-01'],
    ['het tweede halfjaar van 2024', '2024-07-01/2025-01-01'],
    ['week 12 2025', '2025-03-17/2025-03-24'],
    ['eind maart 2025', '2025-03-21/2025-04-01'],
    ['christmas 2024', '2024-12-24/2024-12-27'],
    ['last christmas', '2025-12-24/2025-12-27'],
    ['Pasen 2025', '2025-04-20/2025-04-22'],
    ["new year's eve", '2025-12-31/2026-01-01'],
    ['the day before yesterday', '2026-11-20/2026-11-21'],
    ['in 2021', '2021-01-01/2022-01-01'],
  ])('%s', (text, span) => {
    expect(spans(text)).toEqual([span])
  })

  it.each([
    ['next Tuesday', '2026-11-24/2026-11-25'],
    ['volgende week', '2026-11-23/2026-11-30'],
    ['volgende week dinsdag', '2026-11-24/2026-11-25'],
    ['Tuesday morning next week', '2026-11-24/2026-11-25'],
    ['Tuesday next week', '2026-11-24/2026-11-25'],
    ['tomorrow', '2026-11-23/2026-11-24'],
    ['vanavond', '2026-11-22/2026-11-23'],
    ['this weekend', '2026-11-21/2026-11-23'],
    ['komende vrijdag', '2026-11-27/2026-11-28'],
    ['in two weeks', '2026-11-30/2026-12-07'],
    ['in maart', '2027-03-01/2027-04-01'],
    ['on Friday', '2026-11-27/2026-11-28'],
  ])('lie ahead when the question looks ahead: %s', (text, span) => {
    expect(spans(text, 'future')).toEqual([span])
  })
})

describe('dates in figures', () => {
  it.each([
    ['2023-03-05', '2023-03-05/2023-03-06'],
    ['2023-03', '2023-03-01/2023-04-01'],
    ['5-3-2023', '2023-03-05/2023-03-06'],
    ['05/03/23', '2023-03-05/2023-03-06'],
    ['3/25/2023', '2023-03-25/2023-03-26'],
    ['5 March 2023', '2023-03-05/2023-03-06'],
    ['March 5th, 2023', '2023-03-05/2023-03-06'],
    ['the 5th of March', '2026-03-05/2026-03-06'],
    ['di 5 mrt 2024', '2024-03-05/2024-03-06'],
    ['dinsdag 5 maart 2024', '2024-03-05/2024-03-06'],
  ])('%s', (text, span) => {
    expect(spans(text)).toEqual([span])
  })
})

describe('ranges', () => {
  it.each([
    ['tussen 3 en 10 mei', '2026-05-03/2026-05-11'],
    ['between 3 and 10 May 2024', '2024-05-03/2024-05-11'],
    ['3-10 mei 2024', '2024-05-03/2024-05-11'],
    ['3 t/m 10 mei 2024', '2024-05-03/2024-05-11'],
    ['from March to May 2023', '2023-03-01/2023-06-01'],
    ['van november tot en met januari 2024', '2023-11-01/2024-02-01'],
    ['from 3 March 2022 until 5 April 2023', '2022-03-03/2023-04-06'],
    ['since March 2024', '2024-03-01/…'],
    ['sinds vorige week', '2026-11-09/…'],
    ['before christmas 2024', '…/2024-12-24'],
    ['na 3 mei 2024', '2024-05-04/…'],
    ['voor vrijdag', '…/2026-11-20'],
  ])('%s', (text, span) => {
    expect(spans(text)).toEqual([span])
  })
})

describe('what is no date', () => {
  it.each([
    'may I march',
    'you may spring a leak',
    'de laatste keer',
    'is voor mij',
    '31-02-2023 99-99-9999',
    'do ma zo za',
    'order 123456',
    '',
  ])('is left alone: %s', (text) => {
    expect(spans(text)).toEqual([])
  })

  it('leaves the rest of the question in place', () => {
    const question = 'Hoeveel betaalde ik in maart 2023 aan Vattenfors?'
    const [mention] = readDates(question, { now, timeZone })
    expect(question.slice(0, mention!.start) + question.slice(mention!.end)).toBe(
      'Hoeveel betaalde ik  aan Vattenfors?',
    )
  })

  it('never throws on odd input', () => {
    for (const text of [
      '99999999999999999999 days ago',
      'next',
      'last of',
      'week 99',
      '\ud800 2023-13-45',
      'end of end of',
      '0 march 0',
    ]) {
      expect(() => readDates(text, { now, timeZone })).not.toThrow()
    }
  })
})
