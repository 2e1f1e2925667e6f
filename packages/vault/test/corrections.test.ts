import { describe, expect, it } from 'vitest'
import { attachment, mail, noise, noon } from './support/drafts.js'
import { idOf, importDrafts, matches, newVault } from './support/vaults.js'

describe('a correction', () => {
  it('wins everywhere over what was imported, which stays readable', async () => {
    const { vault } = await newVault()
    importDrafts(vault, [mail('meeting', { attachments: [attachment('plan.txt', noise(1, 9), 'quarterly plan')] })])
    const id = idOf(vault, 'About meeting')
    vault.writer.correct(id, 'title', 'The zeppelin meeting')
    vault.writer.correct(id, 'text', 'It was about a dirigible.')
    vault.writer.correct(id, 'title', 'The airship meeting')

    const item = vault.reader.item(id)!
    expect(item).toMatchObject({ title: 'The airship meeting', text: 'It was about a dirigible.' })
    expect(vault.reader.timeline({ limit: 1 })[0]!.title).toBe('The airship meeting')
    expect(matches(vault, 'airship dirigible anna plan')).toEqual([id])
    expect(matches(vault, 'zeppelin')).toEqual([])
    expect(matches(vault, 'dear')).toEqual([])
    expect(vault.reader.corrected(item.seq)).toEqual([
      { field: 'text', imported: mail('meeting').text },
      { field: 'title', imported: 'About meeting' },
    ])
    expect(vault.reader.annotations(item.seq).map(({ type, field, value }) => [type, field, value])).toEqual([
      ['correction', 'title', 'The zeppelin meeting'],
      ['correction', 'text', 'It was about a dirigible.'],
      ['correction', 'title', 'The airship meeting'],
    ])
  })

  it('survives importing the same item again', async () => {
    const { vault } = await newVault()
    importDrafts(vault, [mail('meeting')])
    const id = idOf(vault, 'About meeting')
    vault.writer.correct(id, 'title', 'Corrected')
    importDrafts(vault, [mail('meeting')])
    expect(vault.reader.item(id)!.title).toBe('Corrected')
  })

  it('of the time moves the item in the timeline with everything that belongs to it', async () => {
    const { vault } = await newVault()
    importDrafts(vault, [
      mail('scan', {
        at: null,
        attachments: [attachment('scan', noise(1, 9))],
        occurrences: [{ startsAt: 1, endsAt: 2 }],
      }),
      mail('newer'),
    ])
    const id = idOf(vault, 'About scan')
    vault.writer.annotate(id, 'tag', 'paper')
    vault.writer.correct(id, 'at', '2031-05-06T07:08:00Z')

    const item = vault.reader.item(id)!
    expect(item.at).toBe(Date.UTC(2031, 4, 6, 7, 8))
    expect(vault.reader.timeline({ limit: 1 })[0]!.id).toBe(id)
    expect(matches(vault, 'scan')).toEqual([id])
    expect(vault.reader.attachments(item.seq)).toHaveLength(1)
    expect(vault.reader.occurrences(item.seq)).toHaveLength(1)
    expect(vault.reader.sourcesOf(item.seq)).toHaveLength(1)
    expect(vault.reader.annotations(item.seq).map(({ value }) => value)).toEqual(['paper', '2031-05-06T07:08:00.000Z'])
    expect(vault.reader.corrected(item.seq)).toEqual([{ field: 'at', imported: null }])
  })

  it('of the time must be a date', async () => {
    const { vault } = await newVault()
    importDrafts(vault, [mail('scan')])
    const id = idOf(vault, 'About scan')
    expect(() => vault.writer.correct(id, 'at', 'some day')).toThrow(expect.objectContaining({ code: 'invalid' }))
    expect(vault.reader.item(id)!.at).toBe(noon)
    expect(vault.reader.annotations(vault.reader.item(id)!.seq)).toEqual([])
  })

  it('of an unknown item is refused', async () => {
    const { vault } = await newVault()
    for (const id of ['00'.repeat(16), 'no id']) {
      expect(() => vault.writer.correct(id, 'title', 'x')).toThrow(expect.objectContaining({ code: 'not-found' }))
    }
  })
})

describe('facts', () => {
  it('name their sources, and go when one of these is forgotten or corrected', async () => {
    const { vault } = await newVault()
    importDrafts(vault, [mail('flight'), mail('hotel'), mail('museum')])
    const [flight, hotel, museum] = ['flight', 'hotel', 'museum'].map((name) => idOf(vault, `About ${name}`)) as [
      string,
      string,
      string,
    ]
    const fact = { analyser: 'travel', version: 1, type: 'trip' }
    vault.writer.addFact({ ...fact, at: noon, value: { to: 'Oslo' }, sources: [flight, hotel] })
    vault.writer.addFact({ ...fact, at: noon + 9, value: 'later', sources: [museum] })
    vault.writer.addFact({ ...fact, at: null, value: 'some day', sources: [museum] })

    expect(vault.reader.facts('trip', noon, noon + 1)).toMatchObject([{ value: { to: 'Oslo' }, version: 1 }])
    expect(vault.reader.facts('trip')).toHaveLength(3)
    vault.writer.forgetItem(hotel)
    expect(vault.reader.facts('trip', noon, noon + 1)).toEqual([])
    vault.writer.correct(museum, 'title', 'A gallery')
    expect(vault.reader.facts('trip')).toEqual([])
    expect(vault.database.prepare('SELECT count(*) FROM fact_source').pluck().get()).toBe(0)
  })

  it('without a source, or from one that is gone, are refused', async () => {
    const { vault } = await newVault()
    const fact = { analyser: 'travel', version: 1, type: 'trip', at: null, value: 1 }
    expect(() => vault.writer.addFact({ ...fact, sources: [] })).toThrow(expect.objectContaining({ code: 'invalid' }))
    expect(() => vault.writer.addFact({ ...fact, sources: ['11'.repeat(16)] })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
    expect(vault.reader.facts('trip')).toEqual([])
  })
})
