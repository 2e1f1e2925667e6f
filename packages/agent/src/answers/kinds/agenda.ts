/**
 * "What is on next Tuesday", "when is my next dentist appointment": the calendar, with recurring events written out.
 * Place: one of the kinds of answers.
 */
import type { Occurrence, SearchWord, StoredItem } from '@confidant/vault'
import { type Answer, type AnswerSentence, citation } from '../answer.js'
import { createHoldsAll } from '../evidence/holds-all.js'
import { formatTime, formatWeekday } from '../format.js'
import { phrases } from '../phrases.js'
import { namedThings } from '../question/subject.js'
import { wordSet } from '../question/word-lists.js'
import type { AskContext } from './context.js'
import askingWords from './data/asking-words.json' with { type: 'json' }

const asksForSpan =
  /\b(what (?:is|s|was|else is) (?:on|planned|scheduled|happening|in (?:my|the) (?:calendar|agenda|diary))|what (?:do|did|have) (?:i|we) (?:have|got|do|planned)|what am i doing|do (?:i|we) have (?:anything|any|something|plans|an)|am i (?:free|busy|available)|(?:on|in) (?:my|the|our) (?:calendar|agenda|schedule|diary)|my (?:calendar|agenda|schedule|plans|appointments)|which (?:appointments?|events?|meetings?)|what (?:appointments?|events?|meetings?)|wat staat er|wat is er|wat heb (?:ik|ben)|wat hebben we|wat doe ik|wat ga ik|wat gaan we|wat moet ik|heb ik (?:iets|een|nog|wat|afspraken)|hebben we (?:iets|een)|ben ik (?:vrij|bezet)|(?:in|op) (?:mijn|de|onze) (?:agenda|kalender)|mijn (?:agenda|afspraken)|welke (?:afspraak|afspraken|vergadering|vergaderingen)|staat (?:er )?gepland)\b/
const asksForNext =
  /\b(when is (?:my|our|the) next|when (?:do|will|am|are) (?:i|we)|next (?:appointment|meeting|time|lesson|visit)|what time is|wanneer (?:is|heb|moet|ga|gaan|hebben|moeten) (?:mijn|ik|we|ons|onze|de|het)|hoe laat (?:is|begint|heb|moet)|volgende (?:afspraak|keer|les)|eerstvolgende|when is|when s|what time does)\b/
const asksForLast =
  /\b(when was (?:my|our|the) last|when did (?:i|we) last|last time (?:i|we)|wanneer (?:was|ben|heb|hebben|waren) .*\b(?:laatst|laatste|voor het laatst)|laatste keer)\b/

const asking = wordSet(askingWords.en.agenda, askingWords.nl.agenda)

const dayMs = 86_400_000
const aheadMs = 800 * dayMs
const maxOccurrences = 2000
const maxListed = 30

interface Entry {
  item: StoredItem
  occurrence: Occurrence
}

export function agenda(context: AskContext): Answer | null {
  const { question, dates } = context
  const words = namedThings(context.outcome.words, asking)
  const [date] = dates
  if (date?.from != null && date.to != null && asksForSpan.test(question.folded)) {
    const hours = hoursAsked(question.folded)
    const entries = entriesBetween(date.from, date.to, words, context).filter((entry) =>
      isWithin(entry, hours, context.timeZone),
    )
    return entries.length === 0
      ? null
      : { sentences: entries.slice(0, maxListed).map((entry) => toSentence(entry, context)) }
  }
  if (words.length === 0) return null
  if (asksForLast.test(question.folded))
    return one(entriesBetween(context.now - 5 * aheadMs, context.now, words, context).at(-1), context)
  if (asksForNext.test(question.folded) || question.tense === 'future') return one(nextEntry(words, context), context)
  return question.answerType === 'time' ? one(pastEntry(words, context), context) : null
}

