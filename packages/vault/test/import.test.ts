import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openVault } from '../src/index.js'
import { attachment, mail, noise, noon } from './support/drafts.js'
import { idOf, importDrafts, matches, newVault, passphrase } from './support/vaults.js'

const hourMs = 3_600_000

describe('an import', () => {
  it('keeps an item as it was read', async () => {
    const { vault } = await newVault()
    const draft = mail('invoice', {
      html: `<p>${'An invoice. '.repeat(80)}</p>`,
      occurrences: [{ startsAt: noon, endsAt: noon + hourMs, title: 'Payment day' }],
      attachments: [attachment('invoice.pdf', noise(1, 900), 'Total: 42 euro')],
      warnings: ['One part could not be read.'],
    })
    expect(importDrafts(vault, [draft])).toMatchObject({ imported: 1, duplicates: 0, byKind: { mail: 1 } })

    const item = vault.reader.item(idOf(vault, 'About invoice'))!
    expect(item).toMatchObject({
      kind: 'mail',
      externalId: draft.externalId,
      at: noon,
      title: draft.title,
      text: draft.text,
      participants: draft.participants,
      detail: draft.detail,
      hasHtml: true,
      warnings: draft.warnings,
    })
    expect(vault.reader.html(item.seq)).toBe(draft.html)
    expect(vault.reader.occurrences(item.seq)).toEqual(draft.occurrences)
    expect(vault.reader.attachments(item.seq)).toEqual([
      {
        index: 0,
        name: 'invoice.pdf',
        mediaType: 'application/octet-stream',
        size: 900,
        contentId: '',
        text: 'Total: 42 euro',
      },
    ])
    expect(vault.reader.attachmentBytes(item.seq, 0)).toEqual(Buffer.from(noise(1, 900)))
    expect(vault.reader.sourcesOf(item.seq)).toEqual([{ source: 1, name: 'Mail', path: 'all.mbox', position: 0 }])
  })

  it('imports nothing new the second time, and lists each source of an item that came from two', async () => {
    const { vault } = await newVault()
    importDrafts(vault, [mail('a'), mail('b')], 'inbox.mbox', 'Laptop')
    expect(importDrafts(vault, [mail('a'), mail('b')], 'inbox.mbox', 'Laptop')).toMatchObject({
      imported: 0,
      duplicates: 2,
    })
    expect(importDrafts(vault, [mail('b'), mail('b')], 'all.mbox', 'Old disk')).toMatchObject({
      imported: 0,
      duplicates: 2,
    })

    const { seq } = vault.reader.item(idOf(vault, 'About b'))!
    expect(vault.reader.sourcesOf(seq).map(({ name, path, position }) => [name, path, position])).toEqual([
      ['Laptop', 'inbox.mbox', 1],
      ['Old disk', 'all.mbox', 0],
      ['Old disk', 'all.mbox', 1],
    ])
    expect(vault.reader.counts()).toMatchObject({ items: 2, sources: 2 })
    expect(vault.reader.sources().map(({ items, unfinished }) => [items, unfinished])).toEqual([
      [2, false],
      [2, false],
    ])
  })

  it('counts an item that occurs twice in one batch as one item and one duplicate', async () => {
    const { vault } = await newVault()
    expect(importDrafts(vault, [mail('a'), mail('b'), mail('a')])).toMatchObject({ imported: 2, duplicates: 1 })
    expect(vault.reader.counts().items).toBe(2)
  })

  it('keeps rejects with path, position and reason', async () => {
    const { vault } = await newVault()
    const source = vault.writer.beginSource('Mail')
    const file = { path: 'broken.mbox', importer: 'mbox', size: 10, modifiedAt: 5 }
    const batch = { source, file, items: [], position: 7, done: false, terms: [] }
    vault.writer.writeBatches([{ ...batch, rejects: [{ position: 3, reason: 'A header of 100 MB.' }] }])
    vault.writer.writeBatches([{ ...batch, rejects: [{ position: 3, reason: 'A header of 100 MB.' }] }])
    expect(vault.reader.rejects(source, 0, 10)).toEqual([
      { path: 'broken.mbox', position: 3, reason: 'A header of 100 MB.' },
    ])
    expect(vault.reader.counts().rejected).toBe(1)
    expect(vault.reader.fileStates(source, ['broken.mbox', 'other.mbox'])).toEqual([
      { path: 'broken.mbox', size: 10, modifiedAt: 5, position: 7, done: false, items: 0 },
      null,
    ])
  })

  it('orders items by time whatever the order they come in, and runs over when an hour is full', async () => {
    const { vault } = await newVault()
    const late = mail('late', { at: noon + 5 * hourMs })
    const crowd = Array.from({ length: 4100 }, (_, index) => mail(`crowd ${index}`, { at: noon }))
    const next = mail('next', { at: noon + hourMs })
    importDrafts(vault, [late, ...crowd, next])
    importDrafts(vault, [mail('early', { at: noon - hourMs }), mail('one more', { at: noon })], 'more.mbox')
    const titles = vault.reader.timeline({ limit: 2 }).map(({ title }) => title)
    expect(titles).toEqual(['About late', 'About one more'])
    expect(
      vault.reader.timeline({ beforeSeq: 1 + (noon / hourMs) * 4096 - 1, limit: 9 }).map((item) => item.title),
    ).toEqual(['About early'])
    expect(vault.reader.counts().items).toBe(4104)
  })

  it('places items beyond 2029, before 1970 and without a time, and finds their words', async () => {
    const { vault } = await newVault()
    importDrafts(vault, [
      mail('future', { at: Date.UTC(2071, 0, 1) }),
      mail('past', { at: Date.UTC(1944, 5, 6) }),
      mail('timeless', { at: null }),
    ])
    expect(vault.reader.timeline({ limit: 9 }).map(({ title, at }) => [title, at])).toEqual([
      ['About future', Date.UTC(2071, 0, 1)],
      ['About timeless', null],
      ['About past', Date.UTC(1944, 5, 6)],
    ])
    for (const name of ['future', 'past', 'timeless'])
      expect(matches(vault, name)).toEqual([idOf(vault, `About ${name}`)])
  })

  it('takes a time that cannot be for none', async () => {
    const { vault } = await newVault()
    const wild = [Number.NaN, Number.POSITIVE_INFINITY, 9e15]
    importDrafts(
      vault,
      wild.map((at, index) => mail(`wild ${index}`, { at, occurrences: [{ startsAt: at, endsAt: at }] })),
    )
    expect(vault.reader.timeline({ limit: 9 }).map(({ at }) => at)).toEqual([null, null, null])
    expect(vault.check()).toEqual([])
  })

  it('gives none of a batch when it fails half way', async () => {
    const { vault } = await newVault()
    const source = vault.writer.beginSource('Mail')
    const bad = { ...mail('bad'), title: undefined as unknown as string }
    const file = { path: 'a.mbox', importer: 'mbox', size: 1, modifiedAt: 1 }
    const big = mail('good', { attachments: [attachment('big', noise(2, 100_000))] })
    const items = [big, bad].map((item, position) => ({ position, item }))
    expect(() =>
      vault.writer.writeBatches([{ source, file, items, rejects: [], position: 2, done: true, terms: [] }]),
    ).toThrow()
    expect(vault.reader.counts().items).toBe(0)
    expect(vault.reader.fileStates(source, ['a.mbox'])).toEqual([null])
    expect(importDrafts(vault, [mail('good')])).toMatchObject({ imported: 1 })
    expect(vault.database.prepare('SELECT items FROM person WHERE address = ?').pluck().get('anna@wit.example')).toBe(1)
  })
})

