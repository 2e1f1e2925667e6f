/**
 * Which few hundred items are worth a close look.
 * Place: between the full-text index and the ranking.
 *
 * Rare words are taken with all their items, frequent ones newest first within a bound, and for items that hold several
 * words the index is asked for the intersection. Nothing here walks more than a fixed number of postings, however large the vault is.
 */
import { allOf, butNot, inColumns, matchAlternatives, matchForms } from './match-expression.js'
import { everything, intersect, type Postings, type SeqRange } from './postings.js'
import type { Alternative, Clause } from './query/parse-query.js'
import type { Form, WordGroup } from './words/expand.js'
import { isLowWeightWord } from './words/low-weight-words.js'

export interface WeighedGroup extends WordGroup {
  /** Inverse document frequency: how much the word tells. */
  idf: number
  /** About how many items hold it. */
  items: number
}

export interface CandidateRequest {
  groups: readonly WeighedGroup[]
  excluded: readonly Alternative[]
  /** FTS5 expressions that every item must meet besides the groups. */
  conditions: readonly string[]
  /** Items outside are left out. */
  range: SeqRange
  /** Items inside are preferred. */
  preferred: readonly SeqRange[]
  /** Items that are preferred wherever they lie (events that take place in a preferred span). */
  preferredItems: readonly number[]
  limit: number
}

/** Postings taken of one word; a word with more is frequent. */
const listLimit = 2500
const intersectionLimit = 600
const titleLimit = 150
/** Postings that may be walked to find where frequent words meet. */
const walkLimit = 100_000
/** Items taken that meet the conditions of a query, newest first. */
const baseLimit = 5000
/** A complete list is looked at whole when it has at most this share of all candidates. */
const alwaysScoredShare = 0.4
const strongWeight = 0.7
const titleBonus = 0.5
const preferredBonus = 0.6
/** What words of a date, and words of asking and doing, are worth beside others. */
const dateWeight = 0.3
const lowWeight = 0.4

interface WordList {
  group: WeighedGroup
  expression: string
  /** Items known to hold any form of the word. */
  items: Set<number>
  /** Items known to hold the word itself. */
  strong: Set<number>
  inTitle: Set<number>
  newest: number[]
  complete: boolean
}

/** Best first. */
export function collectCandidates(request: CandidateRequest, postings: Postings): number[] {
  const conditions = [
    ...request.conditions,
    ...request.groups.filter(isRequired).map(({ clause }) => matchAlternatives(clause.alternatives)),
  ]
  if (conditions.length === 0 && request.groups.length === 0) return postings.newest(request.range, request.limit)
  const match = matcher(conditions, request.excluded, postings)
  if (conditions.length === 0) return best(readLists(request, match), request)
  const base = match(null, request.range, baseLimit)
  // Few enough to look at each: no need to ask the index which are better.
  if (base.length <= request.limit) return base
  const baseSet = new Set(base)
  const span = { from: base.at(-1)!, to: base[0]! + 1 }
  const lists = request.groups
    .filter((group) => !isRequired(group))
    .map((group) => readIntersection(group, baseSet, span, postings))
  return best(lists, request, base)
}

function isRequired({ clause }: WeighedGroup): boolean {
  return clause.required
}

type Match = (expression: string | null, range: SeqRange, limit: number) => number[]

/** Every question to the index carries what is required and what is excluded. */
function matcher(conditions: readonly string[], excluded: readonly Alternative[], postings: Postings): Match {
  const unwanted = excluded.map((alternative) => matchAlternatives([alternative]))
  return (expression, range, limit) => {
    if (range.from >= range.to) return []
    const all = expression === null ? conditions : [...conditions, expression]
    return postings.matching(butNot(allOf(all), unwanted), range, limit)
  }
}

function readLists(request: CandidateRequest, match: Match): WordList[] {
  const { range, limit, preferred } = request
  const lists = request.groups.map((group) => readList(group, match, range))
  const all = new Set(lists.flatMap(({ newest }) => newest))
  if (all.size <= limit && lists.every(({ complete }) => complete)) return lists
  const window = walkWindow(lists, range)
  intersectRare(lists, match, request)
  intersectFrequent(lists, match, window)
  for (const list of lists) {
    const titles = inColumns(['title', 'sender'], list.expression)
    addAll(list.inTitle, match(titles, list.complete ? range : window, titleLimit))
  }
  for (const span of preferred) {
    for (const list of lists) addAll(list.items, match(list.expression, intersect(span, range), intersectionLimit))
  }
  return lists
}

function readList(group: WeighedGroup, match: Match, range: SeqRange): WordList {
  const expression = matchForms(group.forms)
  const newest = match(expression, range, listLimit)
  const strongForms = group.forms.filter((form) => form.weight >= strongWeight)
  const strong = strongForms.length < group.forms.length ? match(matchForms(strongForms), range, listLimit) : newest
  const items = new Set(newest)
  addAll(items, strong)
  return {
    group,
    expression,
    items,
    strong: new Set(strong),
    inTitle: new Set(),
    newest,
    complete: newest.length < listLimit,
  }
}

