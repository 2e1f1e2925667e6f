import { describe, expect, it } from 'vitest'
import type { ImportOptions } from '../importer.js'
import { createBytesInput } from '../input/bytes-input.js'
import { readFrontMatter } from './front-matter.js'
import { noteImporter } from './index.js'
import { dateInName, parseNoteDate } from './note-date.js'

const zone = 'Europe/Amsterdam'
const options: ImportOptions = {
  from: 0,
  quarantine: new Map(),
  timeZone: zone,
  onPosition: () => undefined,
  csvMapping: null,
}

async function outcomeOf(path: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const outcomes = await Array.fromAsync(noteImporter.read(createBytesInput(path, bytes, 5), options))
  expect(outcomes).toHaveLength(1)
  return outcomes[0]
}

async function itemOf(path: string, content: string | Uint8Array) {
  const outcome = await outcomeOf(path, content)
  if (outcome?.type !== 'item') throw new Error('no item')
  const { item } = outcome
  return {
    ...item,
    tags: item.detail.kind === 'note' ? item.detail.tags : [],
    iso: new Date(item.at ?? 0).toISOString(),
  }
}

describe('a Markdown note', () => {
  it('takes title, date and tags from its front matter', async () => {
    const note = await itemOf(
      '/n/x.md',
      '---\ntitle: "Verbouwing: keuken"\ndate: 2023-05-01 10:30\ntags: [huis, keuken]\n---\n# Anders\n\nDe aannemer komt #maandag.\n',
    )
    expect(note).toMatchObject({ kind: 'note', title: 'Verbouwing: keuken', iso: '2023-05-01T08:30:00.000Z' })
    expect(note.text).toBe('# Anders\n\nDe aannemer komt #maandag.')
    expect(note.tags).toEqual(['huis', 'keuken', 'maandag'])
  })

  it('is titled by its first heading, and else by its file', async () => {
    expect((await itemOf('/n/x.md', 'intro\n\n## Boodschappen ##\n- melk')).title).toBe('Boodschappen')
    expect((await itemOf('/n/Lijst van mei.md', 'melk')).title).toBe('Lijst van mei')
  })

  it('is dated by its file name, and else by the time of the file', async () => {
    expect((await itemOf('/n/2023-05-01 Overleg.md', 'a')).iso).toBe('2023-04-30T22:00:00.000Z')
    expect((await itemOf('/n/Overleg.md', 'a')).at).toBe(5)
  })

  it('of Notion loses the identifier in its name and keeps its properties', async () => {
    const note = await itemOf(
      '/n/Reis 0123456789abcdef0123456789abcdef.md',
      '# Reis naar Gent\n\nCreated: May 1, 2023 3:02 PM\nTags: reis, werk\n\nTrein om 9:00.',
    )
    expect(note).toMatchObject({ title: 'Reis naar Gent', iso: '2023-05-01T13:02:00.000Z', tags: ['reis', 'werk'] })
    expect((await itemOf('/n/Reis 0123456789abcdef0123456789abcdef.md', 'x')).title).toBe('Reis')
  })

  it('of Joplin takes its properties from the end', async () => {
    const id = '0123456789abcdef0123456789abcdef'
    const note = await itemOf(
      `/n/${id}.md`,
      `Recept\n\nTwee eieren.\n\nid: ${id}\nparent_id: \ncreated_time: 2021-02-03T04:05:06.000Z\ntype_: 1`,
    )
    expect(note).toMatchObject({ title: 'Recept', text: 'Twee eieren.', iso: '2021-02-03T04:05:06.000Z' })
    const folder = await outcomeOf(`/n/${id}.md`, `Keuken\n\nid: ${id}\ntype_: 2`)
    expect(folder).toMatchObject({ type: 'reject', reason: expect.stringMatching(/Joplin/) })
  })

  it('reads as text what only begins like front matter', () => {
    expect(readFrontMatter('---\nno end').body).toBe('---\nno end')
    expect(readFrontMatter('---\ntags:\n- a\n- "b c"\n---\nx').properties.get('tags')).toEqual(['a', 'b c'])
  })
})

