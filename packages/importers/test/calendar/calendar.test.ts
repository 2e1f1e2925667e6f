import type { ItemDraft } from '@confidant/vault/item'
import { describe, expect, test } from 'vitest'
import { createIcsImporter, readCalendar } from '../../src/calendar/index.js'
import { importBytes, itemsOf, reasonsOf } from '../support/import-bytes.js'
import { processorTime } from '../support/processor-time.js'

const importer = createIcsImporter({ now: () => Date.UTC(2025, 0, 1) })

function calendar(...lines: string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
}

function event(...lines: string[]): string[] {
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
}

async function read(...lines: string[]): Promise<ItemDraft[]> {
  return itemsOf(await importBytes(importer, calendar(...lines), { chunkBytes: 7 }))
}

async function only(...lines: string[]): Promise<ItemDraft> {
  const items = await read(...lines)
  expect(items).toHaveLength(1)
  return items[0]!
}

/** Beginnings in UTC, to the minute. */
function starts(item: ItemDraft, most = 10): string[] {
  return item.occurrences.slice(0, most).map(({ startsAt }) => new Date(startsAt).toISOString().slice(0, 16))
}

function eventDetail(item: ItemDraft) {
  if (item.detail.kind !== 'event') throw new Error('not an event')
  return item.detail
}

