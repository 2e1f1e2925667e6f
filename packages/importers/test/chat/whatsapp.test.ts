import type { ItemDraft } from '@confidant/vault/item'
import { describe, expect, test } from 'vitest'
import { whatsappImporter } from '../../src/chat/index.js'
import { importBytes, itemsOf, reasonsOf } from '../support/import-bytes.js'

const mark = '\u200e'
const narrow = '\u202f'

async function read(lines: string[], path = 'WhatsApp Chat with Bram.txt', timeZone = 'UTC'): Promise<ItemDraft[]> {
  return itemsOf(await importBytes(whatsappImporter, `${lines.join('\n')}\n`, { path, timeZone, chunkBytes: 13 }))
}

function author(item: ItemDraft | undefined): string {
  return item?.participants.find(({ role }) => role === 'author')?.name ?? ''
}

function time(item: ItemDraft | undefined): string {
  return new Date(item?.at ?? 0).toISOString().slice(0, 19)
}

describe('the head of a message', () => {
  test.each([
    ['iOS, Dutch', '[31-12-2023 23:59:01] Bram: Hoi', '2023-12-31T23:59:01'],
    ['iOS, German', '[31.12.23, 23:59:01] Bram: Hoi', '2023-12-31T23:59:01'],
    ['iOS, British', '[31/12/2023, 23:59:01] Bram: Hoi', '2023-12-31T23:59:01'],
    ['iOS, American', `[12/31/23, 11:59:01${narrow}PM] Bram: Hoi`, '2023-12-31T23:59:01'],
    ['iOS, Swedish', '[2023-12-31 23:59:01] Bram: Hoi', '2023-12-31T23:59:01'],
    ['iOS, Spanish', '[31/12/23 23:59:01] Bram: Hoi', '2023-12-31T23:59:01'],
    ['iOS, Japanese', '[2023/12/31 23:59:01] Bram: Hoi', '2023-12-31T23:59:01'],
    ['iOS, with marks', `${mark}[31-12-2023 23:59:01] Bram: Hoi`, '2023-12-31T23:59:01'],
    ['Android, Dutch', '31-12-2023 23:59 - Bram: Hoi', '2023-12-31T23:59:00'],
    ['Android, German', '31.12.23, 23:59 - Bram: Hoi', '2023-12-31T23:59:00'],
    ['Android, British', '31/12/2023, 23:59 - Bram: Hoi', '2023-12-31T23:59:00'],
    ['Android, American', `12/31/23, 11:59${narrow}PM - Bram: Hoi`, '2023-12-31T23:59:00'],
    ['Android, French', '31/12/2023 à 23:59 - Bram: Hoi', '2023-12-31T23:59:00'],
    ['Android, Spanish', '31/12/23, 11:59 p.\u00a0m. - Bram: Hoi', '2023-12-31T23:59:00'],
    ['Android, Australian', '31/12/2023, 11:59 pm - Bram: Hoi', '2023-12-31T23:59:00'],
    ['Android, Canadian', '2023-12-31, 11:59 p.m. - Bram: Hoi', '2023-12-31T23:59:00'],
    ['Android, Danish', '31.12.2023 23.59 - Bram: Hoi', '2023-12-31T23:59:00'],
    ['Android, Finnish', '31.12.2023 klo 23.59 - Bram: Hoi', '2023-12-31T23:59:00'],
    ['Android, Korean', '2023. 12. 31. 오후 11:59 - Bram: Hoi', '2023-12-31T23:59:00'],
    ['midnight on a clock of twelve hours', '12/31/23, 12:05 AM - Bram: Hoi', '2023-12-31T00:05:00'],
  ])('%s', async (_, line, expected) => {
    const [item] = await read([line])
    expect([time(item), author(item), item?.text]).toEqual([expected, 'Bram', 'Hoi'])
  })

  test('is in the own zone', async () => {
    const [item] = await read(['31-07-2023 23:59 - Bram: Hoi'], 'WhatsApp-chat met Bram.txt', 'Europe/Amsterdam')
    expect(time(item)).toBe('2023-07-31T21:59:00')
  })
})

describe('day and month', () => {
  test('are told apart by a day beyond twelve anywhere in the file', async () => {
    const items = await read(['01/02/24, 10:00 - Bram: a', '02/02/24, 10:00 - Bram: b', '13/02/24, 10:00 - Bram: c'])
    expect(time(items[0])).toBe('2024-02-01T10:00:00')
    const american = await read(['01/02/24, 10:00 - Bram: a', '02/02/24, 10:00 - Bram: b', '02/13/24, 10:00 - Bram: c'])
    expect(time(american[0])).toBe('2024-01-02T10:00:00')
  })

  test('are told apart by the order of messages where no day is beyond twelve', async () => {
    const items = await read(['03/01/24, 10:00 - Bram: a', '04/01/24, 10:00 - Bram: b', '01/02/24, 10:00 - Bram: c'])
    expect(time(items[0])).toBe('2024-01-03T10:00:00')
    const american = await read(['01/03/24, 10:00 - Bram: a', '01/04/24, 10:00 - Bram: b', '02/01/24, 10:00 - Bram: c'])
    expect(time(american[0])).toBe('2024-01-03T10:00:00')
  })

  test('are American where nothing tells but slashes and a clock of twelve hours', async () => {
    expect(time((await read(['2/1/24, 10:00 AM - Bram: a']))[0])).toBe('2024-02-01T10:00:00')
    expect(time((await read(['2/1/24, 10:00 - Bram: a']))[0])).toBe('2024-01-02T10:00:00')
  })
})

