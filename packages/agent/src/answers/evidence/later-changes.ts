/**
 * What was said later and changes what the best evidence says: "the date moves to 7 December".
 * Place: between the ranked passages and the extractive answer; reads on in the conversation of the best passage, within bounds.
 */
import type { StoredItem, VaultReader } from '@confidant/vault'
import type { Question } from '../question/analyse-question.js'
import { holdsAnswerType } from './answer-shape.js'
import { sureMet } from './covers-question.js'
import type { Passage } from './rank-passages.js'
import { sentencesOf } from './sentences.js'

const change =
  /\b(moved?|moves|instead|changed?|postponed|rescheduled|cancelled|becomes|now|no longer|from now on|not \w+ but|finally|verplaatst|verschoven|schuiven|verzet|in plaats van|afgezegd|wordt|voortaan|toch|niet meer|nu|vanaf)\b/i
/** Words that say by themselves that something planned is otherwise. */
const moved =
  /\b(moved|moves to|move it|instead of|postponed|rescheduled|brought forward|pushed (?:back|to)|not \w+ but|verplaatst|verschoven|schuiven|verzet|uitgesteld|vervroegd|in plaats van|gaat niet door)\b/i
const messagesRead = 60
const longestMs = 120 * 86_400_000

/** At most one, the latest. */
export function laterChanges(
  best: Passage,
  passages: readonly Passage[],
  reader: VaultReader,
  question: Question,
): Passage[] {
  const ranked = passages.filter(
    (passage) =>
      passage.fits && isLater(passage.item, best.item) && change.test(passage.quote) && isSameThing(passage, best),
  )
  const read = question.answerType === 'time' ? readOn(best, reader, question) : []
  return [...ranked, ...read].sort((a, b) => b.item.seq - a.item.seq).slice(0, 1)
}

/** In one conversation a word in common is enough, elsewhere two. */
function isSameThing(passage: Passage, best: Passage): boolean {
  const shared = passage.own.filter((weight, at) => weight >= sureMet && best.own[at]! >= sureMet).length
  return shared >= (passage.item.thread === best.item.thread ? 1 : 2)
}

/** Messages after the best one that move what it plans, though they do not name it. */
function readOn(best: Passage, reader: VaultReader, question: Question): Passage[] {
  const { item, quote } = best
  if (item.kind !== 'chat' && item.kind !== 'mail') return []
  const days = daysNamed(quote)
  return reader.neighbours(item.thread, item.seq, 0, messagesRead).flatMap((next) => {
    if (!isLater(next, item) || (next.at ?? 0) - (item.at ?? 0) > longestMs) return []
    // A chat is about many things at once: there the day that is moved must be named.
    if (item.kind === 'chat' && !days.some((day) => next.text.toLowerCase().includes(day))) return []
    return sentencesOf(next.text)
      .map(({ text }) => text)
      .filter((text) => moved.test(text) && holdsAnswerType(text, 'time', question.text))
      .map((text) => ({ ...best, item: next, quote: text, next: null, reply: null }))
  })
}

function isLater(item: StoredItem, than: StoredItem): boolean {
  return item.seq > than.seq
}

/** Days of the week that the text names, lower case. */
function daysNamed(text: string): string[] {
  return (
    text
      .toLowerCase()
      .match(/\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:maan|dins|woens|donder|vrij|zater|zon)dag)\b/g) ?? []
  )
}
