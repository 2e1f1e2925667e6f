/**
 * A calendar and an address book that are exported again after something changed, from their bytes into the vault.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { leastCost } from '@confidant/crypto/device'
import { createBytesInput, createImporters } from '@confidant/importers'
import { type BatchItem, createSearch, createVault } from '@confidant/vault'
import { expect, onTestFinished, test } from 'vitest'

const timeZone = 'Europe/Amsterdam'
const year = [Date.UTC(2026, 0), Date.UTC(2027, 0), 99] as const

async function openWorld() {
  const dir = mkdtempSync(join(tmpdir(), 'confidant-revisions-'))
  const { vault } = await createVault(join(dir, 'vault'), { passphrase: 'nine slow barges', cost: leastCost })
  onTestFinished(() => {
    vault.close()
    rmSync(dir, { recursive: true })
  })
  const search = createSearch(vault.database, { clock: () => Date.UTC(2026, 2, 1) })

  /** Reads a file as it would be on a day of March 2026. */
  async function bring(name: string, lines: string[], day = 1) {
    const importers = createImporters({ now: () => Date.UTC(2026, 2, day) })
    const importer = importers.find(({ id }) => name.endsWith(id))!
    const options = { from: 0, quarantine: new Map(), timeZone, csvMapping: null, onPosition() {} }
    const items: BatchItem[] = []
    for await (const outcome of importer.read(createBytesInput(name, Buffer.from(lines.join('\r\n'))), options))
      if (outcome.type === 'item') items.push(outcome)
    const source = vault.writer.beginSource('Exports')
    const file = { path: name, importer: importer.id, size: 1, modifiedAt: day }
    const batch = { source, file, items, rejects: [], position: items.length, done: true, terms: [] }
    const { imported, duplicates } = vault.writer.writeBatches([batch])
    return { imported, duplicates }
  }
  const find = (query: string) => search.search(query, { timeZone }).hits.map(({ externalId }) => externalId)
  const taking = () =>
    vault.reader.calendar(...year).map(({ occurrence }) => new Date(occurrence.startsAt).toISOString().slice(0, 16))
  return { vault, bring, find, taking }
}

function calendar(...events: string[][]): string[] {
  const wrapped = events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'])
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...wrapped, 'END:VCALENDAR', '']
}

const dentist = ['UID:dentist@example.com', 'DTSTAMP:20260301T080000Z']
const before = [...dentist, 'LAST-MODIFIED:20260210T100000Z', 'DTSTART:20260316T090000Z', 'SUMMARY:Dentist checkup']
const after = [...dentist, 'LAST-MODIFIED:20260220T100000Z', 'DTSTART:20260423T130000Z', 'SUMMARY:Orthodontist']

test('an event that was moved stands at its new time alone, and is found by its new words alone', async () => {
  const { bring, find, taking } = await openWorld()
  expect(await bring('calendar.ics', calendar(before))).toEqual({ imported: 1, duplicates: 0 })
  expect(await bring('calendar (1).ics', calendar(after))).toEqual({ imported: 1, duplicates: 0 })
  expect(taking()).toEqual(['2026-04-23T13:00'])
  expect(find('orthodontist')).toEqual(['dentist@example.com'])
  expect(find('checkup')).toEqual([])
  expect(await bring('calendar (2).ics', calendar(after))).toEqual({ imported: 0, duplicates: 1 })
  expect(await bring('old.ics', calendar(before))).toEqual({ imported: 0, duplicates: 1 })
  expect(taking()).toEqual(['2026-04-23T13:00'])
})

test('an event that was called off takes place no more', async () => {
  const { bring, find, taking } = await openWorld()
  await bring('calendar.ics', calendar(before))
  expect(await bring('calendar.ics', calendar([...before, 'SEQUENCE:1', 'STATUS:CANCELLED']))).toMatchObject({
    imported: 1,
  })
  expect(taking()).toEqual([])
  expect(find('checkup')).toEqual(['dentist@example.com'])
})

test('a series of which one date was moved loses the old date', async () => {
  const { bring, taking } = await openWorld()
  const uid = 'UID:choir@example.com'
  const series = [uid, 'DTSTAMP:20260301T080000Z', 'DTSTART:20260305T190000Z', 'RRULE:FREQ=WEEKLY;COUNT=3']
  const changed = [uid, 'DTSTAMP:20260303T080000Z', 'RECURRENCE-ID:20260312T190000Z', 'DTSTART:20260313T190000Z']
  await bring('calendar.ics', calendar(series))
  expect(await bring('calendar.ics', calendar(series, changed))).toMatchObject({ imported: 1 })
  expect(taking()).toEqual(['2026-03-05T19:00', '2026-03-13T19:00', '2026-03-19T19:00'])
  // An invitation to that one date is no newer revision of the series.
  const invitation = changed.map((line) => line.replace('DTSTAMP:20260303', 'DTSTAMP:20260309'))
  expect(await bring('invite.ics', calendar(invitation))).toEqual({ imported: 0, duplicates: 1 })
  expect(taking()).toHaveLength(3)
})

test('an export that differs in its date alone brings nothing new, also when events recur without end', async () => {
  const { bring } = await openWorld()
  const exportedOn = (day: string, name: string) => [
    'BEGIN:VCALENDAR',
    `X-WR-CALNAME:${name}`,
    ...calendar(['UID:choir', `DTSTAMP:${day}`, 'DTSTART:20260305T190000Z', 'RRULE:FREQ=DAILY']).slice(2),
  ]
  expect(await bring('calendar.ics', exportedOn('20260301T080000Z', 'Home'), 1)).toMatchObject({ imported: 1 })
  expect(await bring('calendar.ics', exportedOn('20260327T080000Z', 'Family'), 27)).toEqual({
    imported: 0,
    duplicates: 1,
  })
})

function card(...lines: string[]): string[] {
  return ['BEGIN:VCARD', 'VERSION:3.0', 'UID:anna', ...lines, 'END:VCARD', '']
}

test('a card with another number shows that number', async () => {
  const { vault, bring, find } = await openWorld()
  await bring('contacts.vcf', card('FN:Anna de Wit', 'TEL:06-12345678', 'REV:20260101T100000Z'))
  expect(await bring('contacts.vcf', card('FN:Anna Smit', 'TEL:06-87654321', 'REV:20260201T100000Z'))).toEqual({
    imported: 1,
    duplicates: 0,
  })
  const [row] = vault.reader.timeline({ limit: 9 })
  expect(row).toMatchObject({
    title: 'Anna Smit',
    detail: { phones: [{ value: '+31687654321' }] },
    participants: [{ role: 'subject', name: 'Anna Smit', address: '+31687654321' }],
  })
  expect(find('smit')).toEqual(['anna'])
  expect(find('wit')).toEqual([])
  const old = card('FN:Anna de Wit', 'TEL:06-12345678', 'REV:20260101T100000Z')
  expect(await bring('backup.vcf', old)).toEqual({ imported: 0, duplicates: 1 })
})

test('of cards that do not say when they were changed, the one imported last counts', async () => {
  const { vault, bring } = await openWorld()
  await bring('contacts.vcf', card('FN:Anna de Wit', 'TEL:06-12345678'))
  expect(await bring('contacts.vcf', card('FN:Anna de Wit', 'TEL:06-12345678'))).toMatchObject({ imported: 0 })
  expect(await bring('contacts.vcf', card('FN:Anna de Wit', 'TEL:06-87654321'))).toMatchObject({ imported: 1 })
  expect(vault.reader.timeline({ limit: 9 })).toMatchObject([{ detail: { phones: [{ value: '+31687654321' }] } }])
})
