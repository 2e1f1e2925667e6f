/**
 * What the wording of a query says about the kind of item that is wanted.
 * Place: pure; hints move items a little up or down, they never leave any out.
 */
import { foldToken } from '../../terms.js'
import words from './data/query-words.json' with { type: 'json' }

export interface QueryHints {
  /** It is a question, so messages that only ask are wanted less. */
  question: boolean
  /** It asks what was paid or received. */
  money: boolean
  /** It asks what is planned. */
  calendar: boolean
}

const languages = [words.en, words.nl]

function anyOf(list: 'questionStarts' | 'money' | 'calendar'): string {
  return `(?:${languages.flatMap((language) => language[list]).join('|')})`
}

const question = new RegExp(`\\?\\s*$|^\\s*${anyOf('questionStarts')}\\b`)
const money = new RegExp(`\\b${anyOf('money')}\\b`)
const calendar = new RegExp(`\\b${anyOf('calendar')}\\b`)

export function readHints(query: string): QueryHints {
  const folded = foldToken(query).replaceAll(/['’]/g, ' ')
  return { question: question.test(folded), money: money.test(folded), calendar: calendar.test(folded) }
}
