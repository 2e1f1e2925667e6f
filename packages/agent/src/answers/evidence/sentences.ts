/**
 * A text cut into sentences that can be quoted as they stand.
 * Place: pure. Every piece is verbatim: a slice of the text.
 */

export interface Sentence {
  text: string
  /** Offset into the text in UTF-16 code units. */
  start: number
}

const maxSentenceChars = 400
/** Abbreviations after which a full stop does not end a sentence. */
const abbreviation =
  /(?:^|[\s(])(?:\p{L}|mr|mrs|ms|dr|prof|st|no|nr|tel|ca|bv|d\.w\.z|o\.a|m\.b\.t|t\.a\.v|i\.v\.m|e\.g|i\.e|etc|incl|excl|min|max|jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|oct|nov|dec|dhr|mevr|drs|ing|ir)\.$/iu

export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let offset = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '' && !isQuotedReply(line)) splitLine(line, offset, sentences)
    offset += line.length + 1
  }
  return sentences
}

/** What a mail quotes of an earlier one is evidence there, not here. */
function isQuotedReply(line: string): boolean {
  return /^\s*>/.test(line)
}

function splitLine(line: string, offset: number, sentences: Sentence[]): void {
  let start = 0
  for (const match of line.matchAll(/[.!?…]+["”’)]*(?=\s+["“‘(]?[\p{Lu}\p{N}]|\s*$)/gu)) {
    const end = match.index + match[0].length
    if (
      match[0] === '.' &&
      abbreviation.test(line.slice(Math.max(start, end - 12), end)) &&
      end < line.trimEnd().length
    )
      continue
    push(line, start, end, offset, sentences)
    start = end
  }
  push(line, start, line.length, offset, sentences)
}

function push(line: string, start: number, end: number, offset: number, sentences: Sentence[]): void {
  const piece = line.slice(start, end)
  const text = piece.trim()
  if (text === '') return
  const at = offset + start + piece.indexOf(text)
  for (let from = 0; from < text.length; from += maxSentenceChars) {
    sentences.push({ text: text.slice(from, from + maxSentenceChars), start: at + from })
  }
}
