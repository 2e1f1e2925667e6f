/** Values of rows as the desk shows them: moments in the operator's time zone, nothing as a dash. */
import type { Language } from '@confidant/statement'
import { operatorTimeZone } from '../requests/request-clock.js'

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', nl: 'nl-NL' }

export function showMoment(at: Date, language: Language): string {
  const options = { dateStyle: 'medium', timeStyle: 'short', timeZone: operatorTimeZone } as const
  return new Intl.DateTimeFormat(locales[language], options).format(at)
}

export function showDay(at: Date, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: operatorTimeZone }).format(at)
}

export function showValue(value: unknown, language: Language): string {
  if (value === null || value === undefined || value === '') return '–'
  if (value instanceof Date) return showMoment(value, language)
  if (Buffer.isBuffer(value)) return value.toString('hex')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
