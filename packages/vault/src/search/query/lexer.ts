/**
 * A query cut into its pieces: words, quoted phrases, fields, minus signs, OR.
 * Place: pure; the parser gives them meaning. Takes any text and never fails.
 */

export interface Lexeme {
  /** What stands behind the field name, or all of it; without quotes. */
  text: string
  /** Lower-cased name before a colon, '' for none. */
  field: string
  negated: boolean
  quoted: boolean
  /** A bare OR or |, which joins its neighbours. */
  isOr: boolean
  /** Offsets into the query; `end` is exclusive. */
  start: number
  end: number
}

const pattern =
  /(?<minus>(?<![\p{L}\p{N}])-)?(?:(?<field>\p{L}+):(?=\S))?(?:["“”„](?<quote>[^"“”]*)["“”]?|(?<word>[^\s"“”]+))/gu

export function lex(query: string): Lexeme[] {
  return [...query.matchAll(pattern)].map((match) => {
    const { minus, field, quote, word } = match.groups ?? {}
    const text = quote ?? word ?? ''
    return {
      text,
      field: (field ?? '').toLowerCase(),
      negated: minus !== undefined,
      quoted: quote !== undefined,
      isOr: quote === undefined && field === undefined && (text === 'OR' || text === '|' || text === '||'),
      start: match.index,
      end: match.index + match[0].length,
    }
  })
}
