/** The languages of the product by name, in each of them. Place: pages that say in which language something was read or is written. */
import { type Language, type Text, text } from '@confidant/i18n'
import { locales } from './format-date.js'

const names = {
  en: new Intl.DisplayNames(locales.en, { type: 'language' }),
  nl: new Intl.DisplayNames(locales.nl, { type: 'language' }),
}

/** `Dutch`, `Nederlands`. */
export function languageName(language: Language): Text {
  return text(names.en.of(language) ?? language, names.nl.of(language) ?? language)
}
