/**
 * What the fuzzers throw at the bank importers.
 * Place: run with fixed seeds among the tests, and for long by `npm run fuzz`.
 */
import type { FuzzTarget } from '../fuzzing/fuzz-target.js'
import { createImporterTarget } from '../fuzzing/importer-target.js'
import { bankCsvImporter, camt053Importer, mt940Importer } from './index.js'

const camt = `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>
<Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></Acct>
<Ntry><Amt Ccy="EUR">30.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><RvslInd>false</RvslInd><Sts><Cd>BOOK</Cd></Sts>
<BookgDt><Dt>2024-03-15</Dt></BookgDt><NtryDtls>
<TxDtls><Amt Ccy="EUR">10.00</Amt><RltdPties><Cdtr><Pty><Nm>Caf\u00e9 &amp; Co</Nm></Pty></Cdtr></RltdPties></TxDtls>
<TxDtls><Amt Ccy="EUR">20.00</Amt><RmtInf><Ustrd>Rent</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
<Ntry><Amt Ccy="JPY">500</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><DtTm>2024-03-15T10:00:00</DtTm></BookgDt></Ntry>
</Stmt></BkToCstmrStmt></Document>
`

const mt940 = `:20:STMT1
:25:NL91INGB0001234567EUR
:28C:00001
:60F:C240314EUR1000,00
:61:2403150315D12,34NTRFNONREF//REF1
:86:/EREF/E-1//CNTP/NL02RABO0123456789/RABONL2U/Sunny///REMI/USTD//March
 2024/
:61:2403150315RC5,NTRFNONREF
:86:105?00DEBIT?20SVWZ+Rent?31NL02RABO0123456789?32Landlord
:61:240315C1,NTRFNONREF
:86:TRANSFER IBAN: NL02RABO0123456789 NAAM: Bram OMSCHRIJVING: Dinner
:62F:C240315EUR900,00
-
`

const csv = `"Datum";"Naam / Omschrijving";"Rekening";"Tegenrekening";"Code";"Af Bij";"Bedrag (EUR)";"Mutatiesoort";"Mededelingen"
"20240315";"Sunny";"NL91INGB0001234567";"NL02RABO0123456789";"IC";"Af";"1.234,50";"Incasso";"March"
"20240316";"Work";"NL91INGB0001234567";"";"OV";"Bij";"10,00";"Transfer";"Two
lines"
`

const unknown = `Day;Amount;What
15-03-2024;-1,20;"coffee, black"
16-03-2024;2.000,00;pay
`

const mapping = {
  date: 'Day',
  dateFormat: 'dd-MM-yyyy',
  amount: 'Amount',
  decimal: ',' as const,
  description: ['What'],
}

export const fuzzTargets: FuzzTarget[] = [
  createImporterTarget('bank/camt053', camt053Importer, [camt]),
  createImporterTarget('bank/mt940', mt940Importer, [mt940]),
  createImporterTarget('bank/csv', bankCsvImporter, [csv]),
  createImporterTarget('bank/csv-mapping', bankCsvImporter, [unknown], mapping),
]
