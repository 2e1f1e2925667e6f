/** Takes an answer apart into paragraphs and list entries, with `[1]` as a reference to the first citation. */
export interface Block {
  type: 'paragraph' | 'listItem'
  /** Plain text, or the index of a citation. */
  parts: (string | { citation: number })[]
}

/** A currency sign stays with its amount when a line is broken. */
const keepAmounts = (text: string) => text.replace(/([€$£]) (?=[-−\d])/g, '$1\u00a0')

/** A number in brackets that no citation has stays text. */
export function splitAnswer(answer: string, citations: number): Block[] {
  return answer
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const entry = /^(?:[-•*–]|\d+[.)])\s+(.*)$/.exec(line)
      return {
        type: entry ? 'listItem' : 'paragraph',
        parts: splitLine(keepAmounts(entry ? entry[1]! : line), citations),
      }
    })
}

function splitLine(line: string, citations: number): Block['parts'] {
  return line
    .split(/(\s?\[\d+\])/)
    .map((piece) => {
      const number = Number(/^\s?\[(\d+)\]$/.exec(piece)?.[1] ?? 0)
      return number >= 1 && number <= citations ? { citation: number - 1 } : piece
    })
    .filter((piece) => piece !== '')
}
