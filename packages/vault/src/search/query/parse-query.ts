/**
 * What a query asks for.
 * Place: pure. Every text is a query: what has no meaning as an operator is taken as plain words, so no input is an error.
 */
import type { ItemKind } from '../../item.js'
import { foldToken, tokensOf } from '../../terms.js'
import { months } from '../dates/date-words.js'
import { type DateMention, readDates } from '../dates/read-dates.js'
import type { Tense } from '../dates/reading.js'
import { isStopWord } from '../words/stop-words.js'
import { fields, type HasFilter, kindNames, readHas } from './fields.js'
import { type Lexeme, lex } from './lexer.js'

/** One way to meet a clause: a word, or several in a row. */
export interface Alternative {
  /** Folded, in order; never empty. */
  tokens: string[]
  /** Found only as written: no stems, no spelling help. */
  exact: boolean
  /** The last token is the beginning of a word. */
  prefix: boolean
}

export interface Clause {
  alternatives: Alternative[]
  /** Results without it are left out (quoted words and phrases). */
  required: boolean
  /** Part of a date expression: worth a little in the text, never needed. */
  ofDate: boolean
  /** Offsets into the query; `end` is exclusive. */
  start: number
  end: number
}

export interface Filters {
  from: string[]
  to: string[]
  kinds: ItemKind[]
  withoutKinds: ItemKind[]
  in: string[]
  has: HasFilter[]
  /** Milliseconds since 1970-01-01T00:00Z, inclusive; null for no bound. */
  after: number | null
  /** Milliseconds since 1970-01-01T00:00Z, exclusive; null for no bound. */
  before: number | null
}

export interface ParsedQuery {
  /** As it was typed. */
  text: string
  clauses: Clause[]
  excluded: Alternative[]
  filters: Filters
  /** Dates in the plain part of the query: a preference, not a filter. */
  dates: DateMention[]
}

export interface ParseOptions {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now: number
  /** IANA name. */
  timeZone: string
  tense?: Tense
  /** The last word may not be finished. */
  asYouType?: boolean
}

export function parseQuery(query: string, options: ParseOptions): ParsedQuery {
  const filters: Filters = { from: [], to: [], kinds: [], withoutKinds: [], in: [], has: [], after: null, before: null }
  const parsed: ParsedQuery = { text: query, clauses: [], excluded: [], filters, dates: [] }
  const lexemes = lex(query)
  const plain: Lexeme[] = []
  for (let at = 0; at < lexemes.length; ) {
    const used = readField(query, lexemes, at, filters, options)
    if (used === 0) plain.push(lexemes[at]!)
    at += Math.max(used, 1)
  }
  parsed.dates = readDates(blankedQuery(query, plain), options)
  readWords(plain, parsed)
  dropStopWords(parsed)
  if (options.asYouType === true && !/\s$/.test(query)) openLastWord(parsed, query.trimEnd().length)
  return parsed
}

/** Number of lexemes that were read as a field, 0 for none. */
function readField(query: string, lexemes: Lexeme[], at: number, filters: Filters, options: ParseOptions): number {
  const lexeme = lexemes[at]!
  const field = fields.get(lexeme.field)
  const value = lexeme.text.trim()
  if (field === undefined || value === '') return 0
  switch (field) {
    case 'kind':
      return readKinds(value, lexeme.negated ? filters.withoutKinds : filters.kinds)
    case 'after':
    case 'before':
      return readBound(query, lexemes, at, field, filters, options)
    case 'has':
      filters.has.push(readHas(foldToken(value)))
      return 1
    default:
      if (lexeme.negated) return 0
      filters[field].push(value)
      return 1
  }
}

function readKinds(value: string, kinds: ItemKind[]): number {
  const found = value.split(/[,|]/).map((name) => kindNames.get(foldToken(name)))
  if (found.includes(undefined)) return 0
  kinds.push(...found.filter((kind) => kind !== undefined))
  return 1
}

