/**
 * "What did the van and the mirror cost together": amounts that stand in several messages, added up, with each of them.
 * Place: one of the kinds of answers. Gives null unless several passages of one conversation each say one amount of what is asked about.
 */
import { type Answer, citation } from '../answer.js'
import { amountsIn } from '../evidence/amounts.js'
import { coversQuestion, isAdmissible, isName, sureMet } from '../evidence/covers-question.js'
import { type Passage, rankPassages } from '../evidence/rank-passages.js'
import { formatNumber } from '../format.js'
import { phrases } from '../phrases.js'
import { isDispensable } from '../question/subject.js'
import type { AskContext } from './context.js'
import { quoted } from './extractive.js'

const asksForTotal =
  /\b(together|altogether|in total|in all|combined|included|including|samen|bij elkaar|in totaal|alles bij elkaar|inclusief|opgeteld|meegerekend)\b/
const passagesRead = 40

export function combinedAmounts(context: AskContext): Answer | null {
  const { question, outcome, reader } = context
  const { answerType, folded, language } = question
  if ((answerType !== 'money' && answerType !== 'number') || !asksForTotal.test(folded)) return null
  const asked = { question, words: outcome.words, dates: outcome.dates }
  const ranked = rankPassages(outcome.hits, { reader, question, words: outcome.words })
  const passages = ranked.slice(0, passagesRead).filter((passage) => passage.fits && isAdmissible(passage, asked))
  const parts = oneForEachThing(passages, context)
  const isCovered = ranked.some((passage) => coversQuestion(passage, asked)) || holdTogether(parts, context)
  if (parts.length < 2 || !isCovered) return null
  const total = parts.reduce((sum, { quote }) => sum + (amountsIn(quote)[0] ?? 0), 0)
  return {
    sentences: [
      {
        text: phrases[language].together(formatNumber(total, language)),
        citations: parts.map(({ item, quote }) => citation(item, quote)),
      },
      ...parts.map(({ item, quote }) => ({
        text: `- ${quoted(item, quote, context)}`,
        citations: [citation(item, quote)],
      })),
    ],
  }
}

/** Of each thing that the question names the best passage of the same conversation that says it with one amount. */
function oneForEachThing(passages: readonly Passage[], context: AskContext): Passage[] {
  const things = thingsIn(context)
  const chosen: Passage[] = []
  for (const passage of passages) {
    if (amountsIn(passage.quote).length !== 1) continue
    if (chosen.length > 0 && passage.item.thread !== chosen[0]!.item.thread) continue
    const isNew = things.some((at) => isHeld(passage, at) && !chosen.some((other) => isOnlyThing(other, at, things)))
    if (isNew && things.some((at) => isHeld(passage, at))) chosen.push(passage)
  }
  return chosen.slice(0, 5)
}

/** Positions of the words for what is counted up: no names, dates or words of asking. */
function thingsIn({ question, outcome }: AskContext): number[] {
  return outcome.words.flatMap((word, at) =>
    word.ofDate || isName(word, question.text) || isDispensable(word, question.answerType) ? [] : [at],
  )
}

function holdTogether(parts: readonly Passage[], context: AskContext): boolean {
  const { question, outcome } = context
  const isNamed = outcome.words.every(
    (word, at) => !isName(word, question.text) || parts.some(({ met }) => met[at]! >= sureMet),
  )
  return isNamed && thingsIn(context).every((at) => parts.some((part) => isHeld(part, at)))
}

function isHeld({ own }: Passage, at: number): boolean {
  return own[at]! >= sureMet
}

/** Whether a passage speaks of one thing alone: where it names several, another may give the amount of one of them. */
function isOnlyThing(passage: Passage, at: number, things: readonly number[]): boolean {
  return isHeld(passage, at) && things.filter((each) => isHeld(passage, each)).length === 1
}
