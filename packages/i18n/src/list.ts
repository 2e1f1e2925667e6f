/** Lists in a sentence: commas and "and" as each language has them. */
import type { Language, Text } from './text.js'

const formatsIn = (options: Intl.ListFormatOptions): Readonly<Record<Language, Intl.ListFormat>> => ({
  en: new Intl.ListFormat('en-GB', options),
  nl: new Intl.ListFormat('nl-NL', options),
})
const formats = {
  sentence: formatsIn({ type: 'conjunction' }),
  labels: formatsIn({ type: 'unit', style: 'short' }),
}

/**
 * `Orders, Invoices and Consents`. An item that is a string is the same in both languages.
 * @param kind `labels` for items that may have an "and" of their own: `Name and address, E-mail address`
 */
export function listOf(items: readonly (string | Text)[], kind: keyof typeof formats = 'sentence'): Text {
  const inLanguage = (language: Language) =>
    formats[kind][language].format(items.map((item) => (typeof item === 'string' ? item : item[language])))
  return { en: inLanguage('en'), nl: inLanguage('nl') }
}
