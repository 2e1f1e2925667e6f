/**
 * The readable text of one PDF page from its positioned pieces.
 * Place: used by `pdf.ts`. Pure.
 *
 * Pieces come in the order in which the page draws them, which is the reading order for what word processors,
 * browsers and invoice programs write. Lines end where the engine says so; a gap much larger than a line is a
 * paragraph, a gap much wider than a space is a table column.
 */
import type { TextCollector } from './document-text.js'

/** As pdf.js gives it. `transform[5]` is the height above the page's lower edge, in points. */
export interface TextPiece {
  str: string
  transform: number[]
  width: number
  height: number
  hasEOL: boolean
}

const paragraphGap = 1.6
const columnGap = 1.5
const lineGap = 0.6

/** Returns what takes the pieces of one page, in any number of portions. */
export function createPageLayout(text: TextCollector): (pieces: Iterable<TextPiece>) => void {
  let lineY: number | null = null
  let lineHeight = 0
  let isLineEnded = false

  function place(piece: TextPiece): void {
    const y = piece.transform[5] ?? 0
    const gap = lineY === null ? 0 : Math.abs(lineY - y)
    const height = Math.max(lineHeight, piece.height, 1)
    if (gap > paragraphGap * height) text.endParagraph()
    else if (gap > lineGap * height || isLineEnded) beginLine(piece.str)
    isLineEnded = false
    text.append(piece.str)
    if (lineY === null || gap > lineGap * height) lineHeight = piece.height
    // A superscript keeps the line that it stands on.
    if (piece.height >= 0.8 * lineHeight) lineY = y
  }

  /** A word that was broken at the end of a line is made whole, so that it is found. */
  function beginLine(words: string): void {
    if (!/^\p{Ll}/u.test(words) || !text.takeHyphen()) text.endLine()
  }

  return (pieces) => {
    for (const piece of pieces) {
      if (piece.str.trim() !== '') place(piece)
      else if (piece.str !== '') text.separate(piece.width > columnGap * Math.max(lineHeight, 4) ? '\t' : ' ')
      if (piece.hasEOL) isLineEnded = true
    }
  }
}