describe('other notes', () => {
  it('in plain text keep every line, whatever the charset', async () => {
    expect((await itemOf('/n/a.txt', 'een\r\ntwee\r')).text).toBe('een\ntwee')
    expect((await itemOf('/n/a.txt', Buffer.from([0x63, 0x61, 0x66, 0xe9]))).text).toBe('café')
    expect((await itemOf('/n/a.txt', Buffer.from('\ufeffcafé', 'utf16le'))).text).toBe('café')
  })

  it('in HTML hold no script in their text, and keep the HTML', async () => {
    const html =
      '<html><head><title>Recept &amp; meer</title><meta name="created" content="2022-01-02"><script>evil()</script></head><body><h1>Soep</h1><p>Prei</p></body></html>'
    const note = await itemOf('/n/a.html', html)
    expect(note).toMatchObject({ title: 'Recept & meer', iso: '2022-01-01T23:00:00.000Z', html })
    expect(note.text).toContain('Prei')
    expect(note.text).not.toContain('evil')
  })

  it('of Google Keep become text with their list, labels and time', async () => {
    const json = JSON.stringify({
      isTrashed: false,
      isArchived: true,
      title: 'Markt',
      listContent: [
        { text: 'appels', isChecked: true },
        { text: 'prei', isChecked: false },
      ],
      labels: [{ name: 'eten' }],
      userEditedTimestampUsec: 1_600_000_001_000_000,
      createdTimestampUsec: 1_600_000_000_000_000,
    })
    expect(noteImporter.detect(Buffer.from(json), 't.zip!/Takeout/Keep/Markt.json')).toBe(0.9)
    const note = await itemOf('t.zip!/Takeout/Keep/Markt.json', json)
    expect(note).toMatchObject({ title: 'Markt', text: '[x] appels\n[ ] prei', at: 1_600_000_000_000 })
    expect(note.tags).toEqual(['eten', 'archive'])
  })

  it('of Google Keep with a time that cannot be take the time of the file', async () => {
    const json = '{"isTrashed":false,"textContent":"x","userEditedTimestampUsec":99999999999999999999}'
    expect((await itemOf('Keep/a.json', json)).at).toBe(5)
  })

  it('that are the same in two places are the same item', async () => {
    expect((await itemOf('/a/x.md', '# T\nx')).identity).toBe((await itemOf('/b/y.md', '# T\nx')).identity)
    expect((await itemOf('/a/x.md', '# T\nx')).identity).not.toBe((await itemOf('/a/x.md', '# T\ny')).identity)
  })
})

describe('detection of notes', () => {
  it.each([
    ['/n/a.md', '# x', 0.8],
    ['/n/a.txt', 'x', 0.4],
    ['/n/README', 'x', 0.3],
    ['/n/page', '<!DOCTYPE html><html>', 0.6],
    ['/n/data.json', '{"a":1}', 0],
    ['/n/app.js', 'x', 0],
    ['/n/a.txt', 'x\u0000y', 0],
  ])('%s', (path, content, confidence) => {
    expect(noteImporter.detect(Buffer.from(content), path)).toBe(confidence)
  })
})

describe('dates of notes', () => {
  it.each([
    ['2023-05-01', '2023-04-30T22:00:00.000Z'],
    ['2023-05-01T10:00:00Z', '2023-05-01T10:00:00.000Z'],
    ['2023-05-01 10:00 +0530', '2023-05-01T04:30:00.000Z'],
    ['01-12-2023', '2023-11-30T23:00:00.000Z'],
    ['1 May 2023', '2023-04-30T22:00:00.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(new Date(parseNoteDate(text, zone) ?? 0).toISOString()).toBe(expected)
  })

  it('that cannot be are none', () => {
    expect(parseNoteDate('2023-02-30', zone)).toBeNull()
    expect(parseNoteDate('soon', zone)).toBeNull()
    expect(dateInName('scan-20231399-4.md', zone)).toBeNull()
    expect(dateInName('order 120230501.txt', zone)).toBeNull()
  })

  it.each([
    ['2023-05-01.md', '2023-04-30T22:00:00.000Z'],
    ['20230501 notes.txt', '2023-04-30T22:00:00.000Z'],
    ['notes_2023_05_01.md', '2023-04-30T22:00:00.000Z'],
    ['2023-05-01 14.30 call.md', '2023-05-01T12:30:00.000Z'],
  ])('in the file name %s are read', (name, expected) => {
    expect(new Date(dateInName(name, zone) ?? 0).toISOString()).toBe(expected)
  })
})