describe('an event', () => {
  test.each([
    ['UTF-8', 'SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Caf=C3=A9 \u2013 kaart', 'Caf\u00e9 \u2013 kaart'],
    ['another charset', 'SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Caf=E9', 'Caf\u00e9'],
    ['none that is named', 'SUMMARY;ENCODING=QUOTED-PRINTABLE:Caf=E9', 'Caf\u00e9'],
  ])('of a calendar of before iCalendar is read in %s', async (_, line, title) => {
    expect((await only(...event('UID:q', 'DTSTART:20250324T090000Z', line))).title).toBe(title)
  })

  test('holds in its text what a person searches for', async () => {
    const item = await only(
      'X-WR-CALNAME:Thuis',
      ...event(
        'UID:a1@example.com',
        'DTSTART;TZID=Europe/Amsterdam:20250324T090000',
        'DTEND;TZID=Europe/Amsterdam:20250324T103000',
        'SUMMARY:Tandarts\\, controle',
        'LOCATION:Dorpsstraat 1\\, Utrecht',
        'DESCRIPTION:Neem de foto mee\\nen bel vooraf',
        'ORGANIZER;CN="Praktijk De Kies":mailto:Balie@Kies.example',
        'ATTENDEE;CN=Anna de Vries;PARTSTAT=ACCEPTED:MAILTO:anna@example.org',
        'CATEGORIES:Gezondheid,Afspraken',
        'STATUS:CONFIRMED',
      ),
    )
    expect(item).toMatchObject({
      kind: 'event',
      identity: 'uid:a1@example.com',
      externalId: 'a1@example.com',
      title: 'Tandarts, controle',
      at: Date.UTC(2025, 2, 24, 8),
      participants: [
        { role: 'organizer', name: 'Praktijk De Kies', address: 'balie@kies.example' },
        { role: 'attendee', name: 'Anna de Vries', address: 'anna@example.org' },
      ],
      occurrences: [{ startsAt: Date.UTC(2025, 2, 24, 8), endsAt: Date.UTC(2025, 2, 24, 9, 30) }],
      detail: {
        location: 'Dorpsstraat 1, Utrecht',
        status: 'confirmed',
        allDay: false,
        timeZone: 'Europe/Amsterdam',
        calendar: 'Thuis',
      },
    })
    for (const words of [
      'Dorpsstraat 1, Utrecht',
      'Neem de foto mee\nen bel vooraf',
      'Gezondheid',
      'anna@example.org',
    ]) {
      expect(item.text).toContain(words)
    }
  })

  test('has its description as text where a program wrote HTML', async () => {
    const item = await only(
      ...event('UID:a', 'DTSTART:20250101', 'DESCRIPTION:Neem mee:<br><ul><li>brood</li></ul>a < b &amp\\; c'),
    )
    expect(item.text).toContain('brood')
    expect(item.text).not.toMatch(/<br>|<li>/)
  })

  test('of whole days lies in the own zone and may last several', async () => {
    const item = await only(
      ...event('UID:a', 'SUMMARY:Vakantie', 'DTSTART;VALUE=DATE:20250701', 'DTEND;VALUE=DATE:20250704'),
    )
    expect(eventDetail(item).allDay).toBe(true)
    expect(item.occurrences).toEqual([{ startsAt: Date.UTC(2025, 5, 30, 22), endsAt: Date.UTC(2025, 6, 3, 22) }])
  })

  test('of a whole day across the change of clocks has 23 hours', async () => {
    const item = await only(...event('UID:a', 'SUMMARY:Dag', 'DTSTART;VALUE=DATE:20250330'))
    expect(item.occurrences[0]!.endsAt - item.occurrences[0]!.startsAt).toBe(23 * 3_600_000)
  })

  test('with a floating time is in the own zone', async () => {
    const item = await only(...event('UID:a', 'SUMMARY:Bellen', 'DTSTART:20250701T090000', 'DURATION:PT45M'))
    expect(item.occurrences).toEqual([{ startsAt: Date.UTC(2025, 6, 1, 7), endsAt: Date.UTC(2025, 6, 1, 7, 45) }])
    expect(eventDetail(item).timeZone).toBe('')
  })

  test('with an unknown zone is kept in the own zone, and that is said', async () => {
    const item = await only(...event('UID:a', 'SUMMARY:x', 'DTSTART;TZID=Nowhere:20250701T090000'))
    expect(starts(item)).toEqual(['2025-07-01T07:00'])
    expect(item.warnings).toEqual(['Unknown time zone; its times were read in your own time zone.'])
  })

  test('that is cancelled is kept and takes place at no time', async () => {
    const item = await only(...event('UID:a', 'SUMMARY:x', 'DTSTART:20250701T090000Z', 'STATUS:CANCELLED'))
    expect(eventDetail(item).status).toBe('cancelled')
    expect(item.at).toBe(Date.UTC(2025, 6, 1, 9))
    expect(item.occurrences).toEqual([])
  })

  test('in a year that cannot be has no time of its own', async () => {
    expect((await only(...event('UID:a', 'SUMMARY:x', 'DTSTART:00010101T000000Z'))).at).toBeNull()
  })

  test('without UID gets the same identity each time', async () => {
    const lines = event('SUMMARY:x', 'DTSTART:20250701T090000Z')
    const [first, second] = [await only(...lines), await only(...lines)]
    expect(first.identity).toMatch(/^ics:[0-9a-f]{32}$/)
    expect(second.identity).toBe(first.identity)
  })

  test('keeps files that it carries and fetches none', async () => {
    const item = await only(
      ...event(
        'UID:a',
        'SUMMARY:x',
        'DTSTART:20250701T090000Z',
        'ATTACH:https://files.example/plan.pdf',
        'ATTACH;FMTTYPE=text/plain;ENCODING=BASE64;VALUE=BINARY;X-FILENAME=../note.txt:aGFsbG8=',
      ),
    )
    expect(item.attachments).toMatchObject([{ name: 'note.txt', mediaType: 'text/plain' }])
    expect(Buffer.from(item.attachments[0]!.bytes).toString()).toBe('hallo')
  })

  test('is read although folding cuts a character in two', async () => {
    const line = Buffer.from('SUMMARY:Café')
    const folded = Buffer.concat([line.subarray(0, -1), Buffer.from('\r\n '), line.subarray(-1)])
    const bytes = Buffer.concat([
      Buffer.from('BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20250101\n'),
      folded,
      Buffer.from('\nEND:VEVENT\nEND:VCALENDAR'),
    ])
    expect(readCalendar(bytes)[0]?.title).toBe('Café')
  })
})

