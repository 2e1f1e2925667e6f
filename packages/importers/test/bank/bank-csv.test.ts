import type { ItemDraft, TransactionDetail } from '@confidant/vault/item'
import { describe, expect, test } from 'vitest'
import { guessCsvMapping } from '../../src/bank/csv/guess-mapping.js'
import { bankCsvImporter } from '../../src/bank/index.js'
import { importBytes, itemsOf, reasonsOf } from '../support/import-bytes.js'

async function read(text: string | Uint8Array): Promise<ItemDraft[]> {
  return itemsOf(await importBytes(bankCsvImporter, text, { chunkBytes: 23 }))
}

function detail(item: ItemDraft | undefined): TransactionDetail {
  if (item?.detail.kind !== 'transaction') throw new Error('not a transaction')
  return item.detail
}

const paid = { amountMinor: -123_450, currency: 'EUR', bookedOn: '2024-03-15', counterparty: 'Zonnestroom' }

const ing = `"Datum";"Naam / Omschrijving";"Rekening";"Tegenrekening";"Code";"Af Bij";"Bedrag (EUR)";"Mutatiesoort";"Mededelingen";"Saldo na mutatie";"Tag"
"20240315";"Zonnestroom";"NL91INGB0001234567";"NL02RABO0123456789";"IC";"Af";"1234,50";"Incasso";"Termijn maart";"100,00";""
"20240316";"Werk B.V.";"NL91INGB0001234567";"NL02RABO0123456789";"OV";"Bij";"10,00";"Overschrijving";"Loon";"110,00";""
`

