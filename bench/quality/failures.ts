/**
 * What went wrong with single questions, for whoever works on the engine. Only ever called with the tuning half.
 * Place: bench/quality only. Pure.
 */
import type { AskResult } from '@confidant/agent/api'
import type { Score } from './score.ts'

export function failures(scored: readonly { score: Score; asked: AskResult }[]): string {
  return scored.flatMap(({ score, asked }) => describe(score, asked)).join('\n')
}

function describe(score: Score, asked: AskResult): string[] {
  const { question } = score
  const wrong = question.type === 'unanswerable' ? !asked.abstained : score.recall10 !== 1 || score.exact !== 1
  if (!wrong) return []
  const recall = score.recall10 === null ? '' : `, recall at 10: ${(score.recall10 * 100).toFixed(0)} %`
  return [
    `\n${question.type}: ${question.question}${recall}`,
    `  expected  ${question.answer.join(' & ') || 'to abstain'}`,
    `  answered  ${asked.abstained ? '(abstained)' : asked.answer.replace(/\s+/g, ' ').slice(0, 200)}`,
    ...question.evidence.map((group) => `  evidence  ${group.join('  or  ').slice(0, 160)}`),
  ]
}
