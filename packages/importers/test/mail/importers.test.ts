import type { ItemDraft } from '@confidant/vault/item'
import { describe, expect, it } from 'vitest'
import type { DocumentText } from '../../src/importer.js'
import { createMailImporters } from '../../src/mail/index.js'
import { noReaders, readAll, readItems } from './reading.js'

const head = [
  'From: a@example.org',
  'Subject: s',
  'Message-ID: <1@example.org>',
  'Content-Type: multipart/mixed; boundary=o',
  '',
]
const pdf = [
  '--o',
  'Content-Type: application/octet-stream; name=bill.PDF',
  'Content-Transfer-Encoding: base64',
  '',
  'JVBERg==',
]
const image = ['--o', 'Content-Type: image/png; name=a.png', '', 'x']

function document(text: string): DocumentText {
  return { text, title: '', author: '', pages: 1, pageStarts: [0], createdAt: null }
}

function event(title: string): ItemDraft {
  return {
    kind: 'event',
    identity: `uid:${title}`,
    externalId: title,
    at: 0,
    title,
    participants: [],
    text: '',
    html: '',
    threadKeys: [],
    weakThreadKey: '',
    occurrences: [],
    attachments: [],
    detail: { kind: 'event', location: '', status: '', allDay: false, recurrence: '', timeZone: '', calendar: '' },
    warnings: [],
  }
}

describe('documents in mail', () => {
  const source = [...head, '--o', '', 'text', ...pdf, ...image, '--o--'].join('\r\n')

  it('have their text extracted, and nothing else is handed over', async () => {
    const asked: string[] = []
    const [item] = await readItems('eml', source, {
      deps: {
        extractDocument: async (bytes, mediaType, name) => {
          asked.push(`${name} ${mediaType} ${Buffer.from(bytes)}`)
          return document('Amount due: 12')
        },
      },
    })
    expect(asked).toEqual(['bill.PDF application/pdf %PDF'])
    expect(item!.attachments.map(({ text }) => text)).toEqual(['Amount due: 12', ''])
  })

  it('that cannot be read leave a warning and the mail', async () => {
    const failing = { extractDocument: async () => Promise.reject(new Error('broken')) }
    const [item] = await readItems('eml', source, { deps: failing })
    expect(item).toMatchObject({ text: 'text', warnings: ['Attached documents whose text could not be read: 1.'] })
  })

  it('inside an attached message give their text to it', async () => {
    const nested = [
      ...head,
      '--o',
      'Content-Type: message/rfc822',
      '',
      'Subject: inner',
      'Content-Type: multipart/mixed; boundary=i',
      '',
    ]
    const inner = pdf.map((line) => line.replace('--o', '--i'))
    const deps = { extractDocument: async () => document('Amount due: 12') }
    const [item] = await readItems('eml', [...nested, ...inner, '--i--', '--o--'].join('\r\n'), { deps })
    expect(item!.attachments).toHaveLength(1)
    expect(item!.attachments[0]!.text).toContain('Amount due: 12')
  })

  it('are left out where reading them was too much before', async () => {
    const unexpected = { extractDocument: async () => Promise.reject(new Error('not to be called')) }
    const [item] = await readItems('eml', source, { deps: unexpected, quarantine: new Map([[0, 'documents']]) })
    expect(item!.attachments[0]).toMatchObject({ name: 'bill.PDF', text: '' })
    expect(item!.warnings.join()).toMatch(/was skipped/)
  })
})

describe('a mail that was too much before', () => {
  it('is rejected, and the others are read', async () => {
    const one = 'From a@example.org Tue Mar  5 10:11:12 2024\nSubject: one\n\na\n\n'
    const outcomes = await readAll('mbox', one.repeat(3), { quarantine: new Map([[one.length, 'item']]) })
    expect(outcomes.map(({ type, position }) => [type, position])).toEqual([
      ['item', 0],
      ['reject', one.length],
      ['item', one.length * 2],
    ])
  })
})