describe('statements of known banks', () => {
  test.each<[string, string, Partial<TransactionDetail>]>([
    ['ING', ing, { ...paid, account: 'NL91INGB0001234567', counterpartyAccount: 'NL02RABO0123456789' }],
    [
      'ING, English, commas',
      '"Date","Name / Description","Account","Counterparty","Code","Debit/credit","Amount (EUR)","Transaction type","Notifications"\n"20240315","Zonnestroom","NL91INGB0001234567","NL02RABO0123456789","IC","Debit","1234,50","SEPA direct debit","Termijn maart"\n',
      { ...paid, account: 'NL91INGB0001234567' },
    ],
    [
      'Rabobank',
      '"IBAN/BBAN","Munt","BIC","Volgnr","Datum","Rentedatum","Bedrag","Saldo na trn","Tegenrekening IBAN/BBAN","Naam tegenpartij","Naam uiteindelijke partij","Omschrijving-1","Omschrijving-2","Omschrijving-3"\n"NL02RABO0123456789","EUR","RABONL2U","000000000000012345","2024-03-15","2024-03-15","-1234,50","+100,00","NL91INGB0001234567","Zonnestroom","","Termijn"," ",""\n',
      { ...paid, account: 'NL02RABO0123456789', reference: '000000000000012345' },
    ],
    [
      'ABN AMRO, text',
      '123456789\tEUR\t20240315\t1334,50\t100,00\t20240315\t-1234,50\tSEPA Incasso Zonnestroom\n',
      { ...paid, counterparty: '', account: '123456789' },
    ],
    [
      'bunq',
      '"Date";"Interest Date";"Amount";"Account";"Counterparty";"Name";"Description"\n"2024-03-15";"2024-03-15";"-1.234,50";"NL10BUNQ0123456789";"NL02RABO0123456789";"Zonnestroom";"Termijn"\n',
      { ...paid, account: 'NL10BUNQ0123456789' },
    ],
    [
      'N26',
      '"Booking Date","Value Date","Partner Name","Partner Iban",Type,"Payment Reference","Account Name","Amount (EUR)","Original Amount","Original Currency","Exchange Rate"\n2024-03-15,2024-03-15,Zonnestroom,NL02RABO0123456789,"Direct Debit",Termijn,Main,-1234.50,,,\n',
      { ...paid, counterpartyAccount: 'NL02RABO0123456789' },
    ],
    [
      'Revolut, with a fee',
      'Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance\nTRANSFER,Current,2024-03-14 10:00:00,2024-03-15 10:00:00,Zonnestroom,-1234.00,0.50,EUR,COMPLETED,5.00\n',
      paid,
    ],
    [
      'PayPal, German',
      '"Datum","Uhrzeit","Zeitzone","Name","Typ","Status","Währung","Brutto","Entgelt","Netto","Absender E-Mail-Adresse","Empfänger E-Mail-Adresse","Transaktionscode"\n"15.03.2024","10:00:00","CET","Zonnestroom","Zahlung","Abgeschlossen","EUR","-1.234,50","0,00","-1.234,50","","","ABC"\n',
      { ...paid, reference: 'ABC' },
    ],
    [
      'DKB, after lines about the account',
      '"Girokonto";"DE02120300000000202051"\n""\n"Kontostand vom 15.03.2024:";"100,00 €"\n""\n"Buchungsdatum";"Wertstellung";"Status";"Zahlungspflichtige*r";"Zahlungsempfänger*in";"Verwendungszweck";"Umsatztyp";"IBAN";"Betrag (€)";"Gläubiger-ID";"Mandatsreferenz";"Kundenreferenz"\n"15.03.24";"15.03.24";"Gebucht";"Anna";"Zonnestroom";"Abschlag";"Ausgang";"NL02RABO0123456789";"-1.234,50 €";"";"";""\n',
      { ...paid, counterpartyAccount: 'NL02RABO0123456789' },
    ],
  ])('%s', async (_, text, expected) => {
    expect(bankCsvImporter.detect(Buffer.from(text), 'x.csv')).toBeGreaterThan(0.9)
    expect(detail((await read(text))[0])).toMatchObject(expected)
  })

  test('keep text that is searched and a sign that tells paid from received', async () => {
    const items = await read(ing)
    expect(items.map((item) => [detail(item).amountMinor, item.text])).toEqual([
      [-123_450, 'Zonnestroom\nTermijn maart\nNL02RABO0123456789\n-1234.50 EUR'],
      [1000, 'Werk B.V.\nLoon\nNL02RABO0123456789\n10.00 EUR'],
    ])
  })

  test('with one row in another encoding than the rest are read', async () => {
    const header = 'Datum;Uhrzeit;Zeitzone;Name;Typ;Status;Währung;Netto;Transaktionscode\n'
    const row = '15.03.2024;10:00;CET;Café;Zahlung;Abgeschlossen;EUR;-1,00;A\n'
    const items = await read(Buffer.concat([Buffer.from(header), Buffer.from(row, 'latin1'), Buffer.from(row)]))
    expect(items.map(({ title }) => title)).toEqual(['Café', 'Café'])
  })

  test('in Latin-1 or UTF-16 are read', async () => {
    const text = ing.replace('Zonnestroom', 'Café Één')
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    for (const bytes of [Buffer.from(text, 'latin1'), utf16, Buffer.from(`\ufeff${text}`)]) {
      expect((await read(bytes))[0]?.title).toBe('Café Één')
    }
  })

  test('leave out what is not final, and rows that are not valid, and say so', async () => {
    const header = 'Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance\n'
    const outcomes = await importBytes(
      bankCsvImporter,
      `${header}TRANSFER,Current,2024-03-14 10:00:00,,A,-1.00,0.00,EUR,PENDING,\nTRANSFER,Current,x,2024-03-14 10:00:00,B,much,0.00,EUR,COMPLETED,\nTRANSFER,Current,x,2024-99-14 10:00:00,C,1.00,0.00,EUR,COMPLETED,\nTRANSFER,Current,x,2024-03-14 10:00:00,D,1.00,0.00,EUR,COMPLETED,\n`,
    )
    expect(itemsOf(outcomes).map(({ title }) => title)).toEqual(['D'])
    expect(reasonsOf(outcomes)).toHaveLength(3)
    expect(outcomes.map(({ position }) => position)).toEqual([0, 1, 2, 3])
  })

  test('read again give the same identities, and equal bookings stay apart', async () => {
    const row = ing.split('\n')[1]
    const text = `${ing}${row}\n`
    const identities = (await read(text)).map(({ identity }) => identity)
    expect(new Set(identities).size).toBe(3)
    expect((await read(text)).map(({ identity }) => identity)).toEqual(identities)
  })
})

