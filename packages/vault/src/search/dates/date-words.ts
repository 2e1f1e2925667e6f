/**
 * English and Dutch words for dates, as tables for the date reader.
 * Place: over `data/date-words.json`, which holds the same lists for each language; its test says what must hold for them.
 * Words are folded as the full-text index folds them.
 */
import { byWord } from '../word-table.js'
import words from './data/date-words.json' with { type: 'json' }

const languages = [words.en, words.nl]

type NumberedList = 'months' | 'weekdays' | 'shortWeekdays' | 'numbers' | 'ordinals'
type WordList =
  | 'ambiguousMonths'
  | 'beforeAmbiguousMonths'
  | 'ambiguousSeasons'
  | 'dayParts'
  | 'prepositions'
  | 'articlesAndOf'
  | 'rangeOpeners'
  | 'rangeConnectors'
  | 'ago'
  | 'ahead'
  | 'clockUnits'

/** What stands at the n-th place of each language's list means n, from 1. */
function numbered(list: NumberedList): ReadonlyMap<string, number> {
  const entries = languages.flatMap((language) =>
    language[list].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
  )
  return new Map(entries)
}

function setOf(list: WordList): ReadonlySet<string> {
  return new Set(languages.flatMap((language): string[] => language[list]))
}

/** 1 for January. */
export const months = numbered('months')
/** Month names that are ordinary words too and need a preposition, a day or a year beside them. */
export const ambiguousMonths = setOf('ambiguousMonths')
/** Words besides prepositions and pointers after which an ambiguous name is a month. */
export const beforeAmbiguousMonths = setOf('beforeAmbiguousMonths')
/** 1 for Monday, as in ISO 8601. */
export const weekdays = numbered('weekdays')
/** Short names, read only directly before a day of the month. */
export const shortWeekdays = numbered('shortWeekdays')

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'weekend'
export const units = byWord<Unit>(languages.map((language) => language.units))

export type Season = 'spring' | 'summer' | 'autumn' | 'winter'
export const seasons = byWord<Season>(languages.map((language) => language.seasons))
/** Season names that are ordinary words too. */
export const ambiguousSeasons = setOf('ambiguousSeasons')
/** First month of a season, by the meteorological reckoning. */
export const seasonStart: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 }

/** What an adjective before a unit, weekday, month or season points at. */
export type Pointer = 'this' | 'last' | 'trailing' | 'next' | 'coming'
export const pointers = byWord<Pointer>(languages.map((language) => language.pointers))

/** Days from today. */
export const relativeDays: ReadonlyMap<string, number> = new Map(
  languages.flatMap(({ relativeDays }) => Object.entries<number>(relativeDays)),
)

export const numberWords = numbered('numbers')
export const ordinalWords = numbered('ordinals')

/** Which part of a month, season or year is meant. */
export type Part = 'early' | 'middle' | 'late'
export const parts = byWord<Part>(languages.map((language) => language.parts))

export interface FixedHoliday {
  month: number
  day: number
  /** How long it lasts. */
  days: number
}
export const fixedHolidays: ReadonlyMap<string, FixedHoliday> = new Map(
  languages.flatMap((language) =>
    language.fixedHolidays.flatMap((holiday) => holiday.names.map((name) => [name, holiday] as const)),
  ),
)

export interface MovableHoliday {
  /** Days from Easter Sunday to its first day. */
  daysFromEaster: number
  days: number
}
export const movableHolidays: ReadonlyMap<string, MovableHoliday> = new Map(
  languages.flatMap((language) =>
    language.movableHolidays.flatMap((holiday) => holiday.names.map((name) => [name, holiday] as const)),
  ),
)

/** Parts of a day, which may stand between a weekday and its week. */
export const dayParts = setOf('dayParts')

export type Bound = 'since' | 'after' | 'before' | 'until'
export const bounds = byWord<Bound>(languages.map((language) => language.bounds))

/** Words that lead into a date and mean nothing by themselves. */
export const prepositions = setOf('prepositions')
/** Between a part of a span and the span: "the end of the month". */
export const articlesAndOf = setOf('articlesAndOf')
export const rangeOpeners = setOf('rangeOpeners')
export const rangeConnectors: ReadonlySet<string> = new Set([...setOf('rangeConnectors'), '-', '–', '—'])
export const ago = setOf('ago')
/** Before a number of units: "in two weeks". */
export const ahead = setOf('ahead')
/** What makes of a number behind a month's name a time of day. */
export const clockUnits = setOf('clockUnits')
