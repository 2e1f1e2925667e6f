/**
 * The questions and how they are kept: one file per type, in a half for tuning and a half that is held out.
 * Place: bench/quality only. What the engine is tuned on must come from `tuning` alone.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export const halves = ['tuning', 'heldout'] as const
export type Half = (typeof halves)[number]

export interface Question {
  id: string
  /** single-hop, multi-hop, temporal, aggregate, update, paraphrase, names, cross-language, typo, agenda, unanswerable */
  type: string
  question: string
  /** What the answer rests on: each group is one thing that must be found, by any one of its keys (see evidence.ts). */
  evidence: string[][]
  /** What the answer must say; each entry holds alternatives divided by `|` (see expectation.ts). */
  answer: string[]
}

export async function readQuestions(half: Half): Promise<Question[]> {
  const folder = join(import.meta.dirname, 'questions', half)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return files.flatMap((file): Question[] => JSON.parse(file))
}
