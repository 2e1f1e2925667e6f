/** Takes an answer apart into paragraphs and list entries, with references to its citations at their places. */
import type { AskResult } from '../../../api/contract.js'

/** Plain text, or the index of a citation. */
type Part = string | { citation: number }

export interface Block {
  type: 'paragraph' | 'listItem'
  parts: Part[]
}

/** A sentence that sums up many items names only the first few; the rest are listed below the answer. */
const referencesAtMost = 3

/** A currency sign stays with its amount when a line is broken. */
const keepAmounts = (text: string) => text.replace(/([€$£]) (?=[-−\d])/g, '$1\u00a0')

/**
 * References come from the sentences when the answer names them, else from `[1]` in its text. A number in brackets
 * that no citation has stays text.
 */
export function splitAnswer(answer: Pick<AskResult, 'answer' | 'citations' | 'sentences'>): Block[] {
  const count = answer.citations.length
  if (!answer.sentences) return blocksOf(answer.answer, count)
  return answer.sentences.flatMap(({ text, citations }) => {
    const blocks = blocksOf(text, 0)
    const references = citations.filter((index) => index < count).map((citation) => ({ citation }))
    blocks.at(-1)?.parts.push(...references.slice(0, referencesAtMost))
    return blocks
  })
}

function blocksOf(text: string, citations: number): Block[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const entry = /^(?:[-•*–]|\d+[.)])\s+(.*)$/.exec(line)
      return { type: entry ? 'listItem' : 'paragraph', parts: splitLine(keepAmounts(entry?.[1] ?? line), citations) }
    })
}

function splitLine(line: string, citations: number): Part[] {
  return line
    .split(/(\s?\[\d+\])/)
    .map((piece) => {
      const number = Number(/^\s?\[(\d+)\]$/.exec(piece)?.[1] ?? 0)
      return number >= 1 && number <= citations ? { citation: number - 1 } : piece
    })
    .filter((piece) => piece !== '')
}
