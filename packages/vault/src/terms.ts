/**
 * Words of a text as the full-text index sees them, and their English and Dutch stems.
 * Place: pure; runs in import workers on every text and in the vault on every query, so that both sides agree.
 * Tokens follow SQLite FTS5 `unicode61 remove_diacritics 2 categories 'L* N* Co M*'` over what `indexText` makes of a
 * text: letters with their marks and digits, lower case, without accents and without the marks that people leave out.
 * Must never do I/O or keep anything between calls.
 */
import { stemmer as dutchSnowball } from '@orama/stemmers/dutch'
import { stemmer as englishSnowball } from '@orama/stemmers/english'

const minTermLetters = 2
const maxTermLetters = 24

/** What a UTF-16 code unit is to the tokenizer. */
const separator = 0
const lower = 1
const upper = 2
const digit = 3
/** A letter or mark that needs Unicode folding. */
const folded = 4

const tokenPattern = /[\p{L}\p{N}\p{Co}\p{M}]/u
const letterPattern = /^\p{L}[\p{L}\p{M}]*$/u
/**
 * Marks that a word is written with or without: accents that no single letter holds, Hebrew points, Arabic and Syriac
 * vowels and the Arabic stretching dash, and selectors of a character's look. The vowel signs of Indic and other
 * scripts are none of them: without them it is another word.
 */
const optionalMarks =
  /[[\p{M}&&[\p{sc=Inherited}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Cyrillic}\p{VS}]]\u0640]/gv
const accentedLatin = /[\u00c0-\u024f\u1e00-\u1eff]/gu

const classOf = buildClasses()

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(0x300)
  for (let code = 0; code < classes.length; code++) {
    const char = String.fromCharCode(code)
    if (char >= 'a' && char <= 'z') classes[code] = lower
    else if (char >= 'A' && char <= 'Z') classes[code] = upper
    else if (char >= '0' && char <= '9') classes[code] = digit
    else if (tokenPattern.test(char)) classes[code] = folded
  }
  return classes
}

/** Beyond the Latin blocks; surrogates are taken as token characters and sorted out by `eachFolded`. */
function classOfRare(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return folded
  return tokenPattern.test(String.fromCharCode(code)) ? folded : separator
}

/** One token in the form the index keeps: lower case, without optional marks, and without accents where the script is Latin. */
export function foldToken(token: string): string {
  const withoutMarks = token.normalize('NFC').toLowerCase().replace(optionalMarks, '')
  return withoutMarks.replace(accentedLatin, (char) => char.normalize('NFD').replace(optionalMarks, ''))
}

/** Scripts with marks, and what is younger than the Unicode tables of SQLite; not ordinary punctuation, which is frequent. */
const needsCare = /[\u0300-\u1fff\u2065-\u209f\u20ba-\uffff]/
const separators = /[^\p{L}\p{N}\p{Co}\p{M}\0-\u02ff]/gu

/**
 * A text as it is to be given to the full-text index. SQLite takes every character that it does not know, such as the emoji of
 * the last decade, for a letter, and knows no optional marks but accents.
 */
export function indexText(text: string): string {
  if (!needsCare.test(text)) return text
  return text.normalize('NFC').replace(separators, ' ').replace(optionalMarks, '')
}

export interface TokenSpan {
  /** Folded as the index keeps it. */
  token: string
  /** Offsets into the text in UTF-16 code units; `end` is exclusive. */
  start: number
  end: number
}

/** Calls back with every token's place, kind of characters and folding need. */
function scan(text: string, onToken: (start: number, end: number, seen: number) => void): void {
  const length = text.length
  let start = -1
  let seen = 0
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at)
    const kind = code < 0x300 ? classOf[code]! : classOfRare(code)
    if (kind === separator) {
      if (start >= 0) onToken(start, at, seen)
      start = -1
      seen = 0
    } else {
      if (start < 0) start = at
      seen |= 1 << kind
    }
  }
  if (start >= 0) onToken(start, length, seen)
}

const onlyLower = 1 << lower
const hasUpper = 1 << upper
const hasDigit = 1 << digit
const hasFolded = 1 << folded

/**
 * The distinct words of a text, in order of first appearance: 2 to 24 letters each. Numbers, codes that mix letters and digits, and
 * longer runs (encodings, keys) are left out: they are searched as they are and need no stems or spelling help.
 */
export function termsOf(text: string): string[] {
  const terms = new Set<string>()
  scan(text, (start, end, seen) => {
    const length = end - start
    if ((seen & hasDigit) !== 0 || length < minTermLetters || (length > maxTermLetters && (seen & hasFolded) === 0))
      return
    const raw = text.slice(start, end)
    if (seen === onlyLower) terms.add(raw)
    else if ((seen & hasFolded) === 0) terms.add(raw.toLowerCase())
    else addFolded(terms, raw)
  })
  return [...terms]
}

/** The texts of an item whose words are in the vocabulary: each word counts once, whichever of them it stands in. */
export function vocabularyTexts(item: {
  title: string
  text: string
  participants: readonly { name: string }[]
  attachments: readonly { name: string; text: string }[]
}): string[] {
  const names = item.participants.map(({ name }) => name)
  return [item.title, item.text, ...names, ...item.attachments.flatMap(({ name, text }) => [name, text])]
}

function addFolded(terms: Set<string>, raw: string): void {
  for (const { token } of tokensOf(raw)) {
    if (token.length >= minTermLetters && token.length <= maxTermLetters && letterPattern.test(token)) terms.add(token)
  }
}

/** Every token of a text with its place, as the full-text index splits it. */
export function tokensOf(text: string): TokenSpan[] {
  const tokens: TokenSpan[] = []
  eachToken(text, (token, start, end) => tokens.push({ token, start, end }))
  return tokens
}

/** As `tokensOf`, without making an object of each. */
export function eachToken(text: string, onToken: (token: string, start: number, end: number) => void): void {
  scan(text, (start, end, seen) => {
    const raw = text.slice(start, end)
    if ((seen & hasFolded) === 0) onToken((seen & hasUpper) === 0 ? raw : raw.toLowerCase(), start, end)
    else eachFolded(raw, start, onToken)
  })
}

const foldedSplit = /[\p{L}\p{N}\p{Co}\p{M}]+/gu

function eachFolded(raw: string, offset: number, onToken: (token: string, start: number, end: number) => void): void {
  for (const match of raw.matchAll(foldedSplit)) {
    const start = offset + match.index
    const token = foldToken(match[0])
    if (token !== '') onToken(token, start, start + match[0].length)
  }
}

/** Snowball English stem of a folded term. */
export function stemEnglish(term: string): string {
  return englishSnowball(term)
}

/**
 * Snowball Dutch stem of a folded term, with the final consonant in the form it has at the end of a word, so that
 * *brieven* meets *brief* and *huizen* meets *huis*.
 */
export function stemDutch(term: string): string {
  const stem = dutchSnowball(term)
  if (stem.endsWith('v')) return `${stem.slice(0, -1)}f`
  if (stem.endsWith('z')) return `${stem.slice(0, -1)}s`
  return stem
}

/** Both stems, as the import worker sends them with a new term. */
export function stemTerm(term: string): { stemEn: string; stemNl: string } {
  return { stemEn: stemEnglish(term), stemNl: stemDutch(term) }
}
