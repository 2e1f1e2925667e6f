/**
 * Expressions for FTS5 MATCH.
 * Place: the only place that writes FTS5 syntax. Tokens hold letters, marks and digits alone (`terms.ts`) and stand in quotes,
 * so that no query can reach the syntax.
 */
import type { Alternative } from './query/parse-query.js'
import type { Form } from './words/expand.js'

export type Column = 'title' | 'sender' | 'people' | 'text' | 'files'

export function matchTokens(tokens: readonly string[], prefix = false): string {
  return `"${tokens.join(' ')}"${prefix ? ' *' : ''}`
}

export function matchForms(forms: readonly Form[]): string {
  return anyOf(forms.map(({ tokens, prefix }) => matchTokens(tokens, prefix)))
}

export function matchAlternatives(alternatives: readonly Alternative[]): string {
  return anyOf(alternatives.map(({ tokens, prefix }) => matchTokens(tokens, prefix)))
}

export function anyOf(expressions: readonly string[]): string {
  return expressions.length === 1 ? expressions[0]! : `(${expressions.join(' OR ')})`
}

export function allOf(expressions: readonly string[]): string {
  return expressions.length === 1 ? expressions[0]! : expressions.map((expression) => `(${expression})`).join(' AND ')
}

export function butNot(expression: string, excluded: readonly string[]): string {
  return excluded.length === 0 ? expression : `(${expression}) NOT ${anyOf(excluded)}`
}

export function inColumns(columns: readonly Column[], expression: string): string {
  return `{${columns.join(' ')}} : (${expression})`
}
