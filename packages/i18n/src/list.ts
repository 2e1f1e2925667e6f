/** Lists in a sentence: commas and "and" as each language has them. */
import type { Language, Text } from './text.js'

const formats: Readonly<Record<Language, Intl.ListFormat>> = {
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  nl: new Intl.ListFormat('nl-NL', { type: 'conjunction' }),
}

/** `Orders, Invoices and Consents`. An item that is a string is the same in both languages. */
export function listOf(items: readonly (string | Text)[]): Text {
  const inLanguage = (language: Language) =>
    formats[language].format(items.map((item) => (typeof item === 'string' ? item : item[language])))
  return { en: inLanguage('en'), nl: inLanguage('nl') }
}
