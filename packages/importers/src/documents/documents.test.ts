import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ImportOptions, ImportOutcome } from '../importer.js'
import { createBytesInput } from '../input/bytes-input.js'
import { createDocumentImporters } from './document-importers.js'
import { createTextCollector } from './document-text.js'
import { extractDocument } from './extract-document.js'
import { documentLimits } from './limits.js'
import { readPdf } from './pdf.js'
import { parsePdfDate } from './pdf-metadata.js'
import { withTimeout } from './with-timeout.js'

const fixtures = join(import.meta.dirname, '../../test/fixtures')
const fixture = (name: string) => readFileSync(join(fixtures, name))

function options(quarantine: [number, 'documents' | 'item'][] = []): ImportOptions {
  return {
    from: 0,
    quarantine: new Map(quarantine),
    timeZone: 'Europe/Amsterdam',
    onPosition: () => undefined,
    csvMapping: null,
  }
}

async function importFixture(id: string, name: string, given = options()): Promise<ImportOutcome[]> {
  const importer = createDocumentImporters().find((each) => each.id === id)
  if (importer === undefined) throw new Error('no such importer')
  return Array.fromAsync(importer.read(createBytesInput(`/home/anna/${name}`, fixture(name), 1000), given))
}

describe.each([
  ['pdf', 'huur.pdf'],
  ['docx', 'huur.docx'],
  ['odt', 'huur.odt'],
])('a %s written by a word processor', (id, name) => {
  it('gives headings, paragraphs, tables, lists and footnotes in reading order', async () => {
    const text = (await extractDocument(fixture(name), '', name))?.text ?? ''
    const expected = [
      'Huurovereenkomst Lindelaan 12\n',
      'Anna de Vries (huurder) en Woonbedrijf Voorbeeld B.V.',
      '\n\nKosten\n',
      'te betalen vóór de eerste dag van elke maand.',
      'Kale huur\t€ 875,50\n',
      'Servicekosten\t€ 62,00\n',
      '• Huisdieren zijn toegestaan.\n',
      '• Opzegtermijn: één maand.\n\n',
      'Summary in English',
      'from 1 May 2023.\nThe deposit is € 1,751.00, paid on 20 April 2023.',
      '555 0147.',
    ]
    const places = expected.map((words) => text.indexOf(words))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(text).toContain('Jaarlijks verhoogd op 1 juli')
  })

  it('becomes one item with its title, author, date and the file itself', async () => {
    const outcomes = await importFixture(id, name)
    expect(outcomes).toHaveLength(1)
    const [outcome] = outcomes
    if (outcome?.type !== 'item') throw new Error('no item')
    expect(outcome.item).toMatchObject({
      kind: 'document',
      title: 'Huurovereenkomst Lindelaan 12',
      participants: [{ role: 'author', name: 'Anna de Vries' }],
      externalId: `/home/anna/${name}`,
      warnings: [],
    })
    expect(outcome.item.at).not.toBe(1000)
    expect(outcome.item.attachments[0]?.bytes.length).toBe(fixture(name).length)
  })

  it('is recognised by its content, without a name', () => {
    const importers = createDocumentImporters()
    const best = importers.filter((importer) => importer.detect(fixture(name).subarray(0, 65536), '/x/noname') >= 0.3)
    expect(best.map((importer) => importer.id)).toEqual([id])
  })

  it('cut off anywhere, is rejected or read in part, and never ends in another error', async () => {
    const whole = fixture(name)
    for (let length = 0; length < whole.length; length += Math.ceil(whole.length / 12)) {
      await extractDocument(whole.subarray(0, length), '', name).catch((error: unknown) => {
        expect(error).toMatchObject({ name: 'InputError' })
      })
    }
  })

  it('whose text was put in quarantine is kept without its text', async () => {
    const [outcome] = await importFixture(id, name, options([[0, 'documents']]))
    if (outcome?.type !== 'item') throw new Error('no item')
    expect(outcome.item.text).toBe('')
    expect(outcome.item.warnings[0]).toMatch(/took too long, so its text was skipped/)
  })
})

describe('a PDF', () => {
  it('tells where each page begins', async () => {
    const { text, pages, pageStarts } = await readPdf(fixture('huur.pdf'))
    expect(pages).toBe(2)
    expect(text.slice(pageStarts[0], pageStarts[1])).toContain('Servicekosten')
    expect(text.slice(pageStarts[1])).toMatch(/^The tenant/)
  })

  it('protected by a password is rejected with that reason', async () => {
    await expect(readPdf(fixture('huur-password.pdf'))).rejects.toMatchObject({
      code: 'encrypted',
      message: 'The PDF is password-protected, so its text cannot be read.',
    })
  })

  it('with more pages than are read says so', async () => {
    const document = await readPdf(fixture('huur.pdf'), { ...documentLimits, maxPages: 1 })
    expect(document.pageStarts).toHaveLength(1)
    expect(document.warnings).toEqual(['Only the first 1 pages were read.'])
  })

  it('with a page that does not come to an end keeps the pages before it, and says so', async () => {
    const document = await readPdf(fixture('huur.pdf'), { ...documentLimits, pageTimeoutMs: -1 })
    expect(document.warnings[0]).toBe('Reading page 1 took too long; the rest was skipped.')
  })

  it('is waited for no longer than its time', async () => {
    const never = new Promise<string>(() => undefined)
    expect(await withTimeout(performance.now() + 10, never)).toBeNull()
    expect(await withTimeout(performance.now() + 10_000, Promise.resolve('text'))).toBe('text')
  })

  it('leaves the bytes that it was given as they were', async () => {
    const bytes = new Uint8Array(fixture('huur.pdf'))
    await readPdf(bytes)
    expect(bytes.length).toBe(fixture('huur.pdf').length)
  })
})

describe('dates in a PDF', () => {
  it.each([
    ["D:20230417093000+02'00'", '2023-04-17T07:30:00.000Z'],
    ['D:20230417093000Z', '2023-04-17T09:30:00.000Z'],
    ["20230417093000-05'30", '2023-04-17T15:00:00.000Z'],
    ['D:2023', '2023-01-01T00:00:00.000Z'],
  ])('%s is %s', (written, expected) => {
    expect(new Date(parsePdfDate(written) ?? 0).toISOString()).toBe(expected)
  })

  it('that are none give none', () => {
    expect(parsePdfDate('gisteren')).toBeNull()
    expect(parsePdfDate('D:20231399')).toBeNull()
  })
})

describe('extraction for attachments', () => {
  it('answers null for what is no document', async () => {
    expect(await extractDocument(Buffer.from('GIF89a'), 'image/gif', 'x.gif')).toBeNull()
  })

  it('goes by the content when name and type are wrong', async () => {
    const document = await extractDocument(fixture('huur.pdf'), 'application/octet-stream', 'scan.dat')
    expect(document?.pages).toBe(2)
  })
})

describe('collected text', () => {
  it('stops at its bound', () => {
    const text = createTextCollector(10)
    text.append('12345678')
    text.endParagraph()
    text.append('more')
    expect(text.isFull).toBe(true)
    expect(text.finish()).toBe('12345678')
  })

  it('holds no control or private-use characters', () => {
    const text = createTextCollector(100)
    text.append('a\u0000b\u0007c\ue001d')
    expect(text.finish()).toBe('abc•d')
  })
})
