import { describe, expect, it } from 'vitest'
import type { ItemDraft, Vault } from '../src/index.js'
import { attachment, mail, noise, noon } from './support/drafts.js'
import { idOf, importDrafts, matches, newVault } from './support/vaults.js'

const dayMs = 86_400_000

/** A dinner that takes an hour, with `changes`. */
function dinner(revision: number, changes: Partial<ItemDraft> = {}): ItemDraft {
  const at = changes.at ?? noon
  return {
    ...mail('dinner'),
    kind: 'event',
    identity: 'uid:dinner@calendar.example',
    externalId: 'dinner@calendar.example',
    threadKeys: [],
    revision,
    title: 'Dinner',
    text: 'At the lighthouse.',
    participants: [{ role: 'organizer', name: 'Anna de Wit', address: 'anna@wit.example' }],
    occurrences: [{ startsAt: at, endsAt: at + 3_600_000 }],
    detail: {
      kind: 'event',
      location: '',
      status: '',
      allDay: false,
      recurrence: '',
      timeZone: '',
      calendar: 'Home',
    },
    ...changes,
  }
}

const moved = dinner(2, {
  at: noon + dayMs,
  title: 'Late dinner',
  text: 'At the windmill.',
  participants: [{ role: 'organizer', name: 'Bram Smit', address: 'bram@smit.example' }],
})

/** As an import sends them with its first batch. */
function putTerms(vault: Vault, terms: string[]): void {
  const insert = vault.database.prepare("INSERT OR IGNORE INTO term VALUES (?, 1, '', '')")
  for (const term of terms) insert.run(term)
}

const isTerm = (vault: Vault, term: string) =>
  vault.database.prepare('SELECT 1 FROM term WHERE term = ?').get(term) !== undefined

function onlyItem(vault: Vault) {
  const [row, ...others] = vault.reader.timeline({ limit: 9 })
  expect(others).toEqual([])
  return vault.reader.itemBySeq(row!.seq)!
}

const people = (vault: Vault) => vault.database.prepare('SELECT address FROM person ORDER BY address').pluck().all()

