/**
 * Moments, days and counts as people read them. Place: every page and e-mail. In Dutch time, by which the company counts its terms,
 * whatever machine the hub runs on.
 */
import type { Language } from '@confidant/i18n'
import { controllerTimeZone } from '@confidant/statement'

export const locales = { en: 'en-GB', nl: 'nl-NL' } as const satisfies Record<Language, string>

const inEach = (options: Intl.DateTimeFormatOptions): Readonly<Record<Language, Intl.DateTimeFormat>> => ({
  en: new Intl.DateTimeFormat(locales.en, { ...options, timeZone: controllerTimeZone }),
  nl: new Intl.DateTimeFormat(locales.nl, { ...options, timeZone: controllerTimeZone }),
})
const days = inEach({ dateStyle: 'long' })
const times = inEach({ dateStyle: 'medium', timeStyle: 'short' })
const counts = { en: new Intl.NumberFormat(locales.en), nl: new Intl.NumberFormat(locales.nl) }

/** `22 November 2026`. For a date without a time there is `formatDate` of the statement. */
export function formatDay(at: Date, language: Language): string {
  return days[language].format(at)
}

/** `22 Nov 2026, 15:04`. */
export function formatDateTime(at: Date, language: Language): string {
  return times[language].format(at)
}

/** `12,345`. */
export function formatCount(count: number, language: Language): string {
  return counts[language].format(count)
}
