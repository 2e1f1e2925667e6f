import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openVault, type Vault } from '../src/index.js'
import { attachment, mail, noise } from './support/drafts.js'
import { idOf, importDrafts, matches, newVault, passphrase } from './support/vaults.js'

function blobFiles(dir: string): string[] {
  const folder = join(dir, 'generation-1', 'blobs')
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

function rowCounts(vault: Vault): Record<string, number> {
  const tables = [
    'item',
    'content',
    'thread_key',
    'occurrence',
    'blob',
    'attachment',
    'item_source',
    'person',
    'annotation',
    'original_value',
    'revision',
    'fact',
    'term',
    'item_text_docsize',
  ]
  const count = (table: string) => vault.database.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get()!
  return Object.fromEntries(tables.map((table) => [table, count(table)]).filter(([, rows]) => rows !== 0))
}

describe('forgetting', () => {
  it('an item leaves nothing of it behind', async () => {
    const { dir, vault } = await newVault()
    importDrafts(vault, [
      mail('secret', {
        attachments: [attachment('small', noise(1, 100)), attachment('large', noise(2, 100_000))],
        occurrences: [{ startsAt: 1, endsAt: 2 }],
        weakThreadKey: 'secret',
        revision: 1,
      }),
    ])
    const id = idOf(vault, 'About secret')
    vault.writer.annotate(id, 'note', 'mine')
    vault.writer.correct(id, 'title', 'Renamed')
    vault.writer.addFact({ analyser: 'x', version: 1, type: 'y', at: null, value: 1, sources: [id] })
    expect(blobFiles(dir)).toHaveLength(1)

    vault.writer.forgetItem(id)
    expect(vault.reader.item(id)).toBeNull()
    expect(matches(vault, 'secret')).toEqual([])
    expect(blobFiles(dir)).toEqual([])
    expect(rowCounts(vault)).toEqual({})
    expect(vault.reader.sources()[0]!.items).toBe(0)
    expect(vault.check()).toEqual([])
    expect(() => vault.writer.forgetItem(id)).toThrow(expect.objectContaining({ code: 'not-found' }))
  })

  it('an item keeps what others still need', async () => {
    const { dir, vault } = await newVault()
    const shared = [attachment('large', noise(2, 100_000))]
    const conversation = { threadKeys: ['one', 'two'], attachments: shared }
    importDrafts(vault, [mail('one', conversation), mail('two', conversation)])
    vault.writer.forgetItem(idOf(vault, 'About one'))

    const { seq } = vault.reader.item(idOf(vault, 'About two'))!
    expect(vault.reader.attachmentBytes(seq, 0)).toEqual(Buffer.from(noise(2, 100_000)))
    expect(blobFiles(dir)).toHaveLength(1)
    expect(vault.database.prepare('SELECT items FROM person WHERE address = ?').pluck().get('anna@wit.example')).toBe(1)
    importDrafts(vault, [mail('three', { threadKeys: ['two', 'three'] })], 'more.mbox')
    expect(vault.reader.neighbours(vault.reader.itemBySeq(seq)!.thread, seq, 9, 9)).toHaveLength(2)
  })

  it('its words from the list of known words too', async () => {
    const { vault } = await newVault()
    const source = vault.writer.beginSource('Mail')
    const file = { path: 'a', importer: 'mbox', size: 1, modifiedAt: 1 }
    const items = [mail('one', { text: 'common xylophone' }), mail('two', { text: 'common' })].map(
      (item, position) => ({ position, item }),
    )
    const term = (word: string, count: number) => ({ term: word, items: count, stemEn: word, stemNl: word })
    const terms = [term('common', 2), term('xylophone', 1)]
    vault.writer.writeBatches([{ source, file, items, rejects: [], position: 2, done: true, terms }])
    vault.writer.forgetItem(idOf(vault, 'About one'))
    expect(vault.database.prepare('SELECT term, items FROM term').all()).toEqual([{ term: 'common', items: 1 }])
  })

  it('a source removes the items that came from it alone', async () => {
    const { vault } = await newVault()
    const { source } = importDrafts(vault, [mail('only here'), mail('both')], 'a.mbox', 'Old disk')
    importDrafts(vault, [mail('both')], 'b.mbox', 'Laptop')
    expect(vault.writer.forgetSource(source)).toBe(1)
    expect(vault.reader.timeline({ limit: 9 }).map(({ title }) => title)).toEqual(['About both'])
    expect(vault.reader.sources().map(({ name }) => name)).toEqual(['Laptop'])
    expect(vault.check()).toEqual([])
    expect(() => vault.writer.forgetSource(source)).toThrow(expect.objectContaining({ code: 'not-found' }))
  })

  it('is for good: no later import brings the item back, whatever comes beside it or newer', async () => {
    const { dir, vault } = await newVault()
    const first = mail('first', { attachments: [attachment('large', noise(2, 100_000))], revision: 1 })
    importDrafts(vault, [first, mail('second')])
    const id = idOf(vault, 'About first')
    vault.writer.forgetItem(id)

    const grown = importDrafts(vault, [first, mail('second'), mail('third')])
    expect(grown).toMatchObject({ imported: 1, duplicates: 2 })
    expect(importDrafts(vault, [{ ...first, revision: 2, title: 'Moved' }])).toMatchObject({
      imported: 0,
      duplicates: 1,
    })
    expect(blobFiles(dir)).toEqual([])
    vault.rekey(passphrase)
    expect(importDrafts(vault, [first], 'copy.mbox', 'Another disk')).toMatchObject({ imported: 0, duplicates: 1 })
    expect(vault.reader.item(id)).toBeNull()
    expect(
      vault.reader
        .timeline({ limit: 9 })
        .map(({ title }) => title)
        .toSorted(),
    ).toEqual(['About second', 'About third'])
    expect(vault.reader.sources().map(({ items }) => items)).toEqual([2, 0])
    expect(vault.check()).toEqual([])
    vault.close()

    await using again = await openVault(dir, { passphrase })
    expect(importDrafts(again, [first])).toMatchObject({ imported: 0, duplicates: 1 })
  })

  it('keeps the words of a refused item out of the list of known words', async () => {
    const { vault } = await newVault()
    const forgotten = mail('one', { text: 'common xylophone' })
    importDrafts(vault, [forgotten])
    vault.writer.forgetItem(idOf(vault, 'About one'))
    const items = [forgotten, mail('two', { text: 'common' })].map((item, position) => ({ position, item }))
    const term = (word: string, count: number) => ({ term: word, items: count, stemEn: word, stemNl: word })
    const file = { path: 'a', importer: 'mbox', size: 1, modifiedAt: 1 }
    const terms = [term('common', 2), term('xylophone', 1)]
    const source = vault.writer.beginSource('Mail')
    vault.writer.writeBatches([{ source, file, items, rejects: [], position: 2, done: true, terms }])
    expect(vault.database.prepare('SELECT term, items FROM term').all()).toEqual([{ term: 'common', items: 1 }])
  })

  it('of a source leaves it free to be imported again, but for what was forgotten item by item', async () => {
    const { vault } = await newVault()
    const drafts = [mail('back', { attachments: [attachment('large', noise(2, 100_000))] }), mail('gone')]
    const { source } = importDrafts(vault, drafts)
    vault.writer.forgetItem(idOf(vault, 'About gone'))
    expect(vault.writer.forgetSource(source)).toBe(1)
    expect(importDrafts(vault, drafts)).toMatchObject({ imported: 1, duplicates: 1 })
    expect(vault.reader.timeline({ limit: 9 }).map(({ title }) => title)).toEqual(['About back'])
    expect(vault.check()).toEqual([])
  })
})