/** A date behind after: or before: may go on over the following words: `na:vorige week`. */
function readBound(
  query: string,
  lexemes: Lexeme[],
  at: number,
  field: 'after' | 'before',
  filters: Filters,
  options: ParseOptions,
): number {
  const begin = lexemes[at]!.end - lexemes[at]!.text.length - (lexemes[at]!.quoted ? 1 : 0)
  for (let count = Math.min(4, lexemes.length - at); count >= 1; count--) {
    const text = query
      .slice(begin, lexemes[at + count - 1]!.end)
      .replaceAll(/["“”]/g, ' ')
      .trim()
    const [mention, ...more] = readDates(text, options)
    if (mention === undefined || more.length > 0 || mention.start > 0 || mention.end < text.length) continue
    if (field === 'after') filters.after = mention.from
    else filters.before = mention.from ?? mention.to
    return count
  }
  return 0
}

/** The query with everything but plain, unquoted words blanked, so that offsets stay. */
function blankedQuery(query: string, plain: readonly Lexeme[]): string {
  let text = ''
  for (const lexeme of plain) {
    if (lexeme.quoted || lexeme.negated) continue
    text += ' '.repeat(lexeme.start - text.length) + query.slice(lexeme.start, lexeme.end)
  }
  return text
}

function readWords(plain: readonly Lexeme[], parsed: ParsedQuery): void {
  let joinNext = false
  for (const lexeme of plain) {
    if (lexeme.isOr) {
      joinNext = parsed.clauses.length > 0
      continue
    }
    const alternative = readAlternative(lexeme)
    if (alternative === null) continue
    if (lexeme.negated) parsed.excluded.push({ ...alternative, exact: true })
    else if (joinNext) parsed.clauses.at(-1)!.alternatives.push(alternative)
    else parsed.clauses.push(toClause(lexeme, alternative, parsed.dates))
    joinNext = false
  }
}

function toClause(lexeme: Lexeme, alternative: Alternative, dates: readonly DateMention[]): Clause {
  const { start, end } = lexeme
  const date = lexeme.quoted ? undefined : dates.find((mention) => start < mention.end && end > mention.start)
  return { alternatives: [alternative], required: lexeme.quoted, ofDate: date !== undefined && !date.named, start, end }
}

function readAlternative(lexeme: Lexeme): Alternative | null {
  const text = fields.has(lexeme.field) || lexeme.field === '' ? lexeme.text : `${lexeme.field} ${lexeme.text}`
  const tokens = tokensOf(lexeme.quoted ? text : withoutPossessive(text)).map(({ token }) => token)
  if (tokens.length === 0) return null
  return { tokens, exact: lexeme.quoted, prefix: !lexeme.quoted && /[\p{L}\p{N}\p{M}]\*$/u.test(lexeme.text) }
}

/** "Anna's" is Anna, "foto's" is foto. */
function withoutPossessive(text: string): string {
  return text.replace(/(?<=\p{L}{2})['’]s?(?![\p{L}\p{N}])/giu, '')
}

/** Words without a subject are dropped, unless nothing else is left. Of a date, months and years are kept: texts name them too. */
function dropStopWords(parsed: ParsedQuery): void {
  parsed.clauses = parsed.clauses.filter((clause) => !clause.ofDate || clause.alternatives.some(isMonthOrYear))
  const kept = parsed.clauses.filter((clause) => clause.required || !clause.alternatives.every(isIdle))
  const rest = parsed.clauses.filter((clause) => !clause.ofDate)
  if (kept.length > 0 || parsed.dates.length > 0) parsed.clauses = kept
  else parsed.clauses = rest
}

function isMonthOrYear({ tokens }: Alternative): boolean {
  return tokens.some((token) => months.has(token) || /^(?:19|20)\d{2}$/.test(token))
}

function isIdle({ tokens, prefix }: Alternative): boolean {
  return !prefix && tokens.every(isStopWord)
}

function openLastWord(parsed: ParsedQuery, queryEnd: number): void {
  const last = parsed.clauses.at(-1)
  if (last === undefined || last.required || last.end !== queryEnd) return
  for (const alternative of last.alternatives) alternative.prefix = true
}
