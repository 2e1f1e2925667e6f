/**
 * What one question scored, and the means over many.
 * Place: bench/quality only. Pure.
 */
import type { AskResult } from '@confidant/agent/api'
import { normalKey } from './evidence.ts'
import { meets } from './expectation.ts'
import type { Question } from './question.ts'

/** In characters; the longest list that a question asks for fits. */
const longestAnswer = 1_000

/** Shares from 0 to 1; null where a measure does not apply. */
export interface Score {
  question: Question
  recall5: number | null
  recall10: number | null
  baseline5: number | null
  baseline10: number | null
  exact: number | null
  /** Null when nothing was cited. */
  citationPrecision: number | null
  citationRecall: number | null
  abstained: number
}

export interface Found {
  /** Ids of the hits, best first. */
  hits: readonly string[]
  baseline: readonly string[]
  asked: AskResult
}

/** @param keysOf names of an item by its id (see evidence.ts) */
export function score(question: Question, found: Found, keysOf: (id: string) => readonly string[]): Score {
  const cited = found.asked.citations.map((citation) => citation.id)
  const abstained = found.asked.abstained ? 1 : 0
  const none = { recall5: null, recall10: null, baseline5: null, baseline10: null, exact: null }
  if (question.type === 'unanswerable') {
    return { question, ...none, citationPrecision: null, citationRecall: null, abstained }
  }
  const recall = (ids: readonly string[]) => groupsFound(question, ids, keysOf) / question.evidence.length
  return {
    question,
    recall5: recall(found.hits.slice(0, 5)),
    recall10: recall(found.hits.slice(0, 10)),
    baseline5: recall(found.baseline.slice(0, 5)),
    baseline10: recall(found.baseline.slice(0, 10)),
    exact: isExact(question, found.asked) ? 1 : 0,
    citationPrecision: precision(question, cited, keysOf),
    citationRecall: recall(cited),
    abstained,
  }
}

/** Says all that is expected, and not by reciting half the vault. */
function isExact(question: Question, { abstained, answer }: AskResult): boolean {
  if (abstained || answer.length > longestAnswer) return false
  return question.answer.every((expectation) => meets(answer, expectation))
}

/** The best recall that k hits can give: a question that rests on twelve items cannot find all in five. */
export function ceiling(question: Question, k: number): number | null {
  return question.type === 'unanswerable' ? null : Math.min(1, k / question.evidence.length)
}

/** Null of an empty list. */
export function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
}

function groupsFound(question: Question, ids: readonly string[], keysOf: (id: string) => readonly string[]): number {
  const found = new Set(ids.flatMap((id) => keysOf(id)))
  return question.evidence.filter((group) => group.some((key) => found.has(normalKey(key)))).length
}

function precision(
  question: Question,
  cited: readonly string[],
  keysOf: (id: string) => readonly string[],
): number | null {
  const evidence = new Set(question.evidence.flat().map(normalKey))
  return mean(cited.map((id) => (keysOf(id).some((key) => evidence.has(key)) ? 1 : 0)))
}
