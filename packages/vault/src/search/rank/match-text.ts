/**
 * Where the words of a query stand in a text.
 * Place: pure; used by ranking, snippets and answers, so that all three see the same matches.
 */
import { eachToken } from '../terms.js'
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
  return {
    match(text) {
      const tokens: string[] = []
      const ends: number[] = []
      const found: Candidate[] = []
      eachToken(text, (token, start, end) => {
        const entries =
          byFirst.get(token) ??
          (prefixes.length > 0 ? prefixes.filter(({ form }) => token.startsWith(form.tokens[0]!)) : undefined)
        for (const entry of entries ?? []) found.push({ ...entry, token: tokens.length, start })
        tokens.push(token)
        ends.push(end)
      })
      return { matches: confirmed(found, tokens, ends), tokens: tokens.length }
    },
  }
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
