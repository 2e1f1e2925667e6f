/**
 * Stems of Dutch verb forms that the stemmer leaves apart: *verhuist*, *verhuisde* and *verhuisd* beside *verhuizen*,
 * *gewerkt* beside *werken*.
 * Place: pure; asked only for words of which the vault knows neither the word nor its stem, because many nouns end alike.
 */
import { stemDutch } from '../../terms.js'

const shortestStem = 4
const ending = /(?:t|te|ten|d|de|den)$/
const participle = /^ge(\p{L}{3,}(?:t|d))$/u

/** Most likely first; none for what is no verb form. @param word folded as the index keeps it */
export function verbStems(word: string): string[] {
  const forms = [word, participle.exec(word)?.[1]].filter((form) => form !== undefined)
  const stems = forms
    .filter((form) => ending.test(form))
    .map((form) => form.replace(ending, ''))
    .filter((form) => form.length >= shortestStem)
    .map(stemDutch)
  return [...new Set(stems)]
}
