/**
 * What a sentence means by "tomorrow" or "Saturday 30 November", seen from when it was written.
 * Place: added to a quotation in answers to "when"; pure.
 */
import { type DateMention, readDates, type Tense } from '@confidant/vault'
import { formatDay } from '../format.js'
import type { Language } from '../question/language.js'
import { wordPattern } from '../question/word-lists.js'
import words from './data/evidence-words.json' with { type: 'json' }

const past = wordPattern(words.en.past, words.nl.past)
const maxShown = 2

/** Days in words, without those that the sentence itself writes out with a year. @param at when it was written */
export function spokenDays(sentence: string, at: number, timeZone: string, language: Language): string[] {
  const tense: Tense = past.test(sentence) ? 'past' : 'future'
  const mentions = readDates(sentence, { now: at, timeZone, tense }).filter(isSingleDay)
  const days = mentions.filter(({ absolute }) => !absolute).map(({ from }) => formatDay(from ?? at, language, timeZone))
  return [...new Set(days)].slice(0, maxShown)
}

function isSingleDay({ precision, from, to }: DateMention): boolean {
  return precision === 'day' && from !== null && to !== null && to - from < 2 * 86_400_000
}
