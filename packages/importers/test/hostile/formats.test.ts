import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { endlessPdf, loopingPdfs, nestedMultiparts, writeRepeated } from './hostile-files.js'
import { createHostileFolder, readHostile } from './hostile-process.js'

const megabyte = 1024 * 1024
const peakBound = 400 * megabyte
const fixtures = join(import.meta.dirname, '../fixtures')
const mailHead = 'From: a@example.com\r\nSubject: hoi\r\nMessage-ID: <1@example.com>\r\n'
const separator = 'From a@example.com Mon Jan  1 00:00:00 2024\r\n'

describe('hostile mail', () => {
  it('10,000 multiparts inside each other are one mail, with what was not opened said', async () => {
    using folder = createHostileFolder()
    writeFileSync(join(folder.path, 'deep.eml'), nestedMultiparts(10_000))
    const report = await readHostile(folder.path)
    expect(report.inputs).toMatchObject([{ importer: 'eml', items: 1, titles: ['diep'] }])
    expect(report.inputs[0]?.warnings.length).toBeGreaterThan(0)
    expect(report.peakBytes).toBeLessThan(peakBound)
  })

  it('a header of 100 MB does not keep the mail after it from being read', async () => {
    using folder = createHostileFolder()
    const long = `X-Long: ${'a'.repeat(megabyte)}\r\n`
    const next = `\r\n\r\nbody\r\n\r\n${separator}${mailHead.replace('<1@', '<2@')}\r\nbody\r\n`
    writeRepeated(join(folder.path, 'long.mbox'), separator + mailHead, long, 100, next)
    const folded = ` ${'b'.repeat(998)}\r\n`.repeat(1024)
    writeRepeated(join(folder.path, 'folded.eml'), `${mailHead}X-Folded:`, folded, 100, '\r\n\r\nbody')
    const report = await readHostile(folder.path)
    const items = new Map(report.inputs.map((input) => [input.importer, input.items]))
    expect(items.get('mbox')).toBeGreaterThanOrEqual(1)
    expect(report.peakBytes).toBeLessThan(peakBound)
  })
})

describe('hostile calendars, cards and chats', () => {
  it('recurrence without end, or that never comes, ends', async () => {
    using folder = createHostileFolder()
    const rules = [
      'FREQ=SECONDLY',
      'FREQ=SECONDLY;INTERVAL=1;BYSECOND=0,1,2,3,4,5,6,7,8,9',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=YEARLY;INTERVAL=1000000',
      'FREQ=DAILY;UNTIL=99991231T235959Z',
      'FREQ=MINUTELY;BYSETPOS=-366;BYDAY=MO',
    ]
    const events = rules.map(
      (rule, n) =>
        `BEGIN:VEVENT\r\nUID:${n}@example.com\r\nDTSTART:19700101T000000Z\r\nRRULE:${rule}\r\nSUMMARY:e${n}\r\nEND:VEVENT\r\n`,
    )
    writeFileSync(join(folder.path, 'c.ics'), `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join('')}END:VCALENDAR\r\n`)
    const report = await readHostile(folder.path)
    const [calendar] = report.inputs
    expect((calendar?.items ?? 0) + (calendar?.rejects.length ?? 0)).toBe(rules.length)
    expect(report.peakBytes).toBeLessThan(peakBound)
  })

  it('a line of 100 MB in a calendar, a card and a chat stays within the bound', async () => {
    using folder = createHostileFolder()
    const block = 'x'.repeat(megabyte)
    const event = 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20240101T000000Z\r\nDESCRIPTION:'
    writeRepeated(join(folder.path, 'c.ics'), event, block, 100, '\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n')
    const card = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\nNOTE:'
    writeRepeated(join(folder.path, 'c.vcf'), card, block, 100, '\r\nEND:VCARD\r\n')
    const chat = '[01-02-2023 10:00:00] Anna: \u200ehallo\n[01-02-2023 10:01:00] Ben: '
    writeRepeated(
      join(folder.path, 'WhatsApp Chat with Ben.txt'),
      chat,
      block,
      100,
      '\n[01-02-2023 10:02:00] Anna: dag\n',
    )
    const report = await readHostile(folder.path)
    expect(report.inputs.map((input) => input.importer)).toEqual(['whatsapp', 'ics', 'vcf'])
    expect(report.peakBytes).toBeLessThan(peakBound)
  })
})

describe('hostile PDFs', () => {
  it('that lead in circles or would fill the memory each end as an item or a reject', async () => {
    using folder = createHostileFolder()
    const pdfs = loopingPdfs()
    for (const [name, bytes] of pdfs) writeFileSync(join(folder.path, `${name}.pdf`), bytes)
    writeFileSync(join(folder.path, 'endless.pdf'), endlessPdf())
    const report = await readHostile(folder.path)
    const byName = new Map(report.inputs.map((input) => [input.path.slice(folder.path.length + 1, -4), input]))
    expect([...byName.keys()].sort()).toEqual([...pdfs.keys(), 'endless'].sort())
    for (const input of report.inputs) expect(input.items === 1 || input.failure?.startsWith('InputError')).toBe(true)
    expect(byName.get('endless')?.warnings[0]).toMatch(/page 1 took too long/)
    expect(byName.get('stream-bomb')?.failure).toMatch(/need too much memory/)
    expect(byName.get('stream-bomb-in-a-bomb')?.failure).toMatch(/need too much memory/)
    expect(report.peakBytes).toBeLessThan(peakBound)
  })
})

