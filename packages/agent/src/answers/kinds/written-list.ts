/**
 * "Which books did the club read", "wat moet er mee naar het eiland": a list or table that somebody wrote, line by line.
 * Place: one of the kinds of answers. Gives null when no list found is about all that was asked.
 */
import { createTextMatcher, type SearchWord, type StoredItem } from '@confidant/vault'
import { type Answer, citation } from '../answer.js'
import { formatDay } from '../format.js'
import { isDispensable } from '../question/subject.js'
import type { AskContext } from './context.js'

const asksForList =
  /^ (?:list|name all|give me (?:a list|all)|show (?:me )?(?:a list|all)|which (?:\p{L}+ )?\p{L}{3,}s |what (?:are|were) (?:all|the)|noem|som .* op|geef (?:me |mij )?(?:een lijst|alle)|toon (?:alle|een lijst)|welke (?:\p{L}+ )?\p{L}{3,}(?:en|s) )/u
const itemsRead = 10
const fewestLines = 3
const mostLines = 15
const maxChars = 900
const wholeWord = 0.5

export function writtenList(context: AskContext): Answer | null {
  const { outcome, question, reader } = context
  if (!asksForList.test(question.folded)) return null
  const words = outcome.words.filter((word) => !word.ofDate && !isDispensable(word, question.answerType))
  if (words.length < 2) return null
  for (const { seq } of outcome.hits.slice(0, itemsRead)) {
    const item = reader.itemBySeq(seq)
    if (item === null || (item.kind !== 'note' && item.kind !== 'mail') || !isAbout(item, words)) continue
    const lines = linesOf(item.text)
    if (lines.length >= fewestLines) return toAnswer(item, lines, context)
  }
  return null
}

/** A list holds what belongs to a thing and seldom says what was done with it: of three words one may be missing. */
function isAbout(item: StoredItem, words: readonly SearchWord[]): boolean {
  const { matches } = createTextMatcher(words).match(`${item.title}\n${item.text}`)
  const met = new Set(matches.filter(({ weight }) => weight >= wholeWord).map(({ group }) => group))
  return met.size >= words.length - Math.floor(words.length / 3)
}

/** The longest run of lines that are points of a list or rows of a table. */
function linesOf(text: string): string[] {
  const runs: string[][] = [[]]
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (isRule(line)) runs.at(-1)!.pop()
    else if (isPoint(line)) runs.at(-1)!.push(line)
    else runs.push([])
  }
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest))
}

function isPoint(line: string): boolean {
  return /^(?:[-*•]\s+|\d{1,2}[.)]\s+|\|).*[\p{L}\p{N}]/u.test(line)
}

/** Below the head of a table; the head names columns and is no row. */
function isRule(line: string): boolean {
  return /^\|[\s|:-]+\|?$/.test(line)
}

function toAnswer(item: StoredItem, lines: readonly string[], { question, timeZone }: AskContext): Answer {
  let chars = 0
  const shown = lines.slice(0, mostLines).filter((line) => {
    chars += line.length
    return chars <= maxChars
  })
  // The day of a note is the one on which its file was last written.
  const day = item.at === null || item.kind === 'note' ? '' : formatDay(item.at, question.language, timeZone)
  const heading = [item.title, day].filter((part) => part !== '').join(', ')
  return {
    sentences: [
      { text: `${heading}:`, citations: [citation(item, shown[0] ?? item.title)] },
      ...shown.map((line) => ({ text: `- ${plain(line)}`, citations: [citation(item, line)] })),
    ],
  }
}

/** Without the marks of lists and tables. */
function plain(line: string): string {
  return line
    .replace(/^(?:[-*•]|\d{1,2}[.)])\s+/, '')
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())
    .join(' · ')
}
