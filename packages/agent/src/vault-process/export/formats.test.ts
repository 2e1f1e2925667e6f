import type { StoredItem } from '@confidant/vault'
import type { ContactDetail, EventDetail, TransactionDetail } from '@confidant/vault/item'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { calendarEnd, calendarEntry, calendarStart } from './calendar.js'
import { contactCard } from './contact.js'
import { fileName } from './names.js'
import { transactionRow } from './transactions.js'

const item = (fields: Partial<StoredItem>): StoredItem => ({
  seq: 1,
  id: '0123456789abcdef0123456789abcdef',
  kind: 'note',
  externalId: '',
  at: null,
  title: '',
  text: '',
  participants: [],
  thread: 1,
  hasHtml: false,
  detail: { kind: 'note', format: 'text/plain', tags: [] },
  warnings: [],
  ...fields,
})

test('a recurring event is read back with each of its dates', () => {
  const detail: EventDetail = {
    kind: 'event',
    location: 'Utrecht; room 2',
    status: 'confirmed',
    allDay: false,
    recurrence: 'FREQ=WEEKLY',
    timeZone: 'Europe/Amsterdam',
    calendar: 'Work',
  }
  const day = 86_400_000
  const first = Date.UTC(2025, 2, 25, 9)
  const occurrences = [0, 7, 21].map((days) => ({
    startsAt: first + days * day,
    endsAt: first + days * day + 3_600_000,
  }))
  const text = 'Agenda:\n1. one, two\n2. '.concat('é'.repeat(90))
  const ics =
    calendarStart +
    calendarEntry(item({ title: 'Weekly; meeting', text, externalId: 'u1' }), detail, occurrences) +
    calendarEnd
  for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(ics)).getFirstSubcomponent('vevent')!)
  expect([event.summary, event.location, event.description, event.uid]).toEqual([
    'Weekly; meeting',
    'Utrecht; room 2',
    text,
    'u1',
  ])
  const iterator = event.iterator()
  const dates = [iterator.next(), iterator.next(), iterator.next()].map((time) => time?.toJSDate().getTime())
  expect(dates).toEqual(occurrences.map(({ startsAt }) => startsAt))
})

test('a contact is read back whole, a birthday without a year too', () => {
  const detail: ContactDetail = {
    kind: 'contact',
    emails: [{ type: 'home', value: 'anna@example.org' }],
    phones: [{ type: '', value: '+31201234567' }],
    addresses: [{ type: 'home', value: 'Oudegracht 1, Utrecht' }],
    urls: [],
    organisation: 'Bakkerij; De Zon',
    role: '',
    birthday: '--04-27',
  }
  const card = new ICAL.Component(ICAL.parse(contactCard(item({ title: 'Anna de Vries' }), detail)))
  expect(card.getFirstPropertyValue('fn')).toBe('Anna de Vries')
  expect(card.getFirstPropertyValue('email')).toBe('anna@example.org')
  expect(String(card.getFirstPropertyValue('bday'))).toContain('04-27')
})

test('a transaction cannot become a formula, and its amount stays a number', () => {
  const detail: TransactionDetail = {
    kind: 'transaction',
    amountMinor: -1250,
    currency: 'EUR',
    account: 'NL00EXAM0123456789',
    bookedOn: '2025-03-01',
    counterparty: '=HYPERLINK("x")',
    counterpartyAccount: '',
    reference: '-2+3',
  }
  const row = transactionRow(item({ text: 'a, "b"' }), detail)
  expect(row).toBe(
    `2025-03-01,-1250,EUR,NL00EXAM0123456789,"'=HYPERLINK(""x"")",,"a, ""b""",'-2+3,0123456789abcdef0123456789abcdef\r\n`,
  )
})

test.each([
  ['../../etc/passwd', 'etc passwd'],
  ['a/b\\c:d*?"<>|', 'a b c d'],
  ['...', 'untitled'],
  ['con\u0000trol\n', 'con trol'],
])('%j names a file and nothing else', (title, name) => {
  expect(fileName(title)).toBe(name)
})
