/** Days and times as people read them. Place: pages of the portal. In Dutch time, as the rest of the service. */
import type { Language } from '@confidant/statement'

const timeZone = 'Europe/Amsterdam'
const inEach = (options: Intl.DateTimeFormatOptions): Readonly<Record<Language, Intl.DateTimeFormat>> => ({
  en: new Intl.DateTimeFormat('en-GB', { ...options, timeZone }),
  nl: new Intl.DateTimeFormat('nl-NL', { ...options, timeZone }),
})
const days = inEach({ dateStyle: 'long' })
const times = inEach({ dateStyle: 'medium', timeStyle: 'short' })

/** `22 November 2026`. */
export function dayInWords(at: Date, language: Language): string {
  return days[language].format(at)
}

/** `22 Nov 2026, 15:04`. */
export function timeInWords(at: Date, language: Language): string {
  return times[language].format(at)
}