describe('a conversation', () => {
  it('joins messages by what they refer to, also when the first comes last', async () => {
    const { vault } = await newVault()
    const keys = (own: string, ...referred: string[]) => ({
      threadKeys: [own, ...referred].map((key) => `${key}@mail.example`),
    })
    importDrafts(vault, [
      mail('reply', { ...keys('reply', 'first'), at: noon + 2 }),
      mail('other', keys('other')),
      mail('answer', { ...keys('answer', 'reply'), at: noon + 3 }),
      mail('left', { ...keys('left', 'bridge'), at: noon + 4 }),
    ])
    importDrafts(vault, [mail('first', { ...keys('first'), at: noon + 1 })], 'older.mbox')
    const { seq, thread } = vault.reader.item(idOf(vault, 'About answer'))!
    const titles = () =>
      vault.reader.neighbours(vault.reader.itemBySeq(seq)!.thread, seq, 9, 9).map(({ title }) => title)
    expect(titles().toSorted()).toEqual(['About answer', 'About first', 'About reply'])

    importDrafts(vault, [mail('bridge', keys('bridge', 'answer'))], 'bridge.mbox')
    expect(titles()).toHaveLength(5)
    expect(vault.reader.item(idOf(vault, 'About other'))!.thread).not.toBe(thread)
  })

  it('joins a reply and its original by subject, in any order, when they refer to nothing', async () => {
    const { vault } = await newVault()
    const weak = { weakThreadKey: 'trip|anna' }
    importDrafts(vault, [
      mail('early reply', { ...weak, isReply: true }),
      mail('trip', weak),
      mail('late reply', { ...weak, isReply: true }),
      mail('other', { ...weak, isReply: true, threadKeys: ['x', 'missing@mail.example'] }),
    ])
    const [early, trip, late, other] = ['early reply', 'trip', 'late reply', 'other'].map(
      (name) => vault.reader.item(idOf(vault, `About ${name}`))!.thread,
    )
    expect([early, late]).toEqual([trip, trip])
    expect(other).not.toBe(trip)
  })

  it('joins no original to a reply that was written before it: that one answers something else', async () => {
    const { vault } = await newVault()
    const weak = { weakThreadKey: 'trip|anna' }
    const reply = (name: string, at: number | null) => mail(name, { ...weak, isReply: true, at })
    const threadOf = (name: string) => vault.reader.item(idOf(vault, `About ${name}`))!.thread
    importDrafts(vault, [reply('last year', noon - 9 * hourMs), mail('trip', { ...weak, at: noon })])
    expect(threadOf('trip')).not.toBe(threadOf('last year'))

    importDrafts(vault, [reply('earlier', noon - hourMs), reply('later', noon + hourMs), reply('undated', null)])
    expect(['earlier', 'later', 'undated'].map(threadOf)).toEqual(['last year', 'trip', 'trip'].map(threadOf))
  })

  it('joins no two originals by subject: an invoice of every month is no conversation', async () => {
    const { vault } = await newVault()
    importDrafts(vault, [
      mail('march', { weakThreadKey: 'invoice|shop' }),
      mail('april', { weakThreadKey: 'invoice|shop' }),
    ])
    const [march, april] = ['march', 'april'].map((name) => vault.reader.item(idOf(vault, `About ${name}`))!.thread)
    expect(march).not.toBe(april)
  })
})