/**
 * Items that meet the conditions and hold the word. The two lists are met here, not in the index, which walks a name behind several
 * addresses many times over.
 */
function readIntersection(
  group: WeighedGroup,
  base: ReadonlySet<number>,
  range: SeqRange,
  postings: Postings,
): WordList {
  const expression = matchForms(group.forms)
  const newest = postings.matching(expression, range, walkLimit).filter((seq) => base.has(seq))
  const items = new Set(newest)
  return { group, expression, items, strong: items, inTitle: new Set(), newest, complete: true }
}

/** The newest part of the range, as long as walking all frequent words through it stays within the limit. */
function walkWindow(lists: readonly WordList[], range: SeqRange): SeqRange {
  let perSeq = 0
  let newest = Number.NEGATIVE_INFINITY
  for (const { complete, newest: seqs } of lists) {
    if (complete) continue
    perSeq += seqs.length / Math.max(1, seqs[0]! - seqs.at(-1)!)
    newest = Math.max(newest, seqs[0]!)
  }
  return perSeq === 0 ? range : intersect(range, { from: newest - Math.floor(walkLimit / perSeq), to: everything.to })
}

/** Which items of a rare word hold a frequent one too. A word in so few items that all are looked at needs no help. */
function intersectRare(lists: readonly WordList[], match: Match, { range, limit }: CandidateRequest): void {
  const rare = lists.filter(({ complete, items }) => complete && items.size > limit * alwaysScoredShare)
  const [rarest] = rare.sort((a, b) => b.group.idf - a.group.idf)
  if (rarest === undefined) return
  for (const frequent of lists.filter(({ complete }) => !complete)) {
    addAll(frequent.items, match(allOf([rarest.expression, frequent.expression]), range, listLimit))
  }
}

/** Where frequent words meet: the most telling ones all together, then two by two. */
function intersectFrequent(lists: readonly WordList[], match: Match, window: SeqRange): void {
  const frequent = lists
    .filter(({ complete }) => !complete)
    .sort((a, b) => b.group.idf - a.group.idf)
    .slice(0, 3)
  if (frequent.length < 2) return
  for (const intersection of intersections(frequent)) {
    const seqs = match(allOf(intersection.map(({ expression }) => expression)), window, intersectionLimit)
    for (const { items } of intersection) addAll(items, seqs)
  }
}

function intersections(lists: readonly WordList[]): WordList[][] {
  const pairs = lists.flatMap((first, at) => lists.slice(at + 1).map((second) => [first, second]))
  return lists.length === 2 ? pairs : [[...lists], ...pairs]
}

function addAll(set: Set<number>, seqs: Iterable<number>): void {
  for (const seq of seqs) set.add(seq)
}

function best(
  lists: readonly WordList[],
  { preferred, preferredItems, limit }: CandidateRequest,
  base: readonly number[] = [],
): number[] {
  const scores = new Map(base.map((seq) => [seq, 0]))
  const add = (seq: number, score: number) => scores.set(seq, (scores.get(seq) ?? 0) + score)
  for (const { group, items, strong, inTitle } of lists) {
    for (const seq of items) add(seq, strong.has(seq) || strong.size >= listLimit ? group.idf : group.idf / 2)
    for (const seq of inTitle) add(seq, group.idf * titleBonus)
  }
  const bonus = preferredBonus * lists.reduce((sum, { group }) => sum + group.idf, 0)
  const chosen = new Set(preferredItems)
  for (const seq of preferredItems) add(seq, 0)
  for (const [seq, score] of scores) {
    if (chosen.has(seq) || preferred.some(({ from, to }) => seq >= from && seq < to)) scores.set(seq, score + bonus)
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])
    .slice(0, limit)
    .map(([seq]) => seq)
}

/** How much a word tells (Robertson & Spärck Jones 1976), by the forms that mean the word itself. */
export function weigh(
  group: WordGroup,
  totalItems: number,
  postings: Postings,
  itemsOf: (term: string) => number,
): WeighedGroup {
  const strong = group.forms.filter((form) => form.weight >= strongWeight)
  const counted = postings.matching(matchForms(strong), everything, listLimit).length
  const items = counted < listLimit ? counted : Math.max(counted, knownItems(strong, itemsOf))
  const idf = Math.log(1 + (Math.max(totalItems, items) - items + 0.5) / (items + 0.5))
  return { ...group, items, idf: Math.max(idf, 0.05) * weightOf(group.clause) }
}

function weightOf({ ofDate, required, alternatives }: Clause): number {
  if (ofDate) return dateWeight
  return !required && alternatives.every(({ tokens }) => tokens.length === 1 && isLowWeightWord(tokens[0]!))
    ? lowWeight
    : 1
}

function knownItems(forms: readonly Form[], itemsOf: (term: string) => number): number {
  return forms.reduce((sum, { tokens }) => sum + (tokens.length === 1 ? itemsOf(tokens[0]!) : 0), 0)
}
