import type { ItemDraft, TransactionDetail } from '@confidant/vault/item'
import { describe, expect, test } from 'vitest'
import { camt053Importer } from '../../src/bank/index.js'
import { importBytes, itemsOf, reasonsOf } from '../support/import-bytes.js'

function statement(entries: string, version = '02', iban = 'NL91ABNA0417164300'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr>
<Stmt><Id>1</Id><Acct><Id><IBAN>${iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>
<Bal><Amt Ccy="EUR">1000.00</Amt></Bal>${entries}</Stmt></BkToCstmrStmt></Document>`
}

interface EntryParts {
  amount?: string
  currency?: string
  direction?: string
  status?: string
  more?: string
  details?: string
}

function entry({
  amount = '12.34',
  currency = 'EUR',
  direction = 'DBIT',
  status = '<Sts>BOOK</Sts>',
  more = '',
  details = '',
}: EntryParts = {}): string {
  return `<Ntry><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd>${more}${status}
<BookgDt><Dt>2024-03-15</Dt></BookgDt><ValDt><Dt>2024-03-16</Dt></ValDt><AcctSvcrRef>REF1</AcctSvcrRef>
<NtryDtls>${details}</NtryDtls></Ntry>`
}

const party = (role: string, name: string, iban: string) =>
  `<${role}><Nm>${name}</Nm></${role}><${role}Acct><Id><IBAN>${iban}</IBAN></Id></${role}Acct>`

async function read(xml: string): Promise<ItemDraft[]> {
  return itemsOf(await importBytes(camt053Importer, xml, { chunkBytes: 17 }))
}

function detail(item: ItemDraft | undefined): TransactionDetail {
  if (item?.detail.kind !== 'transaction') throw new Error('not a transaction')
  return item.detail
}

describe('an entry', () => {
  test('of money paid has who got it, for what, and a negative amount', async () => {
    const details = `<TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId><MndtId>M-77</MndtId></Refs>
<RltdPties>${party('Dbtr', 'Anna de Vries', 'NL91ABNA0417164300')}${party('Cdtr', 'Zonnestroom &amp; Zn.', 'NL02RABO0123456789')}</RltdPties>
<RmtInf><Ustrd>Termijnbedrag maart</Ustrd><Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>`
    const [item] = await read(statement(entry({ details })))
    expect(item).toMatchObject({
      kind: 'transaction',
      title: 'Zonnestroom & Zn.',
      at: Date.UTC(2024, 2, 14, 23),
      participants: [{ role: 'counterparty', name: 'Zonnestroom & Zn.', address: 'NL02RABO0123456789' }],
      text: 'Zonnestroom & Zn.\nTermijnbedrag maart\nRF18539007547034\nM-77\nNL02RABO0123456789\n-12.34 EUR',
      detail: {
        amountMinor: -1234,
        currency: 'EUR',
        account: 'NL91ABNA0417164300',
        bookedOn: '2024-03-15',
        counterparty: 'Zonnestroom & Zn.',
        counterpartyAccount: 'NL02RABO0123456789',
        reference: 'REF1',
      },
    })
  })

  test('of money received has who paid it, also in the shape of version 8 and later', async () => {
    const details = `<TxDtls><RltdPties><Dbtr><Pty><Nm>Werk B.V.</Nm></Pty></Dbtr><DbtrAcct><Id><Othr><Id>12 34</Id></Othr></Id></DbtrAcct></RltdPties></TxDtls>`
    const [item] = await read(
      statement(entry({ direction: 'CRDT', status: '<Sts><Cd>BOOK</Cd></Sts>', details }), '13'),
    )
    expect(detail(item)).toMatchObject({ amountMinor: 1234, counterparty: 'Werk B.V.', counterpartyAccount: '1234' })
  })

  test('that takes back a payment comes in, from whom it had been paid to', async () => {
    const details = `<TxDtls><RltdPties>${party('Dbtr', 'Anna', 'NL91ABNA0417164300')}${party('Cdtr', 'Winkel', 'NL02RABO0123456789')}</RltdPties></TxDtls>`
    const [item] = await read(statement(entry({ direction: 'CRDT', more: '<RvslInd>true</RvslInd>', details })))
    expect(detail(item)).toMatchObject({ amountMinor: 1234, counterparty: 'Winkel' })
    expect(item?.text).toContain('Reversal')
  })

  test('with a date that does not exist is rejected', async () => {
    const outcomes = await importBytes(camt053Importer, statement(entry().replaceAll('2024-03-1', '2024-99-1')))
    expect(reasonsOf(outcomes)).toEqual(['The entry has no valid date and was skipped.'])
  })

  test('has the exponent of its currency', async () => {
    const items = await read(
      statement(entry({ amount: '1500', currency: 'JPY' }) + entry({ amount: '1.234', currency: 'KWD' })),
    )
    expect(items.map((item) => detail(item).amountMinor)).toEqual([-1500, -1234])
  })
})

describe('a batch', () => {
  const part = (amount: string, name: string) =>
    `<TxDtls><Amt Ccy="EUR">${amount}</Amt><RltdPties>${party('Cdtr', name, 'NL02RABO0123456789')}</RltdPties></TxDtls>`

  test('whose parts add up becomes a booking each', async () => {
    const items = await read(
      statement(entry({ amount: '30.00', details: part('10.00', 'Een') + part('20.00', 'Twee') })),
    )
    expect(items.map((item) => [detail(item).amountMinor, item.title])).toEqual([
      [-1000, 'Een'],
      [-2000, 'Twee'],
    ])
  })

  test('whose parts do not add up stays one, with the text of all', async () => {
    const details =
      '<TxDtls><RmtInf><Ustrd>Loon Een</Ustrd></RmtInf></TxDtls><TxDtls><RmtInf><Ustrd>Loon Twee</Ustrd></RmtInf></TxDtls>'
    const items = await read(statement(entry({ amount: '30.00', details })))
    expect(items.map((item) => [detail(item).amountMinor, item.text])).toEqual([
      [-3000, 'Loon Een\nLoon Twee\n-30.00 EUR'],
    ])
  })
})

describe('a file', () => {
  test('read again gives the same identities, and equal bookings stay apart', async () => {
    const xml = statement(entry() + entry())
    const identities = (await read(xml)).map(({ identity }) => identity)
    expect(new Set(identities).size).toBe(2)
    expect((await read(xml)).map(({ identity }) => identity)).toEqual(identities)
  })

  test('with several statements gives each booking its account', async () => {
    const two = statement(entry()).replace(
      '</Stmt>',
      `</Stmt><Stmt><Acct><Id><IBAN>NL02RABO0123456789</IBAN></Id></Acct>${entry()}</Stmt>`,
    )
    expect((await read(two)).map((item) => detail(item).account)).toEqual(['NL91ABNA0417164300', 'NL02RABO0123456789'])
  })

  test('with prefixes and in Latin-1 is read', async () => {
    const xml = statement(entry({ details: '<TxDtls><RmtInf><Ustrd>Café</Ustrd></RmtInf></TxDtls>' }))
      .replace('UTF-8', 'ISO-8859-1')
      .replace('xmlns=', 'xmlns:c=')
      .replace(/<(\/?)(?=[A-Z])/g, '<$1c:')
    expect(itemsOf(await importBytes(camt053Importer, Buffer.from(xml, 'latin1')))[0]?.text).toContain('Café')
  })

  test('loses only the entries that are not valid', async () => {
    const outcomes = await importBytes(
      camt053Importer,
      statement(
        entry({ amount: 'free' }) +
          entry({ direction: '' }) +
          entry({ status: '<Sts>PDNG</Sts>' }) +
          entry().replace(/<(BookgDt|ValDt)>.*?<\/\1>/g, '') +
          entry(),
      ),
    )
    expect(itemsOf(outcomes)).toHaveLength(1)
    expect(reasonsOf(outcomes)).toHaveLength(4)
  })

  test('that breaks off gives what it holds and says so', async () => {
    const xml = statement(entry() + entry())
    const outcomes = await importBytes(camt053Importer, xml.slice(0, xml.lastIndexOf('<AcctSvcrRef>')))
    expect(itemsOf(outcomes)).toHaveLength(1)
    expect(reasonsOf(outcomes)).toEqual(['The file is not well-formed XML; some entries may be missing.'])
  })

  test('with entities that grow without end expands none', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`
    const xml = statement(entry({ details: '<TxDtls><RmtInf><Ustrd>&b;</Ustrd></RmtInf></TxDtls>' })).replace(
      '<Document',
      `${bomb}<Document`,
    )
    const [item] = await read(xml)
    expect(item?.text).not.toContain('aaaaaaaaaa')
  })

  test('with 10,000 elements in each other, or an entry without end, is bounded', async () => {
    const deep = '<TxDtls>'.repeat(10_000) + '</TxDtls>'.repeat(10_000)
    const long = `<TxDtls><RmtInf><Ustrd>${'x'.repeat(17 * 1024 * 1024)}</Ustrd></RmtInf></TxDtls>`
    const xml = statement(entry({ details: deep }) + entry({ details: long }) + entry())
    const outcomes = await importBytes(camt053Importer, xml, { chunkBytes: 256 * 1024 })
    expect(itemsOf(outcomes)).toHaveLength(1)
    expect(reasonsOf(outcomes)).toEqual(Array(2).fill('An entry is too large and was skipped.'))
  })
})

test('detection takes statements of every version and leaves other XML', () => {
  for (const version of ['02', '04', '08', '13'])
    expect(camt053Importer.detect(Buffer.from(statement('', version)), 'x')).toBe(1)
  for (const text of [
    '<?xml version="1.0"?><html/>',
    statement('').replaceAll('camt.053', 'pain.001').replaceAll('BkToCstmrStmt', 'x'),
    'camt.053.001.02',
    '',
  ]) {
    expect(camt053Importer.detect(Buffer.from(text), 'statement.xml')).toBe(0)
  }
})
