/**
 * Which of the ranked passages make up the answer: what changed it later, the best, and what completes it.
 * Place: between search and the extractive answer. Gives none when no passage covers the question.
 */
import type { Hit, VaultReader } from '@confidant/vault'
import { analyseQuestion } from '../question/analyse-question.js'
import { partsOf, type QuestionPart } from '../question/parts.js'
import { wordPattern } from '../question/word-lists.js'
import { type Asked, coversQuestion, isAdmissible } from './covers-question.js'
import evidenceWords from './data/evidence-words.json' with { type: 'json' }
import { laterChanges } from './later-changes.js'
import { type Passage, rankPassages } from './rank-passages.js'
import { isSameTalk } from './replies.js'

const maxPassages = 4
const maxChars = 700
/** Further passages must come this near to the best in score. */
const nearBest = 0.62
/** A passage that holds a word which the others lack may come further behind. */
const nearEnough = 0.2
/** As much of the coverage of one that covers the question. */
const nearCoverage = 0.85
const tellingIdf = 4
const maxAntecedentChars = 280

export function choosePassages(hits: readonly Hit[], asked: Asked, reader: VaultReader): Passage[] {
  const { question, words } = asked
  const passages = rankPassages(hits, { reader, question, words })
  const covering = passages.find((passage) => coversQuestion(passage, asked))
  if (covering === undefined) return []
  const admissible = passages.filter((passage) => isAdmissible(passage, asked))
  const covered = admissible.filter(({ coverage }) => coverage >= covering.coverage * nearCoverage)
  const [best] = covered
  if (best === undefined) return []
  const near = covered.filter(({ score }) => score >= best.score * nearBest).slice(0, 3)
  const more = admissible.filter(({ score }) => score >= best.score * nearEnough)
  return withinBudget(
    distinct([
      ...laterChanges(best, passages, reader, question),
      ...ofParts(hits, best, asked, reader),
      ...near.flatMap((passage) => [passage, ...reasonsAfter(passage, asked)]),
      ...antecedentOf(best, reader),
      ...completing(best, more, asked),
    ]),
  )
}

/** Of a question that asks two things, the best passage for each in the conversation of the best for the whole. */
function ofParts(hits: readonly Hit[], best: Passage, asked: Asked, reader: VaultReader): Passage[] {
  const parts = partsOf(asked.question.text)
  if (parts === null) return []
  const within = hits.filter(({ seq }) => reader.itemBySeq(seq)?.thread === best.item.thread)
  return parts.flatMap((part) => ofPart(part, within, asked, reader))
}

function ofPart(part: QuestionPart, hits: readonly Hit[], asked: Asked, reader: VaultReader): Passage[] {
  const { dates } = asked
  const own = asked.words.filter(({ start }) => start >= part.start && start < part.end)
  const words = own.length === 0 ? asked.words : own
  const question = analyseQuestion(part.text)
  const passages = rankPassages(hits, { reader, question, words })
  const fitting = passages.find((passage) => passage.fits && isAdmissible(passage, { question, words, dates }))
  return [fitting ?? passages[0]].filter((passage) => passage !== undefined)
}

const asksWhy = /\b(why|how come|what for|waarom|hoezo|waardoor|hoe komt)\b/
const reason = wordPattern(evidenceWords.en.reasons, evidenceWords.nl.reasons)

/** Where it is asked why, the sentence after the one that says so. */
function reasonsAfter(passage: Passage, { question }: Asked): Passage[] {
  const { next, quote } = passage
  return next === null || !asksWhy.test(question.folded) || reason.test(quote)
    ? []
    : [{ ...passage, quote: next, next: null }]
}

const pronoun = wordPattern(evidenceWords.en.pronouns, evidenceWords.nl.pronouns)
const shortChars = 60

/** The message before a short one that speaks of something by a pronoun. */
function antecedentOf(best: Passage, reader: VaultReader): Passage[] {
  const { item, quote, reply } = best
  if (item.kind !== 'chat' || reply !== null || quote.length > shortChars || !pronoun.test(quote)) return []
  const [before] = reader.neighbours(item.thread, item.seq, 1, 0).filter(({ seq }) => seq < item.seq)
  const text = before?.text.trim() ?? ''
  return before === undefined || text === '' || text.length > maxAntecedentChars || !isSameTalk(before, item)
    ? []
    : [{ ...best, item: before, quote: text }]
}

/** Passages of the same conversation that hold words of the question which those before them lack. */
function completing(best: Passage, more: readonly Passage[], { words }: Asked): Passage[] {
  const held = [best]
  for (const passage of more) {
    const isNew = words.some(
      ({ ofDate, idf }, at) =>
        !ofDate && idf >= tellingIdf && passage.own[at]! >= 0.5 && held.every(({ own }) => own[at]! < 0.35),
    )
    if (isNew && passage.item.thread === best.item.thread) held.push(passage)
  }
  return held.slice(1, 3)
}

function distinct(passages: readonly Passage[]): Passage[] {
  return [...new Map(passages.map((passage) => [passage.quote.toLowerCase(), passage])).values()]
}

function withinBudget(passages: readonly Passage[]): Passage[] {
  let chars = 0
  return passages.slice(0, maxPassages).filter(({ quote, reply }, at) => {
    chars += quote.length + (reply?.text.length ?? 0) + 40
    return at === 0 || chars <= maxChars
  })
}