describe('a series', () => {
  const weekly = ['UID:s', 'SUMMARY:Overleg', 'DTSTART;TZID=Europe/Amsterdam:20250317T090000', 'DURATION:PT1H']

  test('keeps its local time over the change of clocks', async () => {
    const item = await only(...event(...weekly, 'RRULE:FREQ=WEEKLY;COUNT=3'))
    expect(starts(item)).toEqual(['2025-03-17T08:00', '2025-03-24T08:00', '2025-03-31T07:00'])
    expect(eventDetail(item).recurrence).toBe('FREQ=WEEKLY;COUNT=3')
  })

  test('without end goes on for ten years after now', async () => {
    const item = await only(...event(...weekly, 'RRULE:FREQ=WEEKLY'))
    const last = new Date(item.occurrences.at(-1)!.startsAt).getUTCFullYear()
    expect(item.occurrences.length).toBeGreaterThan(500)
    expect([2034, 2035]).toContain(last)
    expect(item.warnings).toEqual([])
  })

  test('leaves out excluded dates, also those written as days', async () => {
    const item = await only(
      ...event(
        ...weekly,
        'RRULE:FREQ=WEEKLY;COUNT=4',
        'EXDATE;TZID=Europe/Amsterdam:20250324T090000',
        'EXDATE;VALUE=DATE:20250331',
      ),
    )
    expect(starts(item)).toEqual(['2025-03-17T08:00', '2025-04-07T07:00'])
  })

  test('takes in added dates and periods', async () => {
    const item = await only(
      ...event(...weekly, 'RDATE;TZID=Europe/Amsterdam:20250320T100000', 'RDATE;VALUE=PERIOD:20250321T100000Z/PT30M'),
    )
    expect(
      item.occurrences.map(({ startsAt, endsAt }) => [
        new Date(startsAt).toISOString().slice(0, 16),
        (endsAt - startsAt) / 60_000,
      ]),
    ).toEqual([
      ['2025-03-17T08:00', 60],
      ['2025-03-20T09:00', 60],
      ['2025-03-21T10:00', 30],
    ])
  })

  test('until a day includes that day, and until a moment in UTC is that moment', async () => {
    const byDay = await only(...event(...weekly, 'RRULE:FREQ=WEEKLY;UNTIL=20250331'))
    const byMoment = await only(...event(...weekly, 'RRULE:FREQ=WEEKLY;UNTIL=20250331T065959Z'))
    expect(starts(byDay).at(-1)).toBe('2025-03-31T07:00')
    expect(starts(byMoment).at(-1)).toBe('2025-03-24T08:00')
  })

  test('has single dates moved, renamed and cancelled, and stays one item', async () => {
    const item = await only(
      ...event(
        'UID:s',
        'RECURRENCE-ID;TZID=Europe/Amsterdam:20250324T090000',
        'DTSTART:20250325T130000Z',
        'DTEND:20250325T140000Z',
        'SUMMARY:Overleg (verplaatst)',
        'LOCATION:Kantine',
      ),
      ...event(...weekly, 'RRULE:FREQ=WEEKLY;COUNT=4'),
      ...event(
        'UID:s',
        'RECURRENCE-ID:20250331T070000Z',
        'DTSTART:20250331T070000Z',
        'STATUS:CANCELLED',
        'SUMMARY:Overleg',
      ),
    )
    expect(item.title).toBe('Overleg')
    expect(
      item.occurrences.map(({ startsAt, title }) => [new Date(startsAt).toISOString().slice(0, 16), title]),
    ).toEqual([
      ['2025-03-17T08:00', undefined],
      ['2025-03-25T13:00', 'Overleg (verplaatst)'],
      ['2025-04-07T07:00', undefined],
    ])
    expect(item.text).toContain('Kantine')
  })

  test('is changed from one date on by THISANDFUTURE', async () => {
    const item = await only(
      ...event(...weekly, 'RRULE:FREQ=WEEKLY;COUNT=4'),
      ...event(
        'UID:s',
        'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20250324T090000',
        'DTSTART;TZID=Europe/Amsterdam:20250324T110000',
        'DURATION:PT2H',
        'SUMMARY:Lang overleg',
      ),
    )
    expect(starts(item)).toEqual(['2025-03-17T08:00', '2025-03-24T10:00', '2025-03-31T09:00', '2025-04-07T09:00'])
    expect(item.occurrences.map(({ startsAt, endsAt }) => (endsAt - startsAt) / 3_600_000)).toEqual([1, 2, 2, 2])
    expect(item.occurrences[3]!.title).toBe('Lang overleg')
  })

  test('is a revision of itself; one changed date, and an event without UID, are not', async () => {
    const lines = ['DTSTAMP:20250301T080000Z', 'DTSTART:20250303T090000Z', 'SUMMARY:Choir']
    expect(await only(...event('UID:a', ...lines))).toMatchObject({ revision: Date.UTC(2025, 2, 1, 8) })
    expect(await only(...event(...lines))).not.toHaveProperty('revision')
    expect(await only(...event('UID:a', 'RECURRENCE-ID:20250303T090000Z', ...lines))).not.toHaveProperty('revision')
  })

  test('of which only a changed date came (an invitation) has that date', async () => {
    const item = await only(
      ...event('UID:s', 'RECURRENCE-ID:20250331T070000Z', 'DTSTART:20250331T090000Z', 'SUMMARY:Overleg'),
    )
    expect(starts(item)).toEqual(['2025-03-31T09:00'])
  })

  test('with a rule that is not valid stands at its first date, and that is said', async () => {
    const item = await only(...event(...weekly, 'RRULE:FREQ=FORTNIGHTLY'))
    expect(starts(item)).toEqual(['2025-03-17T08:00'])
    expect(item.warnings).toHaveLength(1)
  })
})

