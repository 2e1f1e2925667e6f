/**
 * Where the words of a query stand in a text.
 * Place: pure; used by ranking, snippets and answers, so that all three see the same matches.
 */
import { type TokenSpan, tokensOf } from '../terms.js'
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
      const tokens = tokensOf(text)
      const matches: TextMatch[] = []
      for (let at = 0; at < tokens.length; at++) {
        const entries = byFirst.get(tokens[at]!.token)
        if (entries !== undefined) matchAt(tokens, at, entries, matches)
        else if (prefixes.length > 0) matchPrefix(tokens, at, prefixes, matches)
      }
      return { matches, tokens: tokens.length }
    },
  }
}

/** The best form of each group that stands at this token. */
function matchAt(tokens: readonly TokenSpan[], at: number, entries: readonly Entry[], matches: TextMatch[]): void {
  for (const { group, form } of entries) {
    const last = at + form.tokens.length - 1
    if (!standsAt(tokens, at, form)) continue
    const before = matches.findLast((match) => match.group === group)
    const found = { group, weight: form.weight, token: at, start: tokens[at]!.start, end: tokens[last]!.end }
    if (before === undefined || before.token !== at) matches.push(found)
    else if (found.weight > before.weight) Object.assign(before, found)
  }
}

function standsAt(tokens: readonly TokenSpan[], at: number, { tokens: wanted, prefix }: Form): boolean {
  for (let offset = 1; offset < wanted.length; offset++) {
    const token = tokens[at + offset]?.token
    const last = offset === wanted.length - 1
    if (token !== wanted[offset] && !(last && prefix && token?.startsWith(wanted[offset]!))) return false
  }
  return true
}

function matchPrefix(tokens: readonly TokenSpan[], at: number, prefixes: readonly Entry[], matches: TextMatch[]): void {
  const { token, start, end } = tokens[at]!
  for (const { group, form } of prefixes) {
    if (token.startsWith(form.tokens[0]!)) matches.push({ group, weight: form.weight * 0.9, token: at, start, end })
  }
}
