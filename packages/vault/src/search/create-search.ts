/**
 * Search over a vault.
 * Place: in the vault process, over the open database, read only. Gives an outcome for every text; never an error for odd input.
 *
 * In short: read the query, expand its words, collect a few hundred candidates within bounds, look at each closely,
 * take in the conversation, cut snippets.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { ItemKind } from '../item.js'
import { collectCandidates, type WeighedGroup, weigh } from './candidates.js'
import type { DateMention } from './dates/read-dates.js'
import type { Tense } from './dates/reading.js'
import { createItemFilter, participantConditions } from './filter-items.js'
import { createItemLoader, type LoadedItem } from './load-items.js'
import { createPeople, type People, type Person } from './people.js'
import { createPostings, intersect, type Postings, type SeqRange, seqRange } from './postings.js'
import { type Filters, type ParsedQuery, parseQuery } from './query/parse-query.js'
import { readHints } from './query/query-hints.js'
import { withConversations } from './rank/conversation.js'
import { createTextMatcher, type TextMatcher } from './rank/match-text.js'
import { withoutRepetition } from './rank/repetition.js'
import { type RankContext, type ScoredItem, scoreItem } from './rank/score-item.js'
import { snippetOf } from './rank/snippet.js'
import { expandClause, type Form, joinCompounds } from './words/expand.js'
import { createVocabulary } from './words/vocabulary.js'

export interface SearchOptions {
  /** Default 20. */
  limit?: number
  /** Default 0. */
  offset?: number
  /** The last word may not be finished. */
  asYouType?: boolean
  /** Milliseconds since 1970-01-01T00:00Z; default the clock. */
  now?: number
  /** IANA name; default the system's. */
  timeZone?: string
  /** Which way a date without a year is taken; default past. */
  tense?: Tense
}

export interface Hit {
  seq: number
  /** 32 hexadecimal digits. */
  id: string
  kind: ItemKind
  title: string
  /** Milliseconds since 1970-01-01T00:00Z, null when unknown. */
  at: number | null
  externalId: string
  /** Name of a source it came from. */
  source: string
  /** Who it is from or with, at most three names. */
  people: string
  /** Plain text with matches between U+E000 and U+E001. */
  snippet: string
  /** Higher fits better; comparable within one outcome only. */
  score: number
}

/** A word of the query as it was understood. */
export interface SearchWord {
  text: string
  forms: readonly Form[]
  /** How much it tells (inverse document frequency), in nats. */
  idf: number
  /** About how many items hold it. */
  items: number
  ofDate: boolean
  people: readonly Person[]
  corrected: string | null
  /** Offsets into the query. */
  start: number
  end: number
}

export interface SearchOutcome {
  query: string
  hits: Hit[]
  /** True when there are more behind the last. */
  more: boolean
  words: SearchWord[]
  dates: DateMention[]
}

export interface Search {
  search(query: string, options?: SearchOptions): SearchOutcome
  /** Who is meant by a name. */
  people: Pick<People, 'named' | 'withAddress'>
  /** To be called when items came, changed or went. */
  invalidateCaches(): void
}

const defaultLimit = 20
const candidateLimit = 160
const maxCandidates = 1000
const maxGroups = 12
/** Hits far below the best are noise when the query has several words. */
const minShareOfBest = 0.12

