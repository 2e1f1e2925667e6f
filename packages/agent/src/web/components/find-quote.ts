/**
 * Finds the place that a citation quotes. A quote is verbatim, but a text may break its lines elsewhere than the
 * quote does, so any run of white space matches any other.
 */
export interface Span {
  start: number
  /** Exclusive. */
  end: number
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Null when the text does not hold the quote. */
export function findQuote(text: string, quote: string): Span | null {
  const words = quote.trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return null
  const match = new RegExp(words.map(escapePattern).join('\\s+'), 'u').exec(text)
  return match ? { start: match.index, end: match.index + match[0].length } : null
}