describe('a message', () => {
  test('may have several lines, also empty ones and ones that begin with a number', async () => {
    const items = await read([
      '31-12-2023 23:59 - Bram: Boodschappen:',
      '2 broden',
      '',
      '- melk',
      '31-12-2023 23:59 - Anna: Doe ik',
    ])
    expect(items.map(({ text }) => text)).toEqual(['Boodschappen:\n2 broden\n\n- melk', 'Doe ik'])
  })

  test('has its author, the other members and the conversation', async () => {
    const [item] = await read(
      ['31-12-2023 23:59 - ~ Bram: Hoi', '31-12-2023 23:59 - +31 6 12345678: Hallo', '31-12-2023 23:59 - Anna: x'],
      'a/WhatsApp-chat met Zeilclub.txt',
    )
    expect(item).toMatchObject({
      kind: 'chat',
      title: 'Zeilclub',
      threadKeys: ['chat:whatsapp:Zeilclub'],
      participants: [
        { role: 'author', name: 'Bram', address: '' },
        { role: 'member', name: '', address: '+31612345678' },
        { role: 'member', name: 'Anna', address: '' },
      ],
      detail: { kind: 'chat', chat: 'Zeilclub', system: false },
    })
  })

  test('loses the mark that says that it was edited', async () => {
    const items = await read([
      `31-12-2023 23:59 - Bram: Om acht uur ${mark}<Dit bericht is bewerkt>`,
      '31-12-2023 23:59 - Bram: At nine <This message was edited>',
    ])
    expect(items.map(({ text }) => text)).toEqual(['Om acht uur', 'At nine'])
  })

  test.each([
    ['<Media omitted>', '<Media omitted>'],
    [`${mark}afbeelding weggelaten`, 'afbeelding weggelaten'],
    [`${mark}<bijgevoegd: 00000012-PHOTO-2023-12-31.jpg>`, '<bijgevoegd: 00000012-PHOTO-2023-12-31.jpg>'],
    ['IMG-20231231-WA0001.jpg (Datei angehängt)', 'IMG-20231231-WA0001.jpg (Datei angehängt)'],
  ])('with a file left out says so: %s', async (written, text) => {
    const [item] = await read([`31-12-2023 23:59 - Bram: ${written}`])
    expect(item).toMatchObject({ text, detail: { system: false } })
  })

  test.each([
    'This message was deleted',
    'Dit bericht is verwijderd',
    'Diese Nachricht wurde gelöscht.',
    'Ce message a été supprimé',
  ])('that was deleted is a system message: %s', async (text) => {
    expect((await read([`31-12-2023 23:59 - Bram: ${text}`]))[0]?.detail).toMatchObject({ system: true })
  })
})

describe('a system message', () => {
  test.each([
    '31-12-2023 23:59 - Berichten en gesprekken worden end-to-end versleuteld.',
    '31-12-2023 23:59 - Anna heeft het onderwerp gewijzigd van "Mei" in "Trip: juni"',
    `[31-12-2023 23:59:01] Zeilclub: ${mark}Anna heeft Bram toegevoegd`,
    `[31-12-2023 23:59:01] Anna: ${mark}Anna heeft deze groep gemaakt`,
  ])('is written by nobody or marked as one: %s', async (line) => {
    const [item] = await read([line, '31-12-2023 23:59 - Bram: x'], 'WhatsApp Chat - Zeilclub/_chat.txt')
    expect(item?.detail).toMatchObject({ system: true })
  })
})

