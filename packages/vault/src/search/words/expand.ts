/**
 * The forms under which a clause of the query may stand in an item: the word, its stems, corrected spelling, related
 * words, compounds written apart or together, and the addresses of a person named.
 * Place: between the parsed query and the full-text index.
 */
import { stemTerm } from '../../terms.js'
import { addressTokens, type People, type Person } from '../people.js'
import type { Alternative, Clause } from '../query/parse-query.js'
import { isLowWeightWord } from './low-weight-words.js'
import { spellings } from './spelling.js'
import { isStopWord } from './stop-words.js'
import { isCommonWord, synonymsOf } from './synonyms.js'
import { verbStems } from './verb-forms.js'
import type { Vocabulary } from './vocabulary.js'

/** A form that counts as a match. */
export interface Form {
  /** Folded, in a row. */
  tokens: string[]
  /** How much of a match it is: 1 for the word itself. */
  weight: number
  /** The last token is only a beginning. */
  prefix: boolean
}

export interface WordGroup {
  clause: Clause
  forms: Form[]
  /** People of whose name the clause is a part. */
  people: Person[]
  /** The spelling that was searched for instead, null when the word stands as typed. */
  corrected: string | null
}

const stemWeight = 0.9
const verbFormWeight = 0.8
const spellingWeight = 0.75
const relatedWeight = 0.5
/** Where the word itself occurs nowhere, as in a question in the other language. */
const onlyRelatedWeight = 0.85
const compoundWeight = 0.85
const completionWeight = 0.9
const headWeight = 0.5
/** Letters that a compound has beyond its first word; fewer are an ending. */
const shortestTail = 4
const maxForms = 16
/** A word in fewer items than this may be a typing error. */
const rareItems = 3
const maxPeopleByAddress = 6

export interface ExpandOptions {
  vocabulary: Vocabulary
  people: People
}

export function expandClause(clause: Clause, options: ExpandOptions): WordGroup {
  const group: WordGroup = { clause, forms: [], people: [], corrected: null }
  for (const alternative of clause.alternatives) {
    const exact = alternative.exact || clause.ofDate
    expandAlternative(exact ? { ...alternative, exact } : alternative, group, options)
  }
  return group
}

function expandAlternative(alternative: Alternative, group: WordGroup, { vocabulary, people }: ExpandOptions): void {
  const { tokens, exact, prefix } = alternative
  const word = tokens.length === 1 ? tokens[0]! : null
  if (prefix) addCompletions(group, tokens, vocabulary)
  addForm(group, tokens, 1, prefix && word === null)
  if (exact) return
  if (word === null) {
    addForm(group, [tokens.join('')], compoundWeight)
    return
  }
  group.people = people.named([word])
  if (group.people.length <= maxPeopleByAddress) for (const person of group.people) addAddresses(group, person)
  addStems(group, word, stemWeight, vocabulary)
  if (!group.forms.some((form) => isKnown(form, vocabulary))) addVerbForms(group, word, vocabulary)
  if (mayBeMistyped(group, word, prefix, vocabulary)) addSpellings(group, word, vocabulary)
  if (!prefix) addSplits(group, word, vocabulary)
  const relatives = synonymsOf(word)
  const weight =
    group.corrected === null && !group.forms.some((form) => isKnown(form, vocabulary))
      ? onlyRelatedWeight
      : relatedWeight
  for (const related of relatives) addRelated(group, related, weight, vocabulary)
  if (!prefix) for (const head of [word, ...relatives]) addCompounds(group, head, vocabulary)
}

function mayBeMistyped({ people }: WordGroup, word: string, prefix: boolean, vocabulary: Vocabulary): boolean {
  if (prefix || people.length > 0 || isCommonWord(word) || isLowWeightWord(word)) return false
  return vocabulary.items(word) < rareItems
}

function addForm(group: WordGroup, tokens: string[], weight: number, prefix = false): void {
  if (group.forms.length >= maxForms) return
  const key = tokens.join(' ')
  if (!group.forms.some((form) => form.tokens.join(' ') === key)) group.forms.push({ tokens, weight, prefix })
}

function addStems(group: WordGroup, word: string, weight: number, vocabulary: Vocabulary): void {
  if (!/^\p{L}{3,24}$/u.test(word)) return
  const { stemEn, stemNl } = stemTerm(word)
  for (const { term } of vocabulary.sharingStem(stemEn, stemNl, 6)) addForm(group, [term], weight)
}

function addVerbForms(group: WordGroup, word: string, vocabulary: Vocabulary): void {
  for (const stem of verbStems(word))
    for (const { term } of vocabulary.sharingStem('', stem, 6)) addForm(group, [term], verbFormWeight)
}

