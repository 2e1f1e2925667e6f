/**
 * Which of two languages a question is in.
 * Place: pure; the answer is given in the language of the question.
 */
import { tokensOf } from '@confidant/vault'

import words from './data/language-words.json' with { type: 'json' }

export type Language = 'en' | 'nl'

const english: ReadonlySet<string> = new Set(words.en)
const dutch: ReadonlySet<string> = new Set(words.nl)

/** English when it cannot be told. */
export function languageOf(question: string): Language {
  let balance = 0
  for (const { token } of tokensOf(question)) balance += Number(dutch.has(token)) - Number(english.has(token))
  return balance > 0 ? 'nl' : 'en'
}
