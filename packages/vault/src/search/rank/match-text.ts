/**
 * Where the words of a query stand in a text.
 * Place: pure; used by ranking, snippets and answers, so that all three see the same matches.
 */
import { eachToken } from '../../terms.js'
import type { Form } from '../words/expand.js'

export interface TextMatch {
  /** Position of the group in the query's list of groups. */
  group: number
  /** How much of a match it is: 1 for the word itself. */
  weight: number
  /** Position of the first token in the text. */
  token: number
  /** Offsets into the text in UTF-16 code units; `end` is exclusive. */
  start: number
  end: number
}

export interface MatchedText {
  matches: TextMatch[]
  /** Number of tokens looked at. */
  tokens: number
}

export interface TextMatcher {
  match(text: string): MatchedText
}

interface Entry {
  group: number
  form: Form
}

/** The last part of a Dutch compound says what it is: *zeemuseum* is a museum. */
const tailWeight = 0.6
const shortestTail = 5
const shortestHead = 3

/** @param groups the forms of each group of the query */
export function createTextMatcher(groups: readonly { forms: readonly Form[] }[]): TextMatcher {
  const byFirst = new Map<string, Entry[]>()
  const prefixes: Entry[] = []
  for (const [group, { forms }] of groups.entries()) {
    for (const form of forms) {
      if (form.prefix && form.tokens.length === 1) prefixes.push({ group, form })
      const first = form.tokens[0]!
      byFirst.set(first, [...(byFirst.get(first) ?? []), { group, form }])
    }
  }
  const tails = tailsOf(groups)
  const lengths = [...new Set([...tails.keys()].map(({ length }) => length))]
  const ofTail = (token: string): Entry[] | undefined => {
    for (const length of lengths) {
      const found = token.length >= length + shortestHead ? tails.get(token.slice(-length)) : undefined
      if (found !== undefined) return found
    }
    return undefined
  }
  return {
    match(text) {
      const tokens: string[] = []
      const ends: number[] = []
      const found: Candidate[] = []
      eachToken(text, (token, start, end) => {
        const entries =
          byFirst.get(token) ??
          (prefixes.length > 0 ? prefixes.filter(({ form }) => token.startsWith(form.tokens[0]!)) : ofTail(token))
        for (const entry of entries ?? []) found.push({ ...entry, token: tokens.length, start })
        tokens.push(token)
        ends.push(end)
      })
      return { matches: confirmed(found, tokens, ends), tokens: tokens.length }
    },
  }
}

/** Words as the ends of longer ones, by their letters. */
function tailsOf(groups: readonly { forms: readonly Form[] }[]): Map<string, Entry[]> {
  const tails = new Map<string, Entry[]>()
  for (const [group, { forms }] of groups.entries()) {
    for (const form of forms) {
      const [word] = form.tokens
      if (form.tokens.length > 1 || form.prefix || word === undefined || !isTail(word)) continue
      const entry = { group, form: { ...form, weight: form.weight * tailWeight } }
      tails.set(word, [...(tails.get(word) ?? []), entry])
    }
  }
  return tails
}

function isTail(word: string): boolean {
  return word.length >= shortestTail && /^[a-z]+$/.test(word)
}

/** A form whose first token was seen. */
interface Candidate extends Entry {
  token: number
  start: number
}

/** The best form of each group at each token, of those that stand there in full. */
function confirmed(found: readonly Candidate[], tokens: readonly string[], ends: readonly number[]): TextMatch[] {
  const matches: TextMatch[] = []
  for (const { group, form, token, start } of found) {
    if (!standsAt(tokens, token, form)) continue
    const match = { group, weight: form.weight, token, start, end: ends[token + form.tokens.length - 1]! }
    const before = matches.findLast((other) => other.token !== token || other.group === group)
    if (before === undefined || before.token !== token) matches.push(match)
    else if (match.weight > before.weight) Object.assign(before, match)
  }
  return matches
}

function standsAt(tokens: readonly string[], at: number, { tokens: wanted, prefix }: Form): boolean {
  for (let offset = 1; offset < wanted.length; offset++) {
    const token = tokens[at + offset]
    const last = offset === wanted.length - 1
    if (token !== wanted[offset] && !(last && prefix && token?.startsWith(wanted[offset]!))) return false
  }
  return true
}
