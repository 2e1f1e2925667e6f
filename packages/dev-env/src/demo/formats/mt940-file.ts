/**
 * An account as an MT940 customer statement (SWIFT category 9) with structured field 86, as Dutch banks write it.
 * Place: after the stories.
 */
import { isoDay, type LocalMs } from '../local-time.js'
import type { Payment } from '../story.js'
import { closingMinor, type Statement } from './camt-file.js'
import { dutchIban } from './iban.js'

export function mt940File(statement: Statement): Uint8Array {
  const lines = [
    '{1:F01GRBKNL2UAXXX0000000000}{2:I940GRBKNL2UXXXN}{4:',
    `:20:940S${shortDate(statement.to)}`,
    `:25:${dutchIban(statement.accountNumber)} EUR`,
    ':28C:00001/001',
    `:60F:${balance(statement.openingMinor, statement.from)}`,
    ...statement.payments.flatMap(entryLines),
    `:62F:${balance(closingMinor(statement), statement.to)}`,
    '-}',
  ]
  return Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1')
}

function entryLines(payment: Payment, index: number): string[] {
  const day = shortDate(payment.day)
  const reference = `H${day}${String(index + 1).padStart(3, '0')}`
  const account = payment.counterpartyNumber ? `/IBAN/${dutchIban(payment.counterpartyNumber)}` : ''
  const information = `/TRTP/SEPA OVERBOEKING${account}/NAME/${payment.counterparty}/REMI/${payment.description}`
  return [
    `:61:${day}${day.slice(2)}${payment.amountMinor < 0 ? 'D' : 'C'}${amount(payment.amountMinor)}NTRFNONREF//${reference}`,
    `:86:${information.match(/.{1,65}/g)!.join('\r\n')}`,
  ]
}

function balance(minor: number, day: LocalMs): string {
  return `${minor < 0 ? 'D' : 'C'}${shortDate(day)}EUR${amount(minor)}`
}

function amount(minor: number): string {
  return (Math.abs(minor) / 100).toFixed(2).replace('.', ',')
}

/** `YYMMDD` */
function shortDate(day: LocalMs): string {
  return isoDay(day).replaceAll('-', '').slice(2)
}
