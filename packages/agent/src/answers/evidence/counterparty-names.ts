/**
 * Names of counterparties as banks write them: "A. de Wit", "HR J P VISSER", "Noordstroom B.V.".
 * Place: pure; tells which of them a person is, and which of their words are names.
 */
import { type StoredItem, tokensOf } from '@confidant/vault'
import parts from './data/name-parts.json' with { type: 'json' }

const particles: ReadonlySet<string> = new Set(parts.particles)
const titles: ReadonlySet<string> = new Set(parts.titles)
/** Legal forms, countries and what banks add: words that tell no organisation from another. */
const genericWords: ReadonlySet<string> = new Set(parts.genericNameWords)
const dottedLegalForm = /\b(?:b\.? ?v|n\.? ?v|v\.? ?o\.? ?f|r\.? ?v|l\.l\.c|s\.a|a\.g)\b\.?/i

export function counterpartyOf({ detail, title }: Pick<StoredItem, 'detail' | 'title'>): string {
  return (detail.kind === 'transaction' && detail.counterparty) || title
}

/** The words that tell an organisation from others. */
export function nameTokens(name: string): string[] {
  return tokensIn(name).filter((token) => token.length >= 3 && !/^\d+$/.test(token) && !genericWords.has(token))
}

/** Two spellings of one name have the same key. */
export function nameKey(name: string): string {
  return nameTokens(name).join(' ') || tokensIn(name).join(' ')
}

/** Initials and a surname, as banks write people. */
export function looksLikePerson(name: string): boolean {
  if (dottedLegalForm.test(name)) return false
  const tokens = tokensIn(name).filter((token) => !genericWords.has(token) && !titles.has(token))
  return tokens.some((token) => token.length === 1) && tokens.filter((token) => token.length > 1).length === 1
}

/** The first initial, '' when there is none. */
export function initialOf(name: string): string {
  return nameParts(name).find((part) => part.length === 1) ?? ''
}

/**
 * How a counterparty's name fits a person's: the given name with the surname, or an initial with the surname; null when
 * it does not. A given name alone is nobody in particular.
 */
export function fitOf(counterparty: string, person: string): 'full' | 'initial' | null {
  const [given, ...surname] = nameParts(person)
  if (given === undefined || surname.length === 0) return null
  const parts = nameParts(counterparty)
  const long = parts.filter((part) => part.length > 1)
  const initials = parts.filter((part) => part.length === 1)
  const rest = long.filter((part) => !surname.includes(part))
  if (!surname.every((part) => long.includes(part))) return null
  if (rest.length === 0) return initials[0] === given[0] ? 'initial' : null
  return rest.length === 1 && rest[0] === given ? 'full' : null
}

/**
 * Whether two people whom an initial fits are two: Anna and Arie with one surname. "A. de Wit" itself is nobody else, for
 * banks add it to the people who are known.
 */
export function isSomebodyElse(other: string, person: string): boolean {
  const [[given = ''], [otherGiven = '']] = [nameParts(person), nameParts(other)]
  return otherGiven.length > 1 && otherGiven !== given
}

function nameParts(name: string): string[] {
  return tokensIn(name).filter((token) => !particles.has(token) && !titles.has(token))
}

/** Letters that stay whole in Unicode but that banks write plainly. */
function tokensIn(name: string): string[] {
  const plain = name.replaceAll(/ø/gi, 'o').replaceAll(/æ/gi, 'ae').replaceAll('ß', 'ss').replaceAll(/ł/gi, 'l')
  return tokensOf(plain).map(({ token }) => token)
}
