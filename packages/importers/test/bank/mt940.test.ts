import type { ItemDraft, TransactionDetail } from '@confidant/vault/item'
import { describe, expect, test } from 'vitest'
import { mt940Importer } from '../../src/bank/index.js'
import { importBytes, itemsOf, reasonsOf } from '../support/import-bytes.js'

function statement(lines: string[], account = 'NL91INGB0001234567EUR'): string {
  return [
    ':20:STMT1',
    `:25:${account}`,
    ':28C:00001',
    ':60F:C240314EUR1000,00',
    ...lines,
    ':62F:C240315EUR900,00',
    ':86:/SUM/1/1/12,34/12,34/',
    '-',
    '',
  ].join('\r\n')
}

async function read(text: string): Promise<ItemDraft[]> {
  return itemsOf(await importBytes(mt940Importer, text, { chunkBytes: 19 }))
}

function detail(item: ItemDraft | undefined): TransactionDetail {
  if (item?.detail.kind !== 'transaction') throw new Error('not a transaction')
  return item.detail
}

const line = ':61:2403150315D12,34NTRFNONREF//REF1'

describe('what a booking is about', () => {
  test.each([
    [
      'ING',
      [':86:/EREF/E-1//CNTP/NL02RABO0123456789/RABONL2U/Zonnestroom', ' B.V.///REMI/USTD//Termijn maart 2024/'],
      { counterparty: 'Zonnestroom B.V.', counterpartyAccount: 'NL02RABO0123456789', text: 'Termijn maart 2024' },
    ],
    [
      'Rabobank',
      [':86:/EREF/E-1/BENM//NAME/Zonnestroom B.V./IBAN/NL02RABO0123456789/REMI/Termijn ma', 'art 2024/ISDT/2024-03-15'],
      { counterparty: 'Zonnestroom B.V.', counterpartyAccount: 'NL02RABO0123456789', text: 'Termijn maart 2024' },
    ],
    [
      'ABN AMRO, codes',
      [
        ':86:/TRTP/SEPA Incasso algemeen doorlopend/CSID/NL00ZZZ123/NAME/Zonnestroom B.V.',
        '/MARF/M-77/REMI/Klant 12/34/IBAN/NL02RABO0123456789/BIC/RABONL2U/EREF/E-1',
      ],
      {
        counterparty: 'Zonnestroom B.V.',
        counterpartyAccount: 'NL02RABO0123456789',
        text: 'Klant 12/34\nSEPA Incasso algemeen doorlopend',
      },
    ],
    [
      'ABN AMRO, labels',
      [
        ':86:SEPA OVERBOEKING                 IBAN: NL02RABO0123456789',
        'BIC: RABONL2U                    NAAM: Zonnestroom B.V.',
        'OMSCHRIJVING: Termijn maart',
      ],
      {
        counterparty: 'Zonnestroom B.V.',
        counterpartyAccount: 'NL02RABO0123456789',
        text: 'Termijn maart\nSEPA OVERBOEKING',
      },
    ],
    [
      'a German bank',
      [
        ':86:105?00FOLGELASTSCHRIFT?10931?20EREF+E-1?21SVWZ+Abschlag Ma?22erz 2024?30RABONL2U?31NL02RABO0123456789?32Sonnenstrom Gm?33bH',
      ],
      {
        counterparty: 'Sonnenstrom GmbH',
        counterpartyAccount: 'NL02RABO0123456789',
        text: 'Abschlag Maerz 2024\nFOLGELASTSCHRIFT',
      },
    ],
    [
      'ASN and SNS',
      [':86:NL02RABO0123456789 zonnestroom bv', '', 'Termijn maart'],
      { counterparty: 'zonnestroom bv', counterpartyAccount: 'NL02RABO0123456789', text: 'Termijn maart' },
    ],
    [
      'Triodos',
      [':86:000>100987654321', '>20TERMIJN MA>21ART 2024>310390123456'],
      { counterparty: '', counterpartyAccount: '0390123456', text: 'TERMIJN MAART 2024' },
    ],
    [
      'a time of day that was wrapped',
      [':86:106?00KARTE?20Laden 15-03-2024T13', ':12:11 Folgenr. 1'],
      { counterparty: '', counterpartyAccount: '', text: 'Laden 15-03-2024T13:12:11 Folgenr. 1' },
    ],
    [
      'plain lines',
      [':86:BEA NR:12345 15.03.24/12.00', 'Bakkerij Jansen UTRECHT,PAS123'],
      {
        counterparty: '',
        counterpartyAccount: '',
        text: 'BEA NR:12345 15.03.24/12.00\nBakkerij Jansen UTRECHT,PAS123',
      },
    ],
  ])('%s', async (_, lines, { counterparty, counterpartyAccount, text }) => {
    const [item] = await read(statement([line, ...lines]))
    expect(detail(item)).toMatchObject({ counterparty, counterpartyAccount })
    expect(item?.text).toContain(text)
  })
})

