/**
 * How well one item fits a query by itself.
 * Place: pure. BM25F over fields (Robertson, Zaragoza & Taylor 2004), with coverage, proximity, people, dates, bulk and age.
 */
import { senderRoles } from '../../item.js'
import type { WeighedGroup } from '../candidates.js'
import type { DateMention } from '../dates/read-dates.js'
import type { LoadedItem } from '../load-items.js'
import type { QueryHints } from '../query/query-hints.js'
import type { MatchedText, TextMatch, TextMatcher } from './match-text.js'

export interface RankContext {
  groups: readonly WeighedGroup[]
  matcher: TextMatcher
  dates: readonly DateMention[]
  /** Items that take place in a preferred span. */
  preferredItems: ReadonlySet<number>
  hints: QueryHints
  /** Milliseconds since 1970-01-01T00:00Z. */
  now: number
}

export interface ScoredItem {
  item: LoadedItem
  /** By itself. */
  own: number
  /** With the conversation taken in. */
  score: number
  /** Sum of what the words tell that it holds. */
  coverage: number
  /** Best weight of each group in it, 0 for none. */
  met: number[]
  text: MatchedText
}

/** Weight of a match, and the length in tokens at which it counts fully. */
interface Field {
  weight: number
  usualTokens: number
}

const fields = {
  title: { weight: 3, usualTokens: 8 },
  sender: { weight: 2.2, usualTokens: 4 },
  people: { weight: 1.3, usualTokens: 8 },
  /** Says the same of every message of a chat. */
  chat: { weight: 0.4, usualTokens: 8 },
  text: { weight: 1, usualTokens: 150 },
  files: { weight: 0.8, usualTokens: 400 },
} satisfies Record<string, Field>

const saturation = 1.2
const lengthEffect = 0.45
const countedMatches = 6
const spokenByNamed = 1.25
const plannedShare = 1
const takingPlaceShare = 0.1
const yearMs = 365.25 * 86_400_000

export function scoreItem(item: LoadedItem, context: RankContext): ScoredItem {
  const { groups, matcher } = context
  const text = matcher.match(item.text)
  const title = matcher.match(item.title)
  const sender = matcher.match(peopleText(item, true))
  const parts: [Field, MatchedText][] = [
    [item.kind === 'chat' ? fields.chat : fields.title, title],
    [fields.sender, sender],
    [item.kind === 'chat' ? fields.chat : fields.people, matcher.match(peopleText(item, false))],
    [fields.text, text],
  ]
  for (const { name, text: fileText } of item.attachments)
    parts.push([fields.files, matcher.match(`${name}\n${fileText}`)])
  const frequencies = groups.map(() => 0)
  const met = groups.map(() => 0)
  for (const [field, matched] of parts) addFrequencies(field, matched, frequencies, met)
  const content = sum(
    groups.map(({ idf }, at) => (idf * frequencies[at]! * (saturation + 1)) / (saturation + frequencies[at]!)),
  )
  const coverage = sum(groups.map(({ idf, clause }, at) => (clause.ofDate ? 0 : idf * met[at]!)))
  const wanted = sum(groups.map(({ idf, clause }) => (clause.ofDate ? 0 : idf)))
  const share = wanted === 0 ? 1 : coverage / wanted
  const near = proximity(text.matches, groups) + proximity(title.matches, groups)
  const spoken = item.kind === 'chat' && isSpokenBy(sender, text) ? spokenByNamed : 1
  const own =
    ((content + near) * (0.3 + 0.7 * share ** 1.6) + planned(item, context, wanted)) * spoken * prior(item, context)
  return { item, own, score: own, coverage, met, text }
}

/** Everyone in a chat is named with each message, so that a name tells little by itself; that they say it tells more. */
function isSpokenBy(sender: MatchedText, text: MatchedText): boolean {
  return (
    sender.matches.length > 0 &&
    text.matches.some(({ group }) => sender.matches.every((match) => match.group !== group))
  )
}

/** An event in the time that is asked for is wanted even when it holds none of the words. */
function planned(item: LoadedItem, { preferredItems, hints }: RankContext, wanted: number): number {
  if (item.kind !== 'event' || !preferredItems.has(item.seq)) return 0
  return (hints.calendar ? plannedShare : takingPlaceShare) * wanted
}

function peopleText({ participants }: LoadedItem, senders: boolean): string {
  let text = ''
  for (const { role, name, address } of participants.length > 60 ? participants.slice(0, 60) : participants) {
    // Whom a contact card is about stands where others have a sender.
    if ((role === 'subject' || senderRoles.has(role)) === senders) text += `${name} ${address}\n`
  }
  return text
}

function addFrequencies(field: Field, { matches, tokens }: MatchedText, frequencies: number[], met: number[]): void {
  const length = 1 - lengthEffect + lengthEffect * Math.min(6, tokens / field.usualTokens)
  const counts = new Map<number, number>()
  for (const { group, weight } of matches) {
    const count = (counts.get(group) ?? 0) + 1
    counts.set(group, count)
    met[group] = Math.max(met[group]!, weight)
    if (count <= countedMatches) frequencies[group]! += (field.weight * weight) / length
  }
}

/** Words that follow each other in the query and stand near each other here. */
function proximity(matches: readonly TextMatch[], groups: readonly WeighedGroup[]): number {
  let total = 0
  for (let group = 0; group + 1 < groups.length; group++) {
    const gap = smallestGap(matches, group)
    if (gap === null) continue
    const pair = groups[group]!.idf + groups[group + 1]!.idf
    total += (0.35 * pair) / (1 + (gap - 1) / 4)
  }
  return total
}

function smallestGap(matches: readonly TextMatch[], group: number): number | null {
  let gap: number | null = null
  let last: TextMatch | null = null
  for (const match of matches) {
    if (match.group !== group && match.group !== group + 1) continue
    if (last !== null && last.group !== match.group)
      gap = Math.min(gap ?? Number.POSITIVE_INFINITY, Math.max(1, match.token - last.token))
    last = match
  }
  return gap
}

/** What speaks for an item apart from its words. */
function prior(item: LoadedItem, { dates, preferredItems, hints, now }: RankContext): number {
  const { detail, at } = item
  let factor = 1
  if (hints.money && item.kind === 'transaction') factor *= 1.5
  if (hints.question && item.kind === 'chat' && item.text.trimEnd().endsWith('?')) factor *= 0.8
  if (detail.kind === 'mail' && detail.bulk) factor *= 0.85
  if (detail.kind === 'chat' && detail.system) factor *= 0.3
  if (at !== null) factor *= 1 + 0.1 * 2 ** (-Math.abs(now - at) / yearMs)
  if (dates.length > 0)
    factor *= preferredItems.has(item.seq) ? 2 : dates.some((date) => isWithin(date, at)) ? 1.5 : 0.8
  return factor
}

function isWithin({ from, to }: DateMention, at: number | null): boolean {
  return at !== null && (from === null || at >= from) && (to === null || at < to)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