describe('a newer revision of an item', () => {
  it('takes the place of the older one and keeps its id', async () => {
    const { vault } = await newVault()
    importDrafts(vault, [dinner(1)], 'march.ics')
    const id = idOf(vault, 'Dinner')
    putTerms(vault, ['lighthouse', 'windmill', 'dinner'])
    expect(importDrafts(vault, [moved], 'april.ics')).toMatchObject({
      imported: 1,
      duplicates: 0,
      byKind: { event: 1 },
    })

    const item = onlyItem(vault)
    expect(item).toMatchObject({ id, at: noon + dayMs, title: 'Late dinner', text: 'At the windmill.' })
    expect(item.participants).toEqual(moved.participants)
    expect(vault.reader.occurrences(item.seq)).toEqual(moved.occurrences)
    expect(vault.reader.calendar(noon - dayMs, noon + 9 * dayMs, 9)).toEqual([
      { seq: item.seq, occurrence: moved.occurrences[0] },
    ])
    expect(vault.reader.sourcesOf(item.seq).map(({ path }) => path)).toEqual(['april.ics', 'march.ics'])
    expect(matches(vault, 'windmill')).toEqual([id])
    expect(matches(vault, 'lighthouse')).toEqual([])
    expect(matches(vault, 'anna')).toEqual([])
    expect(people(vault)).toEqual(['bram@smit.example'])
    expect(['lighthouse', 'windmill', 'dinner'].map((term) => isTerm(vault, term))).toEqual([false, true, true])
    expect(vault.check()).toEqual([])
  })

  it('moves in the timeline with its time', async () => {
    const { vault } = await newVault()
    importDrafts(vault, [dinner(1), mail('between', { at: noon + dayMs / 2 })])
    importDrafts(vault, [moved])
    expect(vault.reader.timeline({ limit: 9 }).map(({ title }) => title)).toEqual(['Late dinner', 'About between'])
  })

  it('is not one that says the same: a later export of the same calendar, under whatever name', async () => {
    const { vault } = await newVault()
    importDrafts(vault, [dinner(1)])
    const { seq } = onlyItem(vault)
    const { detail } = dinner(1)
    if (detail.kind !== 'event') throw new Error('not an event')
    const again = dinner(5, { detail: { ...detail, calendar: 'Home (1)' }, warnings: ['Read with another program.'] })
    expect(importDrafts(vault, [again])).toMatchObject({ imported: 0, duplicates: 1 })
    expect(onlyItem(vault)).toMatchObject({ seq, detail: { calendar: 'Home' }, warnings: [] })
    // What was confirmed by the fifth revision does not give way to the second.
    expect(importDrafts(vault, [moved])).toMatchObject({ imported: 0, duplicates: 1 })
    expect(onlyItem(vault).title).toBe('Dinner')
  })

  it('stays when an older one, or the same again, comes after it', async () => {
    const { vault } = await newVault()
    importDrafts(vault, [moved])
    expect(importDrafts(vault, [dinner(1), moved])).toMatchObject({ imported: 0, duplicates: 2 })
    expect(onlyItem(vault).title).toBe('Late dinner')
  })

  it.each([
    ['older first', [dinner(1), moved], 2],
    ['newer first', [moved, dinner(1)], 1],
  ])('wins within one batch, %s', async (_, drafts, imported) => {
    const { vault } = await newVault()
    expect(importDrafts(vault, drafts)).toMatchObject({ imported, duplicates: 2 - imported })
    const item = onlyItem(vault)
    expect(item).toMatchObject({ title: 'Late dinner', at: noon + dayMs })
    expect(vault.reader.occurrences(item.seq)).toEqual(moved.occurrences)
    expect(people(vault)).toEqual(['bram@smit.example'])
    expect(vault.reader.sourcesOf(item.seq)).toHaveLength(2)
    expect(importDrafts(vault, drafts, 'again.ics')).toMatchObject({ imported: 0, duplicates: 2 })
  })

  it('wins over another one in the same batch when an even older one is stored', async () => {
    const { vault } = await newVault()
    importDrafts(vault, [dinner(1)])
    const last = dinner(3, { title: 'Breakfast' })
    expect(importDrafts(vault, [last, moved, dinner(4, { title: 'Breakfast' })])).toMatchObject({
      imported: 1,
      duplicates: 2,
    })
    expect(onlyItem(vault)).toMatchObject({ title: 'Breakfast', at: noon })
    expect(importDrafts(vault, [dinner(4, { title: 'Lunch' })])).toMatchObject({ imported: 0 })
  })

  it('is what is imported later when the source gives none a revision', async () => {
    const { vault } = await newVault()
    importDrafts(vault, [dinner(0)])
    expect(importDrafts(vault, [dinner(0)])).toMatchObject({ imported: 0, duplicates: 1 })
    expect(importDrafts(vault, [dinner(0, { text: 'Bring a coat.' })])).toMatchObject({ imported: 1 })
    expect(onlyItem(vault).text).toBe('Bring a coat.')
    importDrafts(vault, [dinner(7, { text: 'Bring an umbrella.' })])
    expect(importDrafts(vault, [dinner(0)])).toMatchObject({ imported: 0, duplicates: 1 })
    expect(onlyItem(vault).text).toBe('Bring an umbrella.')
  })

  it('takes the place of one that came without any revision', async () => {
    const { vault } = await newVault()
    const { revision: _, ...part } = dinner(1)
    importDrafts(vault, [part])
    expect(importDrafts(vault, [{ ...part, title: 'Another part' }])).toMatchObject({ duplicates: 1 })
    expect(importDrafts(vault, [moved])).toMatchObject({ imported: 1 })
    expect(importDrafts(vault, [{ ...part, title: 'Another part' }])).toMatchObject({ duplicates: 1 })
    expect(onlyItem(vault).title).toBe('Late dinner')
  })

  it('leaves a correction in force, which then overrides what came last', async () => {
    const { vault } = await newVault()
    importDrafts(vault, [dinner(1)])
    const id = idOf(vault, 'Dinner')
    vault.writer.correct(id, 'title', 'Our wedding')
    vault.writer.correct(id, 'at', '2027-01-02T03:00:00Z')
    vault.writer.annotate(id, 'tag', 'family')
    importDrafts(vault, [moved])

    const item = onlyItem(vault)
    expect(item).toMatchObject({ id, title: 'Our wedding', at: Date.UTC(2027, 0, 2, 3), text: 'At the windmill.' })
    expect(vault.reader.corrected(item.seq)).toEqual([
      { field: 'at', imported: new Date(noon + dayMs).toISOString() },
      { field: 'title', imported: 'Late dinner' },
    ])
    expect(vault.reader.annotations(item.seq).map(({ value }) => value)).toEqual([
      'Our wedding',
      '2027-01-02T03:00:00.000Z',
      'family',
    ])
    expect(matches(vault, 'wedding windmill')).toEqual([id])
    expect(importDrafts(vault, [moved])).toMatchObject({ imported: 0, duplicates: 1 })
  })

  it('replaces attachments, and takes facts derived from the older one away', async () => {
    const { vault } = await newVault()
    const kept = attachment('map.pdf', noise(1, 90_000), 'harbour')
    importDrafts(vault, [dinner(1, { attachments: [kept, attachment('menu.txt', noise(2, 80_000), 'herring')] })])
    const id = idOf(vault, 'Dinner')
    vault.writer.addFact({ analyser: 'x', version: 1, type: 'meal', at: null, value: 1, sources: [id] })
    importDrafts(vault, [dinner(2, { attachments: [kept, attachment('menu.txt', noise(3, 300), 'salmon')] })])

    const { seq } = onlyItem(vault)
    expect(vault.reader.attachments(seq).map(({ name, size }) => [name, size])).toEqual([
      ['map.pdf', 90_000],
      ['menu.txt', 300],
    ])
    expect(vault.reader.attachmentBytes(seq, 0)).toEqual(Buffer.from(noise(1, 90_000)))
    expect(vault.database.prepare('SELECT size, refs FROM blob ORDER BY size').all()).toEqual([
      { size: 300, refs: 1 },
      { size: 90_000, refs: 1 },
    ])
    expect([matches(vault, 'salmon harbour'), matches(vault, 'herring')]).toEqual([[id], []])
    expect(vault.reader.facts('meal')).toEqual([])
    expect(vault.check()).toEqual([])
  })

  it('is as if it had never come when its transaction fails', async () => {
    const { vault } = await newVault()
    const files = { attachments: [attachment('map', noise(1, 90_000))] }
    importDrafts(vault, [dinner(1, files)])
    const broken = { ...mail('bad'), title: undefined as unknown as string }
    expect(() => importDrafts(vault, [{ ...moved, attachments: [] }, broken])).toThrow()
    const { seq, title } = onlyItem(vault)
    expect(title).toBe('Dinner')
    expect(vault.reader.attachmentBytes(seq, 0)).toHaveLength(90_000)
    expect(importDrafts(vault, [mail('other')])).toMatchObject({ imported: 1 })
    expect(vault.reader.itemBySeq(seq)!.title).toBe('Dinner')
    expect(importDrafts(vault, [moved])).toMatchObject({ imported: 1 })
    expect(vault.check()).toEqual([])
  })
})

describe('an item that never changes', () => {
  it('stays as it was first imported', async () => {
    const { vault } = await newVault()
    importDrafts(vault, [mail('letter')])
    expect(importDrafts(vault, [mail('letter', { text: 'Forged.' })])).toMatchObject({ imported: 0, duplicates: 1 })
    expect(onlyItem(vault).text).toBe(mail('letter').text)
    expect(vault.database.prepare('SELECT count(*) FROM revision').pluck().get()).toBe(0)
  })
})
