/**
 * A month of an account as a bank-to-customer statement (ISO 20022, camt.053.001.02) as Dutch banks send it.
 * Place: after the stories.
 */
import { isoDay, type LocalMs } from '../local-time.js'
import type { Payment } from '../story.js'
import { escapeXml } from './docx-file.js'
import { dutchIban } from './iban.js'

export interface Statement {
  id: string
  /** Ten digits after the bank code. */
  accountNumber: string
  owner: string
  from: LocalMs
  to: LocalMs
  openingMinor: number
  payments: readonly Payment[]
}

export function closingMinor(statement: Statement): number {
  return statement.payments.reduce((sum, payment) => sum + payment.amountMinor, statement.openingMinor)
}

export function camt053File(statement: Statement): Uint8Array {
  const { id, owner } = statement
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">',
    '<BkToCstmrStmt>',
    `<GrpHdr><MsgId>${id}</MsgId><CreDtTm>${isoDay(statement.to)}T23:59:00</CreDtTm></GrpHdr>`,
    `<Stmt><Id>${id}</Id><CreDtTm>${isoDay(statement.to)}T23:59:00</CreDtTm>`,
    `<Acct><Id><IBAN>${dutchIban(statement.accountNumber)}</IBAN></Id><Ccy>EUR</Ccy><Ownr><Nm>${escapeXml(owner)}</Nm></Ownr></Acct>`,
    balance('OPBD', statement.openingMinor, statement.from),
    balance('CLBD', closingMinor(statement), statement.to),
    ...statement.payments.map((payment, index) => entry(payment, owner, `${id}-${String(index + 1).padStart(3, '0')}`)),
    '</Stmt></BkToCstmrStmt></Document>',
  ]
  return Buffer.from(`${lines.join('\n')}\n`)
}

/** The bank's reference of one entry: statement and ordinal. */
function entry(payment: Payment, owner: string, reference: string): string {
  const isDebit = payment.amountMinor < 0
  const other = party(payment, isDebit ? 'Cdtr' : 'Dbtr')
  const self = `<${isDebit ? 'Dbtr' : 'Cdtr'}><Nm>${escapeXml(owner)}</Nm></${isDebit ? 'Dbtr' : 'Cdtr'}>`
  const mandate = payment.mandate ? `<MndtId>${payment.mandate}</MndtId>` : ''
  return [
    '<Ntry>',
    amount(payment.amountMinor),
    `<Sts>BOOK</Sts><BookgDt><Dt>${isoDay(payment.day)}</Dt></BookgDt><ValDt><Dt>${isoDay(payment.day)}</Dt></ValDt>`,
    `<AcctSvcrRef>${reference}</AcctSvcrRef>`,
    `<BkTxCd><Domn><Cd>PMNT</Cd><Fmly>${transactionFamily(payment)}</Fmly></Domn></BkTxCd>`,
    `<NtryDtls><TxDtls><Refs>${mandate}</Refs>`,
    payment.counterpartyNumber ? `<RltdPties>${self}${other}</RltdPties>` : '',
    `<RmtInf><Ustrd>${escapeXml(remittance(payment))}</Ustrd></RmtInf>`,
    '</TxDtls></NtryDtls>',
    payment.counterpartyNumber ? '' : `<AddtlNtryInf>${escapeXml(remittance(payment))}</AddtlNtryInf>`,
    '</Ntry>',
  ].join('')
}

function transactionFamily(payment: Payment): string {
  if (!payment.counterpartyNumber) return '<Cd>CCRD</Cd><SubFmlyCd>POSD</SubFmlyCd>'
  if (payment.mandate) return '<Cd>RDDT</Cd><SubFmlyCd>ESDD</SubFmlyCd>'
  return payment.amountMinor < 0
    ? '<Cd>ICDT</Cd><SubFmlyCd>ESCT</SubFmlyCd>'
    : '<Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd>'
}

/** Card payments name the shop in their text alone, as banks do. */
function remittance(payment: Payment): string {
  return payment.counterpartyNumber ? payment.description : `${payment.counterparty} ${payment.description}`
}

function party(payment: Payment, role: 'Cdtr' | 'Dbtr'): string {
  if (!payment.counterpartyNumber) return ''
  const iban = dutchIban(payment.counterpartyNumber)
  return `<${role}><Nm>${escapeXml(payment.counterparty)}</Nm></${role}><${role}Acct><Id><IBAN>${iban}</IBAN></Id></${role}Acct>`
}

function balance(code: 'OPBD' | 'CLBD', minor: number, day: LocalMs): string {
  return `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${amount(minor)}<Dt><Dt>${isoDay(day)}</Dt></Dt></Bal>`
}

function amount(minor: number): string {
  return `<Amt Ccy="EUR">${(Math.abs(minor) / 100).toFixed(2)}</Amt><CdtDbtInd>${minor < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd>`
}