describe('calendars and contacts in mail', () => {
  const invitation = ['Content-Type: text/calendar; method=REQUEST', '', 'BEGIN:VCALENDAR']
  const source = [
    ...head,
    ...[
      '--o',
      'Content-Type: multipart/alternative; boundary=i',
      '',
      '--i',
      '',
      'Come!',
      '--i',
      ...invitation,
      '--i--',
    ],
    ...['--o', 'Content-Type: application/ics; name=invite.ics', '', 'BEGIN:VCALENDAR'],
    ...['--o', 'Content-Type: text/x-vcard', '', 'BEGIN:VCARD', '--o--'],
  ].join('\r\n')

  it('become items of their own, each once', async () => {
    const deps = {
      readCalendar: (bytes: Uint8Array) => [event(`event of ${Buffer.from(bytes)}`)],
      readContacts: (bytes: Uint8Array) => [event(`card of ${Buffer.from(bytes)}`)],
    }
    const items = await readItems('eml', source, { deps })
    expect(items.map(({ title }) => title)).toEqual(['s', 'event of BEGIN:VCALENDAR', 'card of BEGIN:VCARD'])
    expect(items[0]!.text).toBe('Come!')
  })

  it('that cannot be read leave a warning and the mail', async () => {
    const failing = () => {
      throw new Error('broken')
    }
    const [item, ...others] = await readItems('eml', source, { deps: { readCalendar: failing } })
    expect(others).toEqual([])
    expect(item!.warnings).toEqual(['A calendar in this email could not be read.'])
  })
})

describe('detection', () => {
  const [mbox, eml] = createMailImporters(noReaders)
  const message =
    'Received: by x\r\nFrom: a@example.org\r\nSubject: s\r\nDate: Tue, 5 Mar 2024 10:11:12 +0100\r\n\r\nHi'

  it.each([
    ['/a/Inbox', `From a@example.org Tue Mar  5 10:11:12 2024\n${message}`, 'mbox'],
    ['/a/All.mbox', `From 1@xxx Tue Mar 05 10:11:12 +0000 2024\r\n${message}`, 'mbox'],
    ['/a/letter.eml', message, 'eml'],
    ['/a/Maildir/cur/1:2,S', message, 'eml'],
    ['/a/17', message, 'eml'],
    ['/a/note.md', 'From here\n\nTo: do\n', ''],
    ['/a/note.txt', 'Title: a note\nDate: today\n\ntext', ''],
    ['/a/card.vcf', 'BEGIN:VCARD\nVERSION:3.0\nFN:A\nEND:VCARD\n', ''],
    ['/a/day.ics', 'BEGIN:VCALENDAR\nVERSION:2.0\n', ''],
    ['/a/empty', '', ''],
  ])('takes %s', (path, text, id) => {
    const head = Buffer.from(text)
    const sure = [mbox!, eml!].filter((importer) => importer.detect(head, path) > 0.5).map((importer) => importer.id)
    expect(sure).toEqual(id === '' ? [] : [id])
  })
})

describe('an emlx file of Apple Mail', () => {
  it('is the message without the line before and the property list after it', async () => {
    const message = 'From: a@example.org\nSubject: s\n\nHi\n'
    const source = `${message.length}      \n${message}<?xml version="1.0"?><plist></plist>\n`
    const [, eml] = createMailImporters(noReaders)
    expect(eml!.detect(Buffer.from(source), '/a/1.emlx')).toBeGreaterThan(0.5)
    const [item] = await readItems('eml', source, { path: '/a/1.emlx' })
    expect(item).toMatchObject({ title: 's', text: 'Hi' })
  })
})

describe('files inside other files', () => {
  it('of winmail.dat are attachments of the mail, with their text', async () => {
    const attribute = (id: string, data: string) => {
      const length = Buffer.alloc(4)
      length.writeUInt32LE(data.length)
      return Buffer.concat([Buffer.from(`02${id}`, 'hex'), length, Buffer.from(data), Buffer.alloc(2)])
    }
    const parts = [
      attribute('02900600', 'x'.repeat(14)),
      attribute('10800100', 'a.txt\0'),
      attribute('0f800600', 'hello'),
    ]
    const tnef = Buffer.concat([Buffer.from('789f3e220100', 'hex'), ...parts]).toString('base64')
    const part = [
      '--o',
      'Content-Type: application/ms-tnef; name=winmail.dat',
      'Content-Transfer-Encoding: base64',
      '',
      tnef,
    ]
    const [item] = await readItems('eml', [...head, ...part, '--o--'].join('\r\n'))
    expect(item!.attachments).toMatchObject([{ name: 'a.txt', mediaType: 'text/plain', text: 'hello' }])
  })
})