describe('a table that no profile knows', () => {
  const header = ['Boekdatum', 'Omschrijving', 'Naam', 'Tegenrekening', 'Bedrag', 'Af/Bij', 'Saldo']
  const rows = [
    ['15-03-2024', 'Termijn', 'Zonnestroom', 'NL02RABO0123456789', '1.234,50', 'Af', '100,00'],
    ['31-03-2024', 'Loon', 'Werk B.V.', 'NL91INGB0001234567', '10,00', 'Bij', '110,00'],
  ]
  const text = [header, ...rows].map((row) => row.join(';')).join('\n')
  const mapping = {
    date: 'Boekdatum',
    dateFormat: 'dd-MM-yyyy',
    amount: 'Bedrag',
    decimal: ',' as const,
    direction: { column: 'Af/Bij', debit: 'Af' },
    description: ['Omschrijving'],
    counterparty: 'Naam',
    counterpartyAccount: 'Tegenrekening',
  }

  test('is rejected with the columns that a mapping can name', async () => {
    expect(reasonsOf(await importBytes(bankCsvImporter, text))).toEqual([
      `Unknown bank format. Use --csv-mapping FILE to say which columns hold the date, amount and description (docs/csv-mapping.md). Columns: ${header.join(', ')}.`,
    ])
  })

  test('is certainly a statement when it has the columns of the saved mapping', () => {
    const head = Buffer.from(`\ufeff"Wanneer";"Waarde"\n1;2\n`)
    const own = { ...mapping, date: 'Wanneer', amount: 'Waarde' }
    expect(bankCsvImporter.detect(head, 'a.txt')).toBe(0)
    expect(bankCsvImporter.detect(head, 'a.txt', { csvMapping: { ...own, amount: 'Bedrag' } })).toBe(0)
    expect(bankCsvImporter.detect(head, 'a.txt', { csvMapping: own })).toBe(1)
  })

  test('is read by the saved mapping', async () => {
    const items = itemsOf(await importBytes(bankCsvImporter, text, { csvMapping: mapping }))
    expect(items.map(detail)).toMatchObject([paid, { amountMinor: 1000, counterparty: 'Werk B.V.' }])
  })

  test('is rejected when the saved mapping is that of another table', async () => {
    const outcomes = await importBytes(bankCsvImporter, text, { csvMapping: { ...mapping, amount: 'Amount' } })
    expect(reasonsOf(outcomes)[0]).toContain('refers to a column that this file does not have')
  })

  test('gets a proposal for its mapping', () => {
    expect(guessCsvMapping(header, rows)).toEqual(mapping)
  })

  test('without a header is read by numbers of columns, and no row is taken for a header or told in a reason', async () => {
    const headless = rows.map((row) => row.join(';')).join('\n')
    const guess = guessCsvMapping(
      rows[0]!.map((_, i) => `#${i + 1}`),
      rows,
    )
    expect(guess).toMatchObject({ date: '#1', amount: '#5', decimal: ',', direction: { column: '#6', debit: 'Af' } })
    expect(itemsOf(await importBytes(bankCsvImporter, headless, { csvMapping: guess! }))).toHaveLength(2)
    expect(reasonsOf(await importBytes(bankCsvImporter, headless))[0]).not.toContain('Zonnestroom')
  })
})

describe('detection', () => {
  test.each([
    ['a table of people', 'Name,Email,Phone\nAnna,anna@example.org,0612345678\n'],
    ['measurements', 'date,temperature,humidity\n2024-03-15,12.3,80\n2024-03-16,11.9,82\n'],
    ['orders of a shop', 'Date,Product,Amount\n2024-03-15,Chair,2\n2024-03-16,Table,1\n'],
    ['a text with commas', 'Dear Anna,\nthe balance is, as of 15-03-2024, 12,34 euro.\nBram\n'],
    ['Markdown', '# Rekening\n\n| Datum | Bedrag |\n|---|---|\n| 15-03-2024 | 12,34 |\n'],
    ['bytes', '\u0000\u0001\u0002'],
    ['nothing', ''],
  ])('leaves %s alone', (_, text) => {
    expect(bankCsvImporter.detect(Buffer.from(text), 'a.csv')).toBe(0)
  })

  test('offers itself for a table that looks like a statement', () => {
    const text = 'Boekdatum;Bedrag;Tegenrekening;Omschrijving\n15-03-2024;-1,20;NL02RABO0123456789;koffie\n'
    expect(bankCsvImporter.detect(Buffer.from(text), 'a.csv')).toBe(0.5)
  })
})

describe('a hostile table', () => {
  test('with a quote that never closes, or a row without end, loses only that', async () => {
    const row = ing.split('\n')[2]!
    const outcomes = await importBytes(
      bankCsvImporter,
      `${ing}"20240317";"${'x'.repeat(300_000)}\n${`${row}\n`.repeat(3000)}"20240318";"open`,
      { chunkBytes: 64 * 1024 },
    )
    expect(itemsOf(outcomes).length).toBeGreaterThanOrEqual(3001)
  })
})
