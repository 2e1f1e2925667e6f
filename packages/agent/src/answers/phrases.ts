/**
 * The fixed words of answers in both languages.
 * Place: the only place with sentences of our own; everything else in an answer is from the vault.
 */
import type { Language } from './question/language.js'

export interface Phrases {
  abstain: string
  nothingPlanned: string
  and: string
}

export const phrases: Readonly<Record<Language, Phrases>> = {
  en: {
    abstain: 'The vault does not hold an answer to this.',
    nothingPlanned: 'The vault holds nothing in the calendar for that time.',
    and: 'and',
  },
  nl: {
    abstain: 'In de kluis staat hierop geen antwoord.',
    nothingPlanned: 'In de kluis staat voor die tijd niets in de agenda.',
    and: 'en',
  },
}