describe('a torn PDF', () => {
  it('in which the engine lets errors fall that nobody waits for, does not end the process', async () => {
    using folder = createHostileFolder()
    const whole = readFileSync(join(fixtures, 'huur.pdf'))
    // Found by the fuzzer: the parts in another order, so that no offset in the file is true.
    const torn = Buffer.concat([whole.subarray(18_320, 32_237), whole.subarray(0, 18_320), whole.subarray(32_237)])
    const attachment = 'Content-Type: application/pdf; name=torn.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n'
    writeFileSync(join(folder.path, 'm.eml'), `${mailHead}MIME-Version: 1.0\r\n${attachment}${torn.toString('base64')}`)
    const report = await readHostile(folder.path)
    expect(report.inputs).toMatchObject([{ importer: 'eml', items: 1, warnings: [] }])
  })
})

describe('bytes that are no text', () => {
  it('in every format end each input as items or as rejects with a reason, never as a crash', async () => {
    using folder = createHostileFolder()
    const texts: Record<string, string> = {
      'm.mbox': `${separator}${mailHead}Content-Type: text/plain; charset=utf-8\r\n\r\nHallo wereld\r\n`,
      'm.eml': `${mailHead}\r\nHallo wereld`,
      'c.ics':
        'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20240101T000000Z\r\nSUMMARY:Feest\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
      'c.vcf': 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\nEND:VCARD\r\n',
      'WhatsApp Chat with Ben.txt': '01/02/2023, 10:00 - Ben: hallo\n01/02/2023, 10:01 - Anna: dag\n',
      'note.md': '---\ntitle: x\n---\n# Kop\ntekst',
      'note.html': '<html><title>x</title><p>tekst</p>',
      's.sta':
        ':20:STARTUMS\r\n:25:NL00BANK0123456789\r\n:28C:1/1\r\n:60F:C240101EUR1,00\r\n:61:240101D1,00NTRF\r\n:86:x\r\n:62F:C240101EUR0,00\r\n-\r\n',
      's.csv': '"Datum","Naam","Bedrag"\r\n"20240101","Anna","1,00"\r\n',
    }
    for (const [name, text] of Object.entries(texts)) {
      const bytes = Buffer.from(text)
      for (let at = 7; at < bytes.length; at += 11) bytes[at] = 0x80 + ((at * 37) % 128)
      writeFileSync(join(folder.path, `all-${name}`), bytes)
      writeFileSync(
        join(folder.path, name),
        text.replaceAll(/a|e/g, (letter) => `${letter}\uFFFD`).replaceAll('\uFFFD', '\u0080'),
      )
    }
    for (const name of ['huur.pdf', 'huur.docx', 'huur.odt']) {
      const bytes = readFileSync(join(fixtures, name))
      for (let at = 997; at < bytes.length; at += 997) bytes[at] = 0xff
      writeFileSync(join(folder.path, name), bytes)
    }
    const report = await readHostile(folder.path)
    expect(report.inputs).toHaveLength(Object.keys(texts).length * 2 + 3)
    for (const input of report.inputs) {
      expect(input.items + input.rejects.length > 0 || input.failure !== null).toBe(true)
      expect(input.failure ?? 'InputError').toMatch(/^InputError|^Unknown file type|^The file is empty/)
    }
  })
})

describe('a PDF of many megabytes', () => {
  it('is read, kept without its text, or rejected, by its size, and stays within the bound', async () => {
    using folder = createHostileFolder()
    const tail = readFileSync(join(fixtures, 'huur.pdf'))
    const padding = `%${'x'.repeat(1022)}\n`.repeat(1024)
    for (const size of [47, 120, 129])
      writeRepeated(join(folder.path, `${size}.pdf`), '%PDF-1.7\n', padding, size, tail)
    const report = await readHostile(folder.path)
    const byName = new Map(report.inputs.map((input) => [input.path.slice(folder.path.length + 1), input]))
    expect(byName.get('47.pdf')).toMatchObject({ items: 1, titles: ['Huurovereenkomst Lindelaan 12'], warnings: [] })
    expect(byName.get('120.pdf')?.warnings).toEqual([
      expect.stringMatching(/larger than 48 MiB, so its text was skipped/),
    ])
    expect(byName.get('129.pdf')?.failure).toMatch(/larger than 128 MiB/)
    expect(report.peakBytes).toBeLessThan(peakBound)
  })
})
