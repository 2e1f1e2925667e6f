/**
 * The scores as a table for a terminal.
 * Place: bench/quality only. Pure.
 */
import { ceiling, mean, type Score } from './score.ts'

const columns: readonly (readonly [title: string, of: (scores: readonly Score[]) => number | null])[] = [
  ['R@5', (scores) => mean(scores.map((score) => score.recall5))],
  ['R@10', (scores) => mean(scores.map((score) => score.recall10))],
  ['bm25@5', (scores) => mean(scores.map((score) => score.baseline5))],
  ['bm25@10', (scores) => mean(scores.map((score) => score.baseline10))],
  ['best@5', (scores) => mean(scores.map((score) => ceiling(score.question, 5)))],
  ['exact', (scores) => mean(scores.map((score) => score.exact))],
  ['cite P', (scores) => mean(scores.map((score) => score.citationPrecision))],
  ['cite R', (scores) => mean(scores.map((score) => score.citationRecall))],
  ['abstain', (scores) => mean(scores.map((score) => score.abstained))],
]

export function table(title: string, scores: readonly Score[]): string {
  const types = [...new Set(scores.map((score) => score.question.type))]
  const answerable = scores.filter((score) => score.question.type !== 'unanswerable')
  const rows = [
    ...types.map((type) =>
      row(
        type,
        scores.filter((score) => score.question.type === type),
      ),
    ),
    row('all answerable', answerable),
  ]
  const head = ['', 'n', ...columns.map(([name]) => name)]
  return [`${title}`, line(head), ...rows.map(line)].join('\n')
}

function row(name: string, scores: readonly Score[]): string[] {
  return [name, String(scores.length), ...columns.map(([, of]) => percent(of(scores)))]
}

function line([name, ...cells]: readonly string[]): string {
  return `${name!.padEnd(16)}${cells.map((cell) => cell.padStart(8)).join('')}`
}

function percent(share: number | null): string {
  return share === null ? '–' : (share * 100).toFixed(1)
}