export function createSearch(db: Database, { clock = Date.now }: { clock?: () => number } = {}): Search {
  const vocabulary = createVocabulary(db)
  const people = createPeople(db)
  const loader = createItemLoader(db)
  const countItems = db.prepare<[], number>('SELECT count(*) FROM item').pluck()
  const postingsByKinds = new Map<string, Postings>()
  let totalItems: number | null = null

  function postingsFor(kinds: readonly ItemKind[]): Postings {
    const key = kinds.join()
    const postings = postingsByKinds.get(key) ?? createPostings(db, kinds)
    postingsByKinds.set(key, postings)
    return postings
  }

  function understand(parsed: ParsedQuery): WeighedGroup[] {
    const groups = parsed.clauses.map((clause) => expandClause(clause, { vocabulary, people }))
    joinCompounds(groups, vocabulary)
    totalItems ??= countItems.get() ?? 0
    const weighed = groups.map((group) => weigh(group, totalItems ?? 0, postingsFor([]), vocabulary.items))
    if (weighed.length <= maxGroups) return weighed
    const kept = new Set(weighed.toSorted((a, b) => b.idf - a.idf).slice(0, maxGroups))
    return weighed.filter((group) => kept.has(group) || group.clause.required)
  }

  function search(query: string, options: SearchOptions = {}): SearchOutcome {
    const { limit = defaultLimit, offset = 0, now = clock() } = options
    const timeZone = options.timeZone ?? Temporal.Now.timeZoneId()
    const parsed = parseQuery(query, { ...options, now, timeZone })
    const groups = understand(parsed)
    const matcher = createTextMatcher(groups)
    const found = rank(parsed, groups, matcher, now, offset + limit)
    const hits = found.slice(offset, offset + limit).map((scored) => toHit(scored, matcher, groups))
    return {
      query,
      hits,
      more: found.length > offset + limit,
      words: groups.map((group) => toWord(query, group)),
      dates: parsed.dates,
    }
  }

  function rank(
    parsed: ParsedQuery,
    groups: readonly WeighedGroup[],
    matcher: TextMatcher,
    now: number,
    wanted: number,
  ): ScoredItem[] {
    const { filters, dates } = parsed
    const accepts = createItemFilter(filters, { people, sourceName: loader.sourceName }) ?? (() => true)
    const range = seqRange(filters.after, filters.before)
    const preferredItems = wantsEvents(parsed) ? eventsWithin(dates) : []
    const count = Math.min(maxCandidates, Math.max(candidateLimit, wanted * 2 + 40) * (hasItemFilter(filters) ? 4 : 1))
    const seqs = candidates(parsed, groups, range, preferredItems, count)
    const context: RankContext = {
      groups,
      matcher,
      dates,
      preferredItems: new Set(preferredItems),
      hints: readHints(parsed.text),
      now,
    }
    const score = (seq: number) => {
      const item = loader.load(seq)
      return item !== null && isInTime(item, filters) && accepts(item) ? scoreItem(item, context) : null
    }
    const scored = seqs.map(score).filter((each) => each !== null)
    const words = groups.filter(({ clause }) => !clause.ofDate)
    if (words.length === 0) return scored.sort((a, b) => b.item.seq - a.item.seq)
    if (isStrict(parsed)) return scored.sort((a, b) => b.score - a.score)
    const ranked = withoutRepetition(withConversations(scored, { groups, around: loader.around, score }))
    const least = (ranked[0]?.score ?? 0) * (words.length > 1 ? minShareOfBest : 0)
    return ranked.filter(({ score }) => score > least)
  }

  function candidates(
    parsed: ParsedQuery,
    groups: readonly WeighedGroup[],
    range: SeqRange,
    preferredItems: number[],
    limit: number,
  ): number[] {
    const postings = postingsFor(parsed.filters.kinds)
    const preferred = parsed.dates.map(({ from, to }) => seqRange(from, to))
    const conditions = participantConditions(parsed.filters, people)
    const request = { groups, excluded: parsed.excluded, conditions, range, preferred, preferredItems, limit }
    if (parsed.dates.length === 0 || !groups.every(({ clause }) => clause.ofDate))
      return collectCandidates(request, postings)
    const within = preferred.flatMap((span) =>
      collectCandidates({ ...request, groups: [], range: intersect(span, range) }, postings),
    )
    return [...new Set([...preferredItems, ...within])]
  }

  function eventsWithin(dates: readonly DateMention[]): number[] {
    return dates.flatMap(({ from, to }) =>
      from === null || to === null ? [] : postingsFor([]).takingPlace(from, to, 200),
    )
  }

  function toHit({ item, score, text }: ScoredItem, matcher: TextMatcher, groups: readonly WeighedGroup[]): Hit {
    return {
      seq: item.seq,
      id: item.id,
      kind: item.kind,
      title: item.title,
      at: item.at,
      externalId: item.externalId,
      source: loader.sourceName(item.seq),
      people: namesOf(item),
      snippet: snippetOf(item, matcher, groups, text),
      score: Math.round(score * 1000) / 1000,
    }
  }

  return {
    search,
    people,
    invalidateCaches() {
      people.invalidate()
      postingsByKinds.clear()
      totalItems = null
    },
  }
}

/** Filters of which the index knows nothing. */
function hasItemFilter({ in: places, has, withoutKinds }: Filters): boolean {
  return places.length + has.length + withoutKinds.length > 0
}

/** What the index decided may not be undone by taking in neighbours. */
function isStrict({ excluded, clauses, filters }: ParsedQuery): boolean {
  return excluded.length > 0 || filters.kinds.length > 0 || clauses.some(({ required }) => required)
}

/** Events come in by their time alone, so not where the query asks for anything that they would have to meet. */
function wantsEvents({ excluded, clauses, filters }: ParsedQuery): boolean {
  const { kinds, from, to } = filters
  if (excluded.length + from.length + to.length > 0 || clauses.some(({ required }) => required)) return false
  return kinds.length === 0 || (kinds.length === 1 && kinds[0] === 'event')
}

function isInTime({ at }: LoadedItem, { after, before }: Filters): boolean {
  if (after === null && before === null) return true
  return at !== null && (after === null || at >= after) && (before === null || at < before)
}

function toWord(query: string, { clause, forms, idf, items, people, corrected }: WeighedGroup): SearchWord {
  const { ofDate, start, end } = clause
  return { text: query.slice(start, end), forms, idf, items, ofDate, people, corrected, start, end }
}

const namedRoles: readonly string[] = [
  'from',
  'author',
  'organizer',
  'counterparty',
  'subject',
  'to',
  'attendee',
  'member',
]

function namesOf({ participants }: LoadedItem): string {
  const sorted = participants
    .filter(({ role }) => namedRoles.includes(role))
    .sort((a, b) => namedRoles.indexOf(a.role) - namedRoles.indexOf(b.role))
  return [...new Set(sorted.map(({ name, address }) => name || address))].slice(0, 3).join(', ')
}