describe('a booking', () => {
  test.each([
    ['D12,34', -1234],
    ['C12,34', 1234],
    ['RC12,34', -1234],
    ['RD12,34', 1234],
    ['DR5,', -500],
    ['C0,5', 50],
  ])('%s is %i', async (amount, expected) => {
    const [item] = await read(statement([`:61:2403150315${amount}NTRFNONREF`]))
    expect(detail(item).amountMinor).toBe(expected)
  })

  test('has the date of entry, also where that lies in another year than the value date', async () => {
    const items = await read(
      statement([
        ':61:2312311231D1,00NTRFNONREF',
        ':61:2312310102D1,00NTRFNONREF',
        ':61:2401021231D1,00NTRFNONREF',
        ':61:240229D1,00NTRFNONREF',
      ]),
    )
    expect(items.map((item) => detail(item).bookedOn)).toEqual(['2023-12-31', '2024-01-02', '2023-12-31', '2024-02-29'])
  })

  test('of a bank that counts 30 February has the date of entry, and spaces stand for none', async () => {
    const items = await read(statement([':61:2302300301D1,00NTRFNONREF', ':61:230301    D1,00NTRFNONREF']))
    expect(items.map((item) => detail(item).bookedOn)).toEqual(['2023-03-01', '2023-03-01'])
  })

  test('has the account, the currency and the reference of the bank', async () => {
    const [item] = await read(statement([line], 'NL91 INGB 0001 2345 67 EUR'))
    expect(detail(item)).toMatchObject({ account: 'NL91INGB0001234567', currency: 'EUR', reference: 'REF1' })
  })

  test('without a description keeps what stands with the amount', async () => {
    const [item] = await read(statement([line, 'Kosten betaalpakket']))
    expect(item?.text).toBe('Kosten betaalpakket\n-12.34 EUR')
  })
})

describe('a file', () => {
  test('with several statements, SWIFT blocks and Latin-1 bytes is read', async () => {
    const block = (text: string) =>
      `{1:F01INGBNL2ABXXX0000000000}{2:I940INGBNL2AXXXN}{4:\r\n${text.replace('-\r\n', '-}\r\n')}`
    const text = block(statement([line, ':86:Caf\u00e9'])) + block(statement([line], 'NL02RABO0123456789'))
    const items = itemsOf(await importBytes(mt940Importer, Buffer.from(text, 'latin1')))
    expect(items.map((item) => detail(item).account)).toEqual(['NL91INGB0001234567', 'NL02RABO0123456789'])
    expect(items[0]?.text).toContain('Café')
  })

  test('read again gives the same identities, and equal bookings stay apart', async () => {
    const text = statement([line, ':86:Koffie', line, ':86:Koffie'])
    const identities = (await read(text)).map(({ identity }) => identity)
    expect(new Set(identities).size).toBe(2)
    expect((await read(text)).map(({ identity }) => identity)).toEqual(identities)
  })

  test('loses only the bookings that are not valid', async () => {
    const outcomes = await importBytes(
      mt940Importer,
      statement([':61:24', ':61:2413990399D1,00NTRFNONREF', ':61:2403150315EC1,00NTRFNONREF', line]),
    )
    expect(itemsOf(outcomes)).toHaveLength(1)
    expect(reasonsOf(outcomes)).toHaveLength(3)
  })

  test('with a field that never ends is bounded', async () => {
    const text = statement([line, ':86:x', ...Array.from({ length: 100_000 }, () => 'x'.repeat(100))])
    const [item] = itemsOf(await importBytes(mt940Importer, text, { chunkBytes: 64 * 1024 }))
    expect(item?.text.length).toBeLessThan(30_000)
  })
})

test('detection takes statements and leaves text with colons', () => {
  expect(mt940Importer.detect(Buffer.from(statement([])), 'x')).toBe(1)
  for (const text of ['', ':20:\n', 'tijd :20: en :25: en :60F:', statement([]).replace(':60F:', ':61:')]) {
    expect(mt940Importer.detect(Buffer.from(text), 'a.sta')).toBe(0)
  }
})