function addSpellings(group: WordGroup, word: string, vocabulary: Vocabulary): void {
  // A word with a known relative by stem is no typing error.
  if (group.forms.length > 1) return
  const found = spellings(word, vocabulary)
  group.corrected = found[0]?.term ?? null
  for (const { term } of found) {
    addForm(group, [term], spellingWeight)
    addStems(group, term, spellingWeight * stemWeight, vocabulary)
  }
}

function isKnown({ tokens }: Form, vocabulary: Vocabulary): boolean {
  return tokens.every((token) => vocabulary.items(token) > 0)
}

function addRelated(group: WordGroup, related: string, weight: number, vocabulary: Vocabulary): void {
  const tokens = related.split(' ')
  // The English van is the Dutch word for of.
  if (tokens.every(isStopWord) || !tokens.every((token) => vocabulary.items(token) > 0)) return
  addForm(group, tokens, weight)
}

/** Longer words that begin with it, as compounds do: energie → energiecontract. */
function addCompounds(group: WordGroup, word: string, vocabulary: Vocabulary): void {
  if (!/^\p{L}{5,}$/u.test(word)) return
  const longer = vocabulary.beginning(word, 6, 200).filter(({ term }) => term.length >= word.length + shortestTail)
  for (const { term } of longer.slice(0, 3)) addForm(group, [term], headWeight)
}

function addCompletions(group: WordGroup, tokens: string[], vocabulary: Vocabulary): void {
  const last = tokens.at(-1)!
  addForm(group, tokens, 1)
  if (tokens.length > 1) return
  // Beginnings with digits are not in the vocabulary; the index itself completes them once they are long enough to be few.
  if (/\d/.test(last)) addForm(group, [last], 1, last.length >= 4)
  for (const { term } of vocabulary.beginning(last, 12)) addForm(group, [term], completionWeight)
}

function addAddresses(group: WordGroup, person: Person): void {
  for (const address of person.addresses.slice(0, 3)) {
    const tokens = address.includes('@') ? addressTokens(address) : []
    if (tokens.length > 0 && tokens.join('').length > 4) addForm(group, tokens, 1)
  }
}

const shortestPart = 4
const shortestHead = 6
const shortestCompound = 9
/** Letters that may join the parts of a Dutch compound. */
const joints = ['', 's', 'en', 'e']

/** A long word as two known words in a row: energierekening → energie rekening. One that occurs nowhere also as its first part. */
function addSplits(group: WordGroup, word: string, vocabulary: Vocabulary): void {
  if (word.length < shortestCompound) return
  const unknown = vocabulary.items(word) === 0
  for (let at = word.length - shortestPart; at >= shortestPart; at--) {
    const head = headOf(word.slice(0, at), vocabulary)
    if (head === null) continue
    const tail = word.slice(at)
    if (vocabulary.items(tail) > 0 && !isStopWord(tail)) addForm(group, [head, tail], compoundWeight)
    if (unknown && head.length >= shortestHead && !group.forms.some((form) => isKnown(form, vocabulary)))
      addForm(group, [head], headWeight)
  }
}

/** The known word that a part of a compound is, without the letters that join it to the next. */
function headOf(part: string, vocabulary: Vocabulary): string | null {
  const heads = joints.filter((joint) => part.endsWith(joint)).map((joint) => part.slice(0, part.length - joint.length))
  return heads.find((head) => head.length >= shortestPart && vocabulary.items(head) > 0 && !isStopWord(head)) ?? null
}

/** Two words near each other as one: "rekening voor energie" → energierekening. Added to both groups. */
export function joinCompounds(groups: readonly WordGroup[], vocabulary: Vocabulary): void {
  const words = groups.map(({ clause }) => {
    const [alternative] = clause.alternatives
    return !clause.required && !clause.ofDate && alternative?.tokens.length === 1 ? alternative.tokens[0]! : null
  })
  for (let at = 0; at + 1 < groups.length; at++) {
    const [first, second] = [words[at], words[at + 1]]
    if (first == null || second == null || first.length < 3 || second.length < 3) continue
    for (const related of synonymsOf(`${first} ${second}`)) {
      for (const group of [groups[at]!, groups[at + 1]!]) addRelated(group, related, compoundWeight, vocabulary)
    }
    for (const compound of [first + second, `${first}s${second}`, second + first, `${second}s${first}`]) {
      if (vocabulary.items(compound) === 0) continue
      for (const group of [groups[at]!, groups[at + 1]!]) addForm(group, [compound], compoundWeight)
    }
  }
}