describe('attachments', () => {
  it('are kept once when they are the same, small ones and large ones', async () => {
    const { vault } = await newVault()
    const both = [attachment('small', noise(3, 500)), attachment('large', noise(4, 150_000))]
    importDrafts(vault, [mail('a', { attachments: both }), mail('b', { attachments: both })])
    expect(vault.database.prepare('SELECT size, refs, bytes IS NULL AS file FROM blob ORDER BY size').all()).toEqual([
      { size: 500, refs: 2, file: 0 },
      { size: 150_000, refs: 2, file: 1 },
    ])
    const { seq } = vault.reader.item(idOf(vault, 'About b'))!
    expect(vault.reader.attachmentBytes(seq, 1)).toEqual(Buffer.from(noise(4, 150_000)))
    expect(() => vault.reader.attachmentBytes(seq, 2)).toThrow(expect.objectContaining({ code: 'not-found' }))
  })
})

describe('files of attachments that nothing refers to', () => {
  it('are removed when the vault was left in the middle of something, and not looked for otherwise', async () => {
    const { dir, vault } = await newVault()
    const folder = join(dir, 'generation-1', 'blobs')
    importDrafts(vault, [mail('a', { attachments: [attachment('large', noise(1, 100_000))] })])
    const marker = `${folder}.dirty`
    expect(existsSync(marker)).toBe(true)
    vault.close()
    expect(existsSync(marker)).toBe(false)

    const stray = join(folder, 'ab', 'ab'.repeat(32))
    mkdirSync(join(folder, 'ab'), { recursive: true })
    writeFileSync(stray, 'left by a transaction that never was')
    ;(await openVault(dir, { passphrase })).close()
    expect(existsSync(stray)).toBe(true)
    writeFileSync(marker, '')
    await using again = await openVault(dir, { passphrase })
    expect(existsSync(stray)).toBe(false)
    expect(again.check()).toEqual([])
  })
})
