import type { ContactDetail, ItemDraft } from '@confidant/vault/item'
import { describe, expect, test } from 'vitest'
import { readContacts, vcfImporter } from '../../src/contacts/index.js'
import { importBytes, itemsOf, reasonsOf } from '../support/import-bytes.js'

function card(...lines: string[]): string {
  return ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n')
}

async function read(content: string | Uint8Array): Promise<ItemDraft[]> {
  return itemsOf(await importBytes(vcfImporter, content, { chunkBytes: 11 }))
}

async function only(content: string | Uint8Array): Promise<ItemDraft & { detail: ContactDetail }> {
  const items = await read(content)
  expect(items).toHaveLength(1)
  const [item] = items
  if (item?.detail.kind !== 'contact') throw new Error('not a contact')
  return { ...item, detail: item.detail }
}

// The bytes of a JPEG's beginning; what follows does not matter here.
const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(200, 7)])
const photoBase64 = photo.toString('base64')

describe('a card', () => {
  test('of version 3.0 as Google writes it', async () => {
    const item = await only(
      card(
        'VERSION:3.0',
        'FN:Anna de Vries',
        'N:de Vries;Anna;;;',
        'EMAIL;TYPE=INTERNET;TYPE=HOME:Anna@Example.org',
        'TEL;TYPE=CELL:06-12345678',
        'ADR;TYPE=HOME:;;Dorpsstraat 1;Utrecht;;3511 AB;Nederland',
        'ORG:De Kies B.V.;Balie',
        'TITLE:Tandarts',
        'BDAY:1985-04-12',
        'URL:https://anna.example',
        'NOTE:Houdt van\\nzeilen\\, en van lezen',
        'UID:7f3c@example.org',
      ),
    )
    expect(item).toMatchObject({
      identity: 'uid:7f3c@example.org',
      title: 'Anna de Vries',
      at: null,
      participants: [
        { role: 'subject', name: 'Anna de Vries', address: 'anna@example.org' },
        { role: 'subject', name: 'Anna de Vries', address: '+31612345678' },
      ],
      detail: {
        emails: [{ type: 'home', value: 'anna@example.org' }],
        phones: [{ type: 'cell', value: '+31612345678' }],
        addresses: [{ type: 'home', value: 'Dorpsstraat 1, 3511 AB Utrecht, Nederland' }],
        urls: ['https://anna.example'],
        organisation: 'De Kies B.V., Balie',
        role: 'Tandarts',
        birthday: '1985-04-12',
      },
    })
    expect(item.text).toContain('Houdt van\nzeilen, en van lezen')
  })

  test("has Apple's own labels", async () => {
    const { detail, text } = await only(
      card(
        'VERSION:3.0',
        'FN:Bram',
        'item1.TEL;type=pref:+31 20 123 45 67',
        'item1.X-ABLabel:_$!<Home>!$_',
        'item2.EMAIL;type=INTERNET:bram@example.org',
        'item2.X-ABLabel:Volleybal',
        'item3.X-ABRELATEDNAMES:Carla',
        'item3.X-ABLabel:_$!<Mother>!$_',
      ),
    )
    expect(detail.phones).toEqual([{ type: 'home', value: '+31201234567' }])
    expect(detail.emails).toEqual([{ type: 'volleybal', value: 'bram@example.org' }])
    expect(text).toContain('mother: Carla')
  })

  test('of version 4.0', async () => {
    const { detail, title } = await only(
      card(
        'VERSION:4.0',
        'FN:Dirk',
        'TEL;VALUE=uri;TYPE="voice,home":tel:+31-30-1234567;ext=5',
        'BDAY:--0229',
        'ADR;TYPE=work;LABEL="Plein 1^nUtrecht":;;Plein 1;Utrecht;;;',
        `PHOTO:data:image/jpeg;base64,${photoBase64}`,
      ),
    )
    expect([title, detail.birthday]).toEqual(['Dirk', '--02-29'])
    expect(detail.phones).toEqual([{ type: 'home', value: '+31301234567' }])
    expect(detail.addresses).toEqual([{ type: 'work', value: 'Plein 1, Utrecht' }])
  })

  test('of version 2.1 as Outlook writes it', async () => {
    const item = await only(
      card(
        'VERSION:2.1',
        'N;LANGUAGE=nl;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=',
        '=F6rg',
        'TEL;HOME;VOICE:030-7654321',
        'ADR;WORK;PREF;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;;Hoofdstra=C3=9Fe 1=0D=0A=',
        'Achterhuis;Berlin;;10115;Deutschland',
      ),
    )
    expect(item.title).toBe('Jörg Müller')
    expect(item.detail.phones).toEqual([{ type: 'home', value: '+31307654321' }])
    expect(item.detail.addresses[0]?.value).toBe('Hoofdstraße 1, Achterhuis, 10115 Berlin, Deutschland')
  })

  test.each([
    [
      'indented, then an empty line',
      ['PHOTO;ENCODING=BASE64;JPEG:', ` ${photoBase64.slice(0, 70)}`, ` ${photoBase64.slice(70)}`, ''],
    ],
    [
      'not indented, then an empty line',
      ['PHOTO;JPEG;ENCODING=BASE64:', photoBase64.slice(0, 70), photoBase64.slice(70), ''],
    ],
    [
      'not indented, without an empty line',
      [`PHOTO;TYPE=JPEG;ENCODING=b:${photoBase64.slice(0, 60)}`, photoBase64.slice(60)],
    ],
    [
      'folded as RFC 2426 says',
      [`PHOTO;ENCODING=b;TYPE=JPEG:${photoBase64.slice(0, 40)}`, ` ${photoBase64.slice(40)}`],
    ],
  ])('keeps a photo that is %s', async (_, lines) => {
    const item = await only(card('VERSION:2.1', 'FN:Eva', ...lines, 'TEL:06-12345678'))
    expect(item.attachments).toMatchObject([{ name: 'photo.jpg', mediaType: 'image/jpeg' }])
    expect(Buffer.from(item.attachments[0]!.bytes).equals(photo)).toBe(true)
    expect(item.detail.phones).toHaveLength(1)
  })

  test('never has a photo fetched from an address', async () => {
    expect((await only(card('FN:Eva', 'PHOTO;VALUE=uri:https://photos.example/1.jpg'))).attachments).toEqual([])
  })

  test('in Latin-1, without version, with an agent inside, stays itself', async () => {
    const item = await only(
      Buffer.from(
        card(
          'FN:Zoë',
          'AGENT:',
          'BEGIN:VCARD',
          'FN:Secretaris',
          'TEL:06-11111111',
          'END:VCARD',
          'EMAIL:zoe@example.org',
        ),
        'latin1',
      ),
    )
    expect(item.title).toBe('Zoë')
    expect(item.detail.emails).toEqual([{ type: '', value: 'zoe@example.org' }])
    expect(item.detail.phones).toEqual([])
  })

  test('without a name is called by what it has', async () => {
    expect((await only(card('ORG:Bakkerij Jansen'))).title).toBe('Bakkerij Jansen')
    expect((await only(card('N:;;;;', 'EMAIL:info@example.org'))).title).toBe('info@example.org')
  })

  test.each([
    ['REV:2026-02-01T10:00:00Z', Date.UTC(2026, 1, 1, 10)],
    ['REV:20260201T100000Z', Date.UTC(2026, 1, 1, 10)],
    ['REV:20260201', Date.UTC(2026, 1, 1)],
    ['REV:0000-00-00', 0],
    ['NOTE:no revision', 0],
  ])('with %s says which revision it is', async (line, revision) => {
    expect(await only(card('VERSION:3.0', 'FN:Anna', 'UID:anna', line))).toMatchObject({ revision })
    expect(await only(card('VERSION:3.0', 'FN:Anna', line))).not.toHaveProperty('revision')
  })

  test('without UID gets its identity from what it says, not from when it was exported', async () => {
    const first = await only(card('FN:Fleur', 'TEL:06-12345678', 'REV:20240101T000000Z'))
    const later = await only(card('REV:20250101T000000Z', 'TEL:06-12345678', 'FN:Fleur'))
    const other = await only(card('FN:Fleur', 'TEL:06-87654321'))
    expect(later.identity).toBe(first.identity)
    expect(other.identity).not.toBe(first.identity)
  })
})

