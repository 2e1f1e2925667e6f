/**
 * Times and amounts in words, in the language of the question.
 * Place: pure.
 */
import type { Language } from './question/language.js'

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', nl: 'nl-NL' }

/** "14 March 2023" or "14 maart 2023". @param at milliseconds since 1970-01-01T00:00Z */
export function formatDay(at: number, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(at)
}

/** "March 2023" or "maart 2023". */
export function formatMonth(at: number, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone }).format(at)
}

/** "14 March" or "14 March 2023". @param birthday `YYYY-MM-DD`, or `--MM-DD` without a year (RFC 6350); else given back */
export function formatBirthday(birthday: string, language: Language): string {
  const parts = /^(\d{4}|-)-(\d{2})-(\d{2})$/.exec(birthday)
  if (parts === null) return birthday
  const [, year, month, day] = parts
  const date = Date.UTC(year === '-' ? 2000 : Number(year), Number(month) - 1, Number(day))
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', timeZone: 'UTC' }
  if (year !== '-') options.year = 'numeric'
  return new Intl.DateTimeFormat(locales[language], options).format(date)
}

/** "Tuesday 24 November 2026". */
export function formatWeekday(at: number, language: Language, timeZone: string): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone } as const
  return new Intl.DateTimeFormat(locales[language], options).format(at).replace(',', '')
}

/** "09:30". */
export function formatTime(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone }).format(at)
}

/** An amount of which no currency is said, with two decimals unless it is whole. */
export function formatNumber(amount: number, language: Language): string {
  const digits = Number.isInteger(amount) ? 0 : 2
  return new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount)
}

/** @param amountMinor in minor units; the sign is shown */
export function formatMoney(amountMinor: number, currency: string, language: Language): string {
  const format = currencyFormat(currency, language)
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(amountMinor / 10 ** digits).replaceAll('\u00a0', ' ')
}

/** An unknown currency is written by its code. */
function currencyFormat(currency: string, language: Language): Intl.NumberFormat {
  const known = /^[A-Z]{3}$/.test(currency)
  return new Intl.NumberFormat(
    locales[language],
    known ? { style: 'currency', currency } : { minimumFractionDigits: 2, maximumFractionDigits: 2 },
  )
}
