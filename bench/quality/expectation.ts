/**
 * Whether an answer says what is expected, however it writes amounts, dates and numbers.
 * Place: bench/quality only. Pure.
 *
 * One expectation is a list of alternatives divided by `|`, each one of:
 * `amount:1803.00`, `date:2025-08-09`, `day:08-09` (any year), `time:10:05`, `count:4` (digit or word), or plain text.
 */

export function meets(answer: string, expectation: string): boolean {
  return expectation.split('|').some((alternative) => meetsOne(answer, alternative))
}

function meetsOne(answer: string, alternative: string): boolean {
  const [kind, value] = [
    alternative.slice(0, alternative.indexOf(':')),
    alternative.slice(alternative.indexOf(':') + 1),
  ]
  switch (kind) {
    case 'amount':
      return numbersIn(answer).some((number) => Math.abs(number - Number(value)) < 0.005)
    case 'count':
      return numbersIn(answer).includes(Number(value)) || hasWord(fold(answer), ...(numberWords[Number(value)] ?? []))
    case 'date':
      return datesIn(answer).some((date) => date === value)
    case 'day':
      return datesIn(answer).some((date) => date.slice(-5) === value)
    case 'time':
      return timesIn(answer).includes(value)
    default:
      return saysText(fold(answer), fold(alternative))
  }
}

/** Short words and numbers must stand alone; longer ones may be part of a word (`linzensalade`). */
function saysText(answer: string, text: string): boolean {
  return text.length <= 3 || /^[\d.,]+$/.test(text) ? hasWord(answer, text) : answer.includes(text)
}

function hasWord(text: string, ...words: readonly string[]): boolean {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return words.length > 0 && new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'u').test(text)
}

/** Lower case, without diacritics, one kind of apostrophe and space. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase()
}

/** All readings of all numbers: `1.803` is both 1803 and 1.803. */
export function numbersIn(text: string): number[] {
  return (text.match(/\d+(?:[.,]\d+)*/g) ?? []).flatMap(readings)
}

function readings(written: string): number[] {
  const decimal = /^(.*)[.,](\d{1,2})$/.exec(written)
  if (decimal) return [Number(`${decimal[1]!.replace(/[.,]/g, '')}.${decimal[2]}`)]
  const whole = Number(written.replace(/[.,]/g, ''))
  return /^\d+[.,]\d{3}$/.test(written) ? [whole, Number(written.replace(',', '.'))] : [whole]
}

const monthNames = [
  ['january', 'januari', 'jan'],
  ['february', 'februari', 'feb'],
  ['march', 'maart', 'mar', 'mrt'],
  ['april', 'apr'],
  ['may', 'mei'],
  ['june', 'juni', 'jun'],
  ['july', 'juli', 'jul'],
  ['august', 'augustus', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oktober', 'oct', 'okt'],
  ['november', 'nov'],
  ['december', 'dec'],
]
const monthNumbers = new Map(monthNames.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))
const month = `(${[...monthNumbers.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`
const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th|e)?(?: of)? ${month}(?:,? (\\d{4}))?(?![\\p{L}])`, 'gu')
const monthFirst = new RegExp(`\\b${month} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?(?!\\d)`, 'gu')

/** `YYYY-MM-DD`, or `MM-DD` where no year is said. Numbers are read day first. */
export function datesIn(text: string): string[] {
  const folded = fold(text)
  const iso = [...folded.matchAll(/\b(\d{4})-(\d{2})-(\d{2})/g)].map((match) => match.slice(1, 4).join('-'))
  const numeric = [...folded.matchAll(/\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b/g)]
  return [
    ...iso,
    ...numeric.map((match) => dateOf(match[3], Number(match[2]), match[1]!)),
    ...[...folded.matchAll(dayFirst)].map((match) => dateOf(match[3], monthNumbers.get(match[2]!)!, match[1]!)),
    ...[...folded.matchAll(monthFirst)].map((match) => dateOf(match[3], monthNumbers.get(match[1]!)!, match[2]!)),
  ]
}

function dateOf(year: string | undefined, monthNumber: number, day: string): string {
  const monthAndDay = `${String(monthNumber).padStart(2, '0')}-${day.padStart(2, '0')}`
  return year ? `${year}-${monthAndDay}` : monthAndDay
}

function timesIn(text: string): string[] {
  const clock = [...text.matchAll(/(?<![\d.:])([01]?\d|2[0-3])[:.]([0-5]\d)(?!\d)\s*(pm)?/gi)]
  return clock.map(([, hour, minute, pm]) => `${String(Number(hour) + (pm ? 12 : 0)).padStart(2, '0')}:${minute}`)
}

const numberWords: readonly (readonly string[])[] = [
  ['zero', 'nul', 'geen'],
  ['one', 'once', 'een', 'eenmaal'],
  ['two', 'twice', 'twee', 'tweemaal'],
  ['three', 'drie', 'driemaal'],
  ['four', 'vier'],
  ['five', 'vijf'],
  ['six', 'zes'],
  ['seven', 'zeven'],
  ['eight', 'acht'],
  ['nine', 'negen'],
  ['ten', 'tien'],
]