describe('birthdays', () => {
  test.each([
    ['BDAY:19850412', '1985-04-12'],
    ['BDAY;VALUE=date:1985-04-12', '1985-04-12'],
    ['BDAY:1985-04-12T00:00:00Z', '1985-04-12'],
    ['BDAY:--0412', '--04-12'],
    ['BDAY:--04-12', '--04-12'],
    ['BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12', '--04-12'],
    ['BDAY:1985', ''],
    ['BDAY:---12', ''],
    ['BDAY:1985-13-45', ''],
    ['BDAY;VALUE=text:around 1800', ''],
  ])('%s is %j', async (line, expected) => {
    expect((await only(card('FN:x', line))).detail.birthday).toBe(expected)
  })
})

describe('a file of cards', () => {
  test('may mix versions; a card without end and an empty one lose nothing else', async () => {
    const outcomes = await importBytes(
      vcfImporter,
      [
        card('VERSION:2.1', 'FN:Een'),
        'BEGIN:VCARD\r\nFN:Twee\r\n',
        card('VERSION:4.0', 'FN:Drie'),
        card('VERSION:3.0'),
      ].join('\r\n'),
    )
    expect(itemsOf(outcomes).map(({ title }) => title)).toEqual(['Een', 'Twee', 'Drie'])
    expect(itemsOf(outcomes)[1]!.warnings).toEqual(['The card is truncated; what was there was imported.'])
    expect(reasonsOf(outcomes)).toEqual(['The contact card is empty.'])
    expect(outcomes.map(({ position }) => position)).toEqual([0, 1, 2, 3])
  })

  test('goes on from a position', async () => {
    const text = card('FN:Een') + card('FN:Twee')
    const all = await importBytes(vcfImporter, text)
    expect(await importBytes(vcfImporter, text, { from: 1 })).toEqual(all.slice(1))
  })

  test('of great size is read in steps', async () => {
    const cards = Array.from({ length: 20_000 }, (_, i) =>
      card('VERSION:3.0', `FN:Persoon ${i}`, `TEL:06${String(i).padStart(8, '0')}`),
    )
    const items = itemsOf(await importBytes(vcfImporter, cards.join(''), { chunkBytes: 64 * 1024 }))
    expect(items).toHaveLength(20_000)
    expect(new Set(items.map(({ identity }) => identity)).size).toBe(20_000)
  })

  test('with a gigantic line and a gigantic card gives the others', async () => {
    const outcomes = await importBytes(
      vcfImporter,
      card('FN:Lang', `NOTE:${'x'.repeat(17 * 1024 * 1024)}`) +
        card('FN:Breed', ...Array.from({ length: 6000 }, () => 'TEL:1')) +
        card('FN:Goed'),
      { chunkBytes: 1024 * 1024 },
    )
    expect(itemsOf(outcomes).map(({ title }) => title)).toEqual(['Lang', 'Goed'])
    expect(reasonsOf(outcomes)).toHaveLength(1)
  })
})

test('detection takes cards and leaves text that speaks of them', () => {
  expect(vcfImporter.detect(Buffer.from(card('FN:x')), 'x')).toBe(1)
  for (const text of ['', 'a BEGIN:VCARD', 'BEGIN:VCALENDAR\n'])
    expect(vcfImporter.detect(Buffer.from(text), 'a.vcf')).toBe(0)
})

test('cards in a mail are read from bytes alone', () => {
  expect(readContacts(Buffer.from(card('FN:Anna') + card())).map(({ title }) => title)).toEqual(['Anna'])
})