describe('the name of the conversation', () => {
  test.each([
    ['/x/WhatsApp Chat with Anna de Vries.txt', 'Anna de Vries'],
    ['/x/WhatsApp Chat with Anna (2).txt', 'Anna'],
    ['/x/WhatsApp-chat met Zeilclub.txt', 'Zeilclub'],
    ['/x/WhatsApp Chat mit Opa.txt', 'Opa'],
    ['/x/Discussion WhatsApp avec Léa.txt', 'Léa'],
    ['/x/Chat de WhatsApp con Inés.txt', 'Inés'],
    ['/x/Chat WhatsApp con Gio.txt', 'Gio'],
    ['/x/Conversa do WhatsApp com Rui.txt', 'Rui'],
    ['/x/WhatsApp Chat - Zeilclub.zip!/_chat.txt', 'Zeilclub'],
    ['/x/WhatsApp Chat - Zeilclub/_chat.txt', 'Zeilclub'],
  ])('%s is %s', async (path, name) => {
    expect((await read(['31-12-2023 23:59 - Bram: Hoi'], path))[0]?.title).toBe(name)
  })

  test('is told by who says that it is encrypted where the place does not tell', async () => {
    const items = await read(
      [
        `[31-12-2023 23:59:01] Zeilclub: ${mark}Messages and calls are end-to-end encrypted.`,
        '[31-12-2023 23:59:02] Bram: Hoi',
      ],
      '/x/_chat.txt',
    )
    expect(items.map(({ title }) => title)).toEqual(['Zeilclub', 'Zeilclub'])
    expect(items[0]?.participants).toEqual([{ role: 'member', name: 'Bram', address: '' }])
  })
})

describe('importing again', () => {
  const first = ['31-12-2023 23:59 - Bram: ok', '31-12-2023 23:59 - Bram: ok', '31-12-2023 23:59 - Anna: ok']
  const later = [
    ...first,
    '31-12-2023 23:59 - Bram: ok',
    '01-01-2024 00:01 - Bram: ok',
    '01-01-2024 00:02 - Carla: nieuw',
  ]

  test('equal messages within a minute stay apart, and a longer export of the same chat doubles none', async () => {
    const before = (await read(first)).map(({ identity }) => identity)
    const after = (await read(later)).map(({ identity }) => identity)
    expect(new Set(after).size).toBe(6)
    expect(after.slice(0, 3)).toEqual(before)
  })

  test('equal messages stay apart also where messages are out of order', async () => {
    const items = await read([
      '31-12-2023 23:58 - Bram: ok',
      '31-12-2023 23:59 - Anna: x',
      '31-12-2023 23:58 - Bram: ok',
    ])
    expect(new Set(items.map(({ identity }) => identity)).size).toBe(3)
  })

  test('goes on from a position with the same identities', async () => {
    const options = { path: 'WhatsApp Chat with Bram.txt' }
    const all = await importBytes(whatsappImporter, later.join('\n'), options)
    expect(await importBytes(whatsappImporter, later.join('\n'), { ...options, from: 3 })).toEqual(all.slice(3))
  })
})

describe('what is not whole', () => {
  test('text before the first message, and a date that does not exist, are rejected and nothing else', async () => {
    const outcomes = await importBytes(
      whatsappImporter,
      'ergens vandaan\n31-12-2023 23:59 - Bram: a\n45-12-2023 23:59 - Bram: b\n',
    )
    expect(itemsOf(outcomes).map(({ text }) => text)).toEqual(['a'])
    expect(reasonsOf(outcomes)).toHaveLength(2)
  })

  test('a message without end is cut and says so', async () => {
    const [item] = await read([`31-12-2023 23:59 - Bram: ${'x'.repeat(300_000)}`])
    expect(item?.text.length).toBeLessThanOrEqual(256 * 1024)
    expect(item?.warnings).toHaveLength(1)
  })
})

describe('detection', () => {
  const detect = (text: string, path = 'notes.txt') => whatsappImporter.detect(Buffer.from(text), path)

  test('is certain by name or by the notice of encryption', () => {
    expect(detect('31-12-2023 23:59 - Bram: Hoi\n', '/x/_chat.txt')).toBe(1)
    expect(
      detect('31-12-2023 23:59 - Berichten worden end-to-end versleuteld.\n31-12-2023 23:59 - Bram: Hoi'),
    ).toBeGreaterThan(0.9)
  })

  test('knows an export under another name', () => {
    expect(detect('2023-12-31 23:59 - Bram: Hoi\n2023-12-31 23:59 - Anna: Hoi\n')).toBeGreaterThan(0.5)
    expect(detect('31-12-2023 23:59 - Bram: Hoi\n31-12-2023 23:59 - Anna: Hoi\n')).toBeGreaterThan(0.5)
  })

  test.each([
    [
      'a log',
      '[2023-12-31 23:59:01] ERROR: disk full\n[2023-12-31 23:59:02] INFO: retry\n[2023-12-31 23:59:03] INFO: ok\n',
    ],
    ['a diary', '31-12-2023\nHet was een mooie dag: zon.\n'],
    ['a table', '31-12-2023;23:59;12,50;Bram\n'],
    ['a text', 'Bram: hoi\nAnna: hoi\n'],
    ['a list of appointments', '31-12-2023 23:59 - Oud en nieuw\n01-01-2024 12:00 - Nieuwjaarsduik\n'],
    ['nothing', ''],
  ])('leaves %s alone', (_, text) => {
    expect(detect(text)).toBe(0)
  })
})
