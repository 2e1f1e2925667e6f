import { describe, expect, it } from 'vitest'
import type { CsvMapping, Importer } from '../importer.js'
import { createImporters } from '../index.js'
import { createBytesInput } from './bytes-input.js'
import { detectImporter } from './detect.js'
import { readAll, readHead } from './read-input.js'

function importer(id: string, confidence: number): Importer {
  return { id, detect: () => confidence, read: async function* () {} }
}

const head = Buffer.from('text')

describe('detection', () => {
  it('takes the surest, and of equally sure ones the first', () => {
    const importers = [importer('a', 0.4), importer('b', 0.9), importer('c', 0.9)]
    expect(detectImporter(head, '/x', importers)).toMatchObject({ importer: { id: 'b' }, confidence: 0.9 })
  })

  it('rejects what nobody is sure enough of, and says what it looks like', () => {
    const png = Buffer.from('89504e470d0a1a0a', 'hex')
    expect(detectImporter(png, '/x', [importer('a', 0.29)])).toEqual({
      importer: null,
      reason: 'Unknown file type; it looks like a PNG image.',
    })
    expect(detectImporter(Buffer.alloc(0), '/x', [importer('a', 1)])).toMatchObject({ reason: 'The file is empty.' })
  })

  const card = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\nEND:VCARD\r\n'
  const mail =
    'From: a@example.com\r\nTo: b@example.com\r\nSubject: x\r\nDate: Mon, 1 Jan 2024 00:00:00 +0000\r\n\r\nhi'
  const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'
  it.each([
    ['Inbox', `From a@example.com Mon Jan  1 00:00:00 2024\n${mail}`, 'mbox'],
    ['12', mail, 'eml'],
    ['message.txt', mail, 'eml'],
    ['basic', calendar, 'ics'],
    ['contacts.txt', card, 'vcf'],
    ['_chat.txt', '[01-02-2023 10:00:00] Anna: hallo\n[01-02-2023 10:01:00] Ben: dag\n', 'whatsapp'],
    ['notes.md', '# Boodschappen\n', 'note'],
    ['page.html', '<html><p>x</p>', 'note'],
    [
      'export.csv',
      '"Datum","Naam / Omschrijving","Rekening","Tegenrekening","Af Bij","Bedrag (EUR)","Mededelingen"\n"20240101","Anna","NL00BANK0123456789","","Af","1,00","x"\n',
      'bank-csv',
    ],
    ['statement.sta', ':20:STARTUMS\r\n:25:NL00BANK0123456789\r\n:28C:1/1\r\n:60F:C240101EUR1,00\r\n', 'mt940'],
    ['settings.json', '{"a":1}', null],
    ['photo.jpg', '\u00ff\u00d8\u00ff', null],
  ])('gives %s to its importer', (path, content, expected) => {
    const found = detectImporter(Buffer.from(content, 'latin1'), `/home/anna/${path}`, createImporters())
    expect(found.importer?.id ?? null).toBe(expected)
  })

  it('passes the saved mapping on to whoever asks for it', () => {
    const csvMapping: CsvMapping = {
      date: 'Day',
      dateFormat: 'yyyy-MM-dd',
      amount: 'Sum',
      decimal: '.',
      description: [],
    }
    const table = Buffer.from('Day;Sum\n1;2\n')
    expect(detectImporter(table, '/x.md', createImporters()).importer?.id).toBe('note')
    expect(detectImporter(table, '/x.md', createImporters(), { csvMapping }).importer?.id).toBe('bank-csv')
  })

  it('by every importer answers from 0 to 1 for anything', () => {
    const bytes = Array.from({ length: 256 }, (_, n) => Buffer.alloc(64, n))
    for (const each of createImporters()) {
      for (const path of ['', '/', 'x', 'x.md', 'x.eml', 'cur/x:2,S']) {
        for (const sample of [Buffer.alloc(0), ...bytes]) {
          const confidence = each.detect(sample, path)
          expect(confidence >= 0 && confidence <= 1).toBe(true)
        }
      }
    }
  })
})

describe('reading an input', () => {
  const bytes = Buffer.from('0123456789')
  const reusing = {
    ...createBytesInput('x', bytes),
    size: null,
    readAt: null,
    async *stream() {
      const chunk = Buffer.alloc(2)
      for (let at = 0; at < bytes.length; at += 2) {
        bytes.copy(chunk, 0, at, at + 2)
        yield chunk
      }
    },
  }

  it('copies chunks that the input uses again', async () => {
    expect(Buffer.from(await readAll(reusing, 10)).toString()).toBe('0123456789')
    expect(Buffer.from(await readHead(reusing, 5)).toString()).toBe('01234')
  })

  it('stops at its bound', async () => {
    await expect(readAll(reusing, 9)).rejects.toMatchObject({ code: 'too-large' })
    await expect(readAll(createBytesInput('x', bytes), 9)).rejects.toMatchObject({ code: 'too-large' })
  })
})