describe('time zones in the calendar itself', () => {
  const zone = (tzid: string) => [
    'BEGIN:VTIMEZONE',
    `TZID:${tzid}`,
    'BEGIN:STANDARD',
    'DTSTART:19701025T030000',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    'TZOFFSETFROM:+0300',
    'TZOFFSETTO:+0200',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:19700329T020000',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0300',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ]

  test('are followed, also when they stand after the event', async () => {
    const item = await only(
      ...event('UID:a', 'SUMMARY:x', 'DTSTART;TZID="Customized Time Zone":20250328T090000', 'RRULE:FREQ=DAILY;COUNT=4'),
      ...zone('Customized Time Zone'),
    )
    expect(starts(item)).toEqual(['2025-03-28T07:00', '2025-03-29T07:00', '2025-03-30T06:00', '2025-03-31T06:00'])
    expect(item.warnings).toEqual([])
  })

  test('give way to the system where the name is an IANA name', async () => {
    const item = await only(
      ...zone('Europe/Amsterdam'),
      ...event('UID:a', 'SUMMARY:x', 'DTSTART;TZID=Europe/Amsterdam:20250701T090000'),
    )
    expect(starts(item)).toEqual(['2025-07-01T07:00'])
  })
})

describe('other entries', () => {
  test('a task is an event at the time at which it is due', async () => {
    const item = await only('BEGIN:VTODO', 'UID:t', 'SUMMARY:Belasting', 'DUE;VALUE=DATE:20250501', 'END:VTODO')
    expect(item).toMatchObject({ kind: 'event', title: 'Belasting' })
    expect(starts(item)).toEqual(['2025-04-30T22:00'])
  })

  test('a task without any date is kept', async () => {
    expect(await only('BEGIN:VTODO', 'UID:t', 'SUMMARY:Ooit', 'END:VTODO')).toMatchObject({ at: null, occurrences: [] })
  })

  test('a journal entry is a note', async () => {
    const item = await only(
      'BEGIN:VJOURNAL',
      'UID:j',
      'DTSTART;VALUE=DATE:20250501',
      'SUMMARY:Dag',
      'DESCRIPTION:Mooi weer',
      'CATEGORIES:dagboek',
      'END:VJOURNAL',
    )
    expect(item).toMatchObject({
      kind: 'note',
      title: 'Dag',
      text: 'Mooi weer\ndagboek',
      detail: { tags: ['dagboek'] },
    })
  })
})

