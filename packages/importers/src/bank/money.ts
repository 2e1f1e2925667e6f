/**
 * Amounts as integers of minor units (ISO 4217), never as fractions.
 * Place: bank importers. Pure.
 */
import minorUnits from './data/minor-units.json' with { type: 'json' }

/** ISO 4217's list of exceptions: digits after the decimal separator by currency. */
const exceptions: ReadonlyMap<string, number> = new Map(Object.entries(minorUnits))

/** Digits after the decimal separator; 2 for a code that is not in ISO 4217's list of exceptions. */
export function minorUnitDigits(currency: string): number {
  return exceptions.get(currency) ?? 2
}

export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code)
}

/**
 * Signed minor units of a decimal number; null when it is not a number, is finer than the currency allows, or is too
 * large to be exact. Signs before or after, spaces, apostrophes and the other separator as thousands are accepted.
 */
export function parseAmount(text: string, decimal: ',' | '.', currency: string): number | null {
  if (text.length > 50) return null
  const compact = text.replace(/[\s'\u2019\u00a0\u202f]/g, '').replace(/\u2212/g, '-')
  const match = /^([+-]?)([\d.,]*\d[\d.,]*)([+-]?)$/.exec(compact)
  if (match === null || (match[1] !== '' && match[3] !== '')) return null
  const thousands = decimal === ',' ? '.' : ','
  const at = match[2]!.lastIndexOf(decimal)
  const whole = at < 0 ? match[2]! : match[2]!.slice(0, at)
  const fraction = at < 0 ? '' : match[2]!.slice(at + 1)
  if (!isWhole(whole, thousands) || /\D/.test(fraction)) return null
  return toMinor(
    whole.replaceAll(thousands, ''),
    fraction,
    minorUnitDigits(currency),
    match[1] === '-' || match[3] === '-',
  )
}

function isWhole(whole: string, thousands: string): boolean {
  if (/^\d*$/.test(whole)) return true
  const groups = whole.split(thousands)
  return /^\d{1,3}$/.test(groups[0]!) && groups.slice(1).every((group) => /^\d{3}$/.test(group))
}

function toMinor(whole: string, fraction: string, digits: number, negative: boolean): number | null {
  const padded = fraction.padEnd(digits, '0')
  if (/[1-9]/.test(padded.slice(digits))) return null
  const minor = Number(whole + padded.slice(0, digits))
  if (!Number.isSafeInteger(minor)) return null
  return negative && minor !== 0 ? -minor : minor
}

/** Which separator a column of amounts uses, told from its values. */
export function decimalOf(values: readonly string[]): ',' | '.' {
  let commas = 0
  let points = 0
  for (const value of values) {
    const match = /([.,])\d{1,2}(?!\d)[^.,\d]*$/.exec(value.slice(0, 50))
    if (match?.[1] === ',') commas++
    if (match?.[1] === '.') points++
  }
  return commas > points ? ',' : '.'
}

/** `-1234.50 EUR`, for text that is shown and searched. */
export function formatAmount(amountMinor: number, currency: string): string {
  const digits = minorUnitDigits(currency)
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, '0')
  const decimals = digits === 0 ? '' : `.${text.slice(-digits)}`
  return `${amountMinor < 0 ? '-' : ''}${text.slice(0, text.length - digits)}${decimals} ${currency}`
}
