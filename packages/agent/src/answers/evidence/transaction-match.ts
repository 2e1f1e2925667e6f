/**
 * Whether a transaction matches all words of a question: by the person whom a word names, or by its own text.
 * Place: asked by answers about money. A word never meets a mere part of a name: "water" is not "De Waterlinie".
 */
import {
  createTextMatcher,
  foldToken,
  type SearchWord,
  type StoredItem,
  stemTerm,
  synonymsOf,
  tokensOf,
} from '@confidant/vault'
import type { AskContext } from '../kinds/context.js'
import { tokensOfWord } from '../question/subject.js'
import { isSelf } from '../self.js'
import { counterpartyOf, fitOf, initialOf, isSomebodyElse, looksLikePerson, nameTokens } from './counterparty-names.js'

/** How a transaction matches the words. */
export interface TransactionMatch {
  /** Whom the counterparty is, when the words name a person. */
  person: string | null
  /** True when the words themselves are the counterparty's name or part of it, or name the person. */
  byName: boolean
}

export type TransactionMatcher = (item: StoredItem) => TransactionMatch | null

/** Ends of compounds that name a trade, so that *tandarts* may meet *tandartspraktijk*. */
const tradeEnds =
  /(?:praktijk|winkel|bedrijf|bedrijven|maatschappij|zaak|handel|service|verhuur|verzekering|verzekeringen|vereniging|club|kliniek|bank|shop|markt|centrum|maker|school|store|hotel)$/
const shortestTail = 4
const shortestCorrected = 6
const likelyWeight = 0.9
const spellingWeights = new Set([0.75, 0.75 * likelyWeight])

/**
 * @param names of all counterparties that the test will be asked about
 * @param withPeople whether a word may name the counterparty by the name of a person known to the vault
 */
export function createTransactionMatcher(
  words: readonly SearchWord[],
  names: readonly string[],
  context: AskContext,
  withPeople: boolean,
): TransactionMatcher {
  const inNames = wordsIn(names)
  const matcher = createTextMatcher(words.map((word) => ({ forms: plainForms(word, inNames) })))
  const initials = initialsIn(context.question.text)
  const findPerson = createPersonFinder(words, context)
  const people = new Map(withPeople ? names.map((name) => [name, findPerson(name)]) : [])
  return (item) => {
    const name = counterpartyOf(item)
    if (initials.length > 0 && looksLikePerson(name) && !initials.includes(initialOf(name))) return null
    const person = people.get(name) ?? null
    const inText = groupsIn(`${item.title}\n${name}\n${item.text}`)
    const all = words.every((_, at) => inText.has(at) || person?.groups.has(at))
    if (!all) return null
    return { person: person?.name ?? null, byName: person !== null || isPartOf(words, name) }
  }

  function groupsIn(text: string): Set<number> {
    return new Set(matcher.match(text).matches.map(({ group }) => group))
  }
}

/** "M. de Wit" is asked for by an initial, which search leaves out as too short. */
function initialsIn(question: string): string[] {
  const found = question.matchAll(/(?<![\p{L}.])(\p{Lu})\. ?(?:\p{Lu}\. ?)*(?:\p{Ll}+ )*\p{Lu}\p{Ll}/gu)
  return [...found].map(([, initial]) => foldToken(initial ?? ''))
}

/** As written: a related word says what somebody is, not who. */
function isPartOf(words: readonly SearchWord[], name: string): boolean {
  const tokens = wordsIn([name])
  return words.every((word) =>
    [...tokensOfWord(word), ...tokensOf(word.corrected ?? '').map(({ token }) => token)].some((token) =>
      tokens.has(token),
    ),
  )
}

/** The words of names, folded. */
export function wordsIn(names: readonly string[]): Set<string> {
  return new Set(names.flatMap((name) => tokensOf(name).map(({ token }) => token)))
}

/** Without guesses: undeclared compounds that are part of a name, and corrected spellings of short words. */
export function plainForms(word: SearchWord, inNames: ReadonlySet<string>): SearchWord['forms'] {
  const tokens = tokensOfWord(word)
  const own = tokens[0] ?? ''
  const heads = tokens.length === 1 ? [own, ...synonymsOf(own)] : []
  return word.forms.filter(({ tokens: form, weight }) => {
    const [token] = form
    if (token === undefined) return false
    if (word.corrected !== null && own.length < shortestCorrected && spellingWeights.has(weight)) return false
    if (form.length > 1 || !inNames.has(token) || heads.includes(token) || tradeEnds.test(token)) return true
    return !heads.some((head) => isLonger(token, head))
  })
}

function isLonger(token: string, head: string): boolean {
  if (!token.startsWith(head) || token.length < head.length + shortestTail) return false
  const [a, b] = [stemTerm(token), stemTerm(head)]
  return a.stemEn !== b.stemEn && a.stemNl !== b.stemNl
}

interface FoundPerson {
  name: string
  /** Positions of the words that are part of the person's name. */
  groups: ReadonlySet<number>
}

/** Tells which of the people named by the words a counterparty is; null when it may as well be somebody else. */
function createPersonFinder(
  words: readonly SearchWord[],
  { search, self }: AskContext,
): (counterparty: string) => FoundPerson | null {
  const people = [...new Set(words.flatMap((word) => word.people))].filter(isOther)
  const found = people.map(({ name, tokens }) => ({ name, groups: groupsOf(tokens) }))
  return (counterparty) => {
    const fitting = found.filter(({ name }) => fitOf(counterparty, name) !== null)
    const [best] = fitting.sort((a, b) => b.groups.size - a.groups.size)
    if (best === undefined) return null
    return fitOf(counterparty, best.name) === 'initial' && isAmbiguous(counterparty, best.name) ? null : best
  }

  function groupsOf(tokens: readonly string[]): Set<number> {
    return new Set(
      words.flatMap((word, at) => (tokensOfWord(word).every((token) => tokens.includes(token)) ? [at] : [])),
    )
  }

  function isOther({ name, addresses }: { name: string; addresses: string[] }): boolean {
    return !isSelf(self, { name, address: addresses[0] ?? '' })
  }

  /** Anna and Arie with one surname are both "A." to a bank. */
  function isAmbiguous(counterparty: string, name: string): boolean {
    return nameTokens(counterparty).some((token) =>
      search.people
        .named([token])
        .some((other) => isSomebodyElse(other.name, name) && fitOf(counterparty, other.name) !== null),
    )
  }
}