describe('what is not whole', () => {
  test('loses only itself', async () => {
    const outcomes = await importBytes(
      importer,
      calendar(
        ...event('UID:a', 'SUMMARY:Goed', 'this is not a line', 'DTSTART:20250701T090000Z'),
        ...event('UID:b', 'SUMMARY:Zonder tijd', 'DTSTART:soon'),
        ...event('UID:e'),
        'BEGIN:VEVENT',
        'UID:c',
        'SUMMARY:Zonder einde',
        'DTSTART:20250702T090000Z',
        ...event('UID:d', 'SUMMARY:Ook goed', 'DTSTART:20250703T090000Z'),
      ),
    )
    expect(itemsOf(outcomes).map(({ title, warnings }) => [title, warnings.length])).toEqual([
      ['Goed', 1],
      ['Zonder tijd', 1],
      ['Zonder einde', 1],
      ['Ook goed', 0],
    ])
    expect(itemsOf(outcomes)[1]).toMatchObject({ at: null, occurrences: [] })
    expect(reasonsOf(outcomes)).toEqual(['The calendar entry is empty.'])
  })

  test('a file that ends in the middle gives what it holds', async () => {
    const items = itemsOf(
      await importBytes(importer, 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:x\nDTSTART:20250701T090000Z'),
    )
    expect(items.map(({ title }) => title)).toEqual(['x'])
  })

  test('Latin-1 bytes are read as such', async () => {
    const bytes = Buffer.from(calendar(...event('UID:a', 'SUMMARY:Caf\u00e9', 'DTSTART:20250701T090000Z')), 'latin1')
    expect(itemsOf(await importBytes(importer, bytes))[0]?.title).toBe('Café')
  })

  test('positions never go back, and reading can go on from any of them', async () => {
    const text = calendar(
      ...event('UID:a', 'SUMMARY:a', 'DTSTART:20250701T090000Z'),
      ...event('UID:b', 'SUMMARY:b'),
      ...event('UID:c', 'SUMMARY:c', 'DTSTART:20250701T090000Z'),
    )
    const all = await importBytes(importer, text)
    expect(all.map(({ position }) => position)).toEqual([0, 1, 2])
    expect(await importBytes(importer, text, { from: 2 })).toEqual(all.slice(2))
  })

  test('an entry at which a run died is left out, and said', async () => {
    const text = calendar(...event('UID:a', 'SUMMARY:a', 'DTSTART:20250701T090000Z'))
    expect(reasonsOf(await importBytes(importer, text, { quarantine: new Map([[0, 'item']]) }))).toHaveLength(1)
  })
})

describe('a hostile calendar', () => {
  test('with rules by the second is bounded in number and in time', async () => {
    const usedMs = processorTime()
    const items = await read(
      ...Array.from({ length: 50 }, (_, i) =>
        event(
          `UID:${i}`,
          'SUMMARY:x',
          'DTSTART:20250101T000000Z',
          'RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
          'RRULE:FREQ=SECONDLY',
        ),
      ).flat(),
    )
    expect(items).toHaveLength(50)
    for (const item of items) expect(item.occurrences.length).toBeLessThanOrEqual(20_000)
    expect(items[0]!.warnings).toHaveLength(1)
    expect(usedMs()).toBeLessThan(15_000)
  })

  test('with blocks in blocks, and lines without end, does not take the rest with it', async () => {
    const outcomes = await importBytes(
      importer,
      calendar(
        'BEGIN:VEVENT',
        ...Array.from({ length: 10_000 }, () => 'BEGIN:VALARM'),
        'END:VEVENT',
        ...event('UID:a', `DESCRIPTION:${'x'.repeat(17 * 1024 * 1024)}`, 'SUMMARY:Lang', 'DTSTART:20250101'),
        ...event('UID:b', 'SUMMARY:Goed', 'DTSTART:20250101'),
      ),
      { chunkBytes: 1024 * 1024 },
    )
    expect(itemsOf(outcomes).map(({ title }) => title)).toContain('Goed')
    expect(reasonsOf(outcomes)).toContain('A calendar entry is too large and was skipped.')
  })
})

describe('detection', () => {
  test('takes calendars and leaves text that speaks of them', () => {
    expect(importer.detect(Buffer.from(calendar()), 'x')).toBe(1)
    expect(importer.detect(Buffer.from('\ufeffBEGIN:VCALENDAR\r\n'), 'x.txt')).toBe(1)
    for (const text of ['', 'A calendar begins with BEGIN:VCALENDAR\n', 'BEGIN:VCARD\nVERSION:3.0\n', '<html>']) {
      expect(importer.detect(Buffer.from(text), 'a.ics')).toBe(0)
    }
  })
})

describe('a calendar in a mail', () => {
  const invitation = (method: string) =>
    Buffer.from(calendar(`METHOD:${method}`, ...event('UID:a', 'SUMMARY:Etentje', 'DTSTART:20250701T090000')))

  test('gives its events, local times in the zone that is asked for', () => {
    const [item] = readCalendar(invitation('REQUEST'), { timeZone: 'Europe/Amsterdam' })
    expect(item).toMatchObject({ title: 'Etentje', at: Date.UTC(2025, 6, 1, 7) })
  })

  test.each(['REPLY', 'CANCEL', 'COUNTER', 'REFRESH'])('gives none for %s', (method) => {
    expect(readCalendar(invitation(method))).toEqual([])
  })

  test('never throws, whatever the bytes are', () => {
    expect(readCalendar(new Uint8Array([0xff, 0xfe, 0x00]))).toEqual([])
  })
})