/** The only time, or the latest of several. */
function pastEntry(words: readonly SearchWord[], context: AskContext): Entry | undefined {
  const [date] = context.dates
  const entries = entriesBetween(date?.from ?? context.now - 5 * aheadMs, date?.to ?? context.now, words, context)
  return entries.at(-1) ?? nextEntry(words, context)
}

const dayParts: readonly [RegExp, from: number, to: number][] = [
  [/\b(?:morning|ochtend|vanochtend|vanmorgen|morgenochtend)\b/, 0, 12],
  [/\b(?:afternoon|middag|vanmiddag|morgenmiddag)\b/, 12, 18],
  [/\b(?:evening|tonight|avond|vanavond|morgenavond)\b/, 17, 24],
]

/** The hours of the part of the day that is asked for; null for the whole day. */
function hoursAsked(folded: string): readonly [from: number, to: number] | null {
  const part = dayParts.find(([pattern]) => pattern.test(folded))
  return part === undefined ? null : [part[1], part[2]]
}

function isWithin({ occurrence }: Entry, hours: readonly [from: number, to: number] | null, timeZone: string): boolean {
  if (hours === null || occurrence.endsAt - occurrence.startsAt >= dayMs) return true
  const { hour } = Temporal.Instant.fromEpochMilliseconds(occurrence.startsAt).toZonedDateTimeISO(timeZone)
  return hour >= hours[0] && hour < hours[1]
}

function nextEntry(words: readonly SearchWord[], context: AskContext): Entry | undefined {
  const [date] = context.dates
  const from = Math.max(date?.from ?? context.now, date?.from == null ? context.now : Number.MIN_SAFE_INTEGER)
  return entriesBetween(from, date?.to ?? from + aheadMs, words, context)[0]
}

/** True when the whole question is about a span of the calendar and nothing is there. */
export function asksForEmptySpan(context: AskContext): boolean {
  const [date] = context.dates
  const isSpan = date?.from != null && date.to != null && asksForSpan.test(context.question.folded)
  return isSpan && namedThings(context.outcome.words, asking).length === 0
}

function one(entry: Entry | undefined, context: AskContext): Answer | null {
  return entry === undefined ? null : { sentences: [toSentence(entry, context)] }
}

/** In order of time; with words, only what holds them all. */
function entriesBetween(from: number, to: number, words: readonly SearchWord[], { reader }: AskContext): Entry[] {
  const holdsAll = createHoldsAll(words)
  const items = new Map<number, StoredItem | null>()
  const entries: Entry[] = []
  for (const { seq, occurrence } of reader.calendar(from, to, maxOccurrences)) {
    if (!items.has(seq)) {
      const found = reader.itemBySeq(seq)
      items.set(seq, found !== null && holdsAll(found) ? found : null)
    }
    const item = items.get(seq)
    if (item != null && occurrence.startsAt >= from - dayMs) entries.push({ item, occurrence })
  }
  return entries
}

function toSentence({ item, occurrence }: Entry, { question, timeZone }: AskContext): AnswerSentence {
  const { language } = question
  const detail = item.detail.kind === 'event' ? item.detail : null
  const length = occurrence.endsAt - occurrence.startsAt
  const hours = detail?.allDay === true ? phrases[language].allDay : hoursOf(occurrence, length, timeZone)
  const title = occurrence.title ?? item.title
  const place = detail?.location ? ` (${detail.location})` : ''
  const quote =
    occurrence.title !== undefined && item.text.includes(occurrence.title)
      ? occurrence.title
      : item.title || item.text.slice(0, 80)
  return {
    text: `${formatWeekday(occurrence.startsAt, language, timeZone)}, ${hours}: ${title}${place}`,
    citations: [citation(item, quote)],
  }
}

function hoursOf({ startsAt, endsAt }: Occurrence, length: number, timeZone: string): string {
  const from = formatTime(startsAt, timeZone)
  return length > 0 && length < dayMs ? `${from}–${formatTime(endsAt, timeZone)}` : from
}
