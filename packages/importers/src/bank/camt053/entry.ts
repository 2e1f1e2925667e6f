/**
 * One entry (Ntry) of a CAMT.053 statement (ISO 20022, camt.053.001.02 to .13) as bookings.
 * Place: CAMT importer. Pure.
 */
import { type Booking, isIsoDate, normaliseAccount, oneLine } from '../booking.js'
import { isCurrency, parseAmount } from '../money.js'
import type { BookingOrReason } from '../outcomes.js'
import { all, type Element, first, textAt } from './element-tree.js'

export interface StatementAccount {
  /** IBAN or other number. */
  number: string
}

export function readAccount(account: Element): StatementAccount {
  return { number: accountNumber(account) }
}

function accountNumber(account: Element | null): string {
  if (account === null) return ''
  return normaliseAccount(
    textAt(account, 'Id', 'IBAN') || textAt(account, 'Id', 'Othr', 'Id') || textAt(account, 'Id', 'PrtryAcct', 'Id'),
  )
}

/** A batch whose parts are given with amounts that add up becomes a booking each; any other entry is one. */
export function readEntry(entry: Element, account: StatementAccount): BookingOrReason[] {
  const status = textAt(entry, 'Sts', 'Cd') || textAt(entry, 'Sts')
  if (status === 'PDNG' || status === 'INFO' || status === 'FUTR')
    return ['The entry is pending (not booked yet) and was skipped.']
  const money = signedAmount(first(entry, 'Amt'), textAt(entry, 'CdtDbtInd'))
  if (money === null) return ['The entry has no valid amount and was skipped.']
  const bookedOn = dateAt(entry, 'BookgDt') || dateAt(entry, 'ValDt')
  if (bookedOn === '') return ['The entry has no valid date and was skipped.']
  const common = { ...money, account: account.number, bookedOn }
  const parts = all(entry, 'NtryDtls', 'TxDtls')
  const batch = parts.length > 1 ? batchBookings(entry, parts, common) : null
  return batch ?? [bookingOf(entry, parts, common)]
}

type Common = Pick<Booking, 'amountMinor' | 'currency' | 'account' | 'bookedOn'>

function batchBookings(entry: Element, parts: Element[], common: Common): Booking[] | null {
  const direction = textAt(entry, 'CdtDbtInd')
  const amounts = parts.map((part) =>
    signedAmount(first(part, 'Amt') ?? first(part, 'AmtDtls', 'TxAmt', 'Amt'), textAt(part, 'CdtDbtInd') || direction),
  )
  const sum = amounts.reduce((total, amount) => total + (amount?.amountMinor ?? Number.NaN), 0)
  const sameCurrency = amounts.every((amount) => amount?.currency === common.currency)
  if (sum !== common.amountMinor || !sameCurrency) return null
  return parts.map((part, i) => bookingOf(entry, [part], { ...common, ...amounts[i]! }))
}

function bookingOf(entry: Element, parts: Element[], common: Common): Booking {
  const reversal = /^(?:true|1)$/.test(textAt(entry, 'RvslInd'))
  // The parties of a reversal are those of the payment that it takes back, which went the other way.
  const outgoing = common.amountMinor < 0 !== reversal
  const part = parts.length === 1 ? parts[0]! : null
  const parties = part === null ? null : first(part, 'RltdPties')
  const role = outgoing ? 'Cdtr' : 'Dbtr'
  const reference =
    (part === null ? '' : textAt(part, 'Refs', 'AcctSvcrRef')) ||
    textAt(entry, 'AcctSvcrRef') ||
    textAt(entry, 'NtryRef')
  const lines = [
    ...parts.slice(0, 1000).flatMap((one) => transactionLines(one, outgoing)),
    textAt(entry, 'AddtlNtryInf'),
    reversal ? 'Reversal' : '',
  ]
  return {
    ...common,
    counterparty: parties === null ? '' : partyName(parties, role) || partyName(parties, `Ultmt${role}`),
    counterpartyAccount: parties === null ? '' : accountNumber(first(parties, `${role}Acct`)),
    reference,
    description: [...new Set(lines.map(oneLine).filter(Boolean))].join('\n'),
  }
}

/** From version 8 on a party is wrapped once more, in `Pty` or, for a bank, `Agt`. */
function partyName(parties: Element, role: string): string {
  const name =
    textAt(parties, role, 'Nm') ||
    textAt(parties, role, 'Pty', 'Nm') ||
    textAt(parties, role, 'Agt', 'FinInstnId', 'Nm')
  return oneLine(name)
}

function transactionLines(part: Element, outgoing: boolean): string[] {
  const parties = first(part, 'RltdPties')
  const endToEnd = textAt(part, 'Refs', 'EndToEndId')
  return [
    ...all(part, 'RmtInf', 'Ustrd').map(({ text }) => text),
    ...all(part, 'RmtInf', 'Strd').flatMap(structuredLines),
    parties === null ? '' : partyName(parties, outgoing ? 'UltmtCdtr' : 'UltmtDbtr'),
    textAt(part, 'AddtlTxInf'),
    textAt(part, 'Refs', 'MndtId'),
    endToEnd === 'NOTPROVIDED' ? '' : endToEnd,
    textAt(part, 'RtrInf', 'AddtlInf'),
  ]
}

function structuredLines(remittance: Element): string[] {
  return [
    textAt(remittance, 'CdtrRefInf', 'Ref'),
    ...all(remittance, 'RfrdDocInf', 'Nb').map(({ text }) => text),
    ...all(remittance, 'AddtlRmtInf').map(({ text }) => text),
  ]
}

function signedAmount(amount: Element | null, direction: string): { amountMinor: number; currency: string } | null {
  const currency = amount?.attributes.Ccy?.toUpperCase() ?? ''
  if (amount === null || !isCurrency(currency) || (direction !== 'CRDT' && direction !== 'DBIT')) return null
  const minor = parseAmount(amount.text.trim(), '.', currency)
  if (minor === null) return null
  return { amountMinor: direction === 'DBIT' && minor !== 0 ? -minor : minor, currency }
}

function dateAt(entry: Element, name: string): string {
  const date = (textAt(entry, name, 'Dt') || textAt(entry, name, 'DtTm')).slice(0, 10)
  return isIsoDate(date) ? date : ''
}
