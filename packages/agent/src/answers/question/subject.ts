/**
 * Words of a question that say what it is about, without those that only say what is asked.
 * Place: pure; each kind of answer gives the words that belong to asking in its own way.
 */
import { foldToken, isLowWeightWord, type SearchWord } from '@confidant/vault'
import type { AnswerType } from './analyse-question.js'
import words from './data/answer-type-words.json' with { type: 'json' }
import { wordSet } from './word-lists.js'

export function subjectWithout(words: readonly SearchWord[], asking: ReadonlySet<string>): SearchWord[] {
  return words.filter((word) => !word.ofDate && !tokensOfWord(word).every((token) => asking.has(token)))
}

export function tokensOfWord({ text }: SearchWord): string[] {
  return foldToken(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((token) => token !== '' && token !== 's')
}

/** Without words of asking and doing either: what an event or a card is named after. */
export function namedThings(words: readonly SearchWord[], asking: ReadonlySet<string>): SearchWord[] {
  return subjectWithout(words, asking).filter((word) => !tokensOfWord(word).every(isLowWeightWord))
}

/** Words that say which kind of answer is wanted, and so need not stand in the evidence. */
const typeWords: Readonly<Partial<Record<AnswerType, ReadonlySet<string>>>> = {
  money: wordSet(words.en.money, words.nl.money),
  number: wordSet(words.en.number, words.nl.number),
  time: wordSet(words.en.time, words.nl.time),
  name: wordSet(words.en.name, words.nl.name),
  colour: wordSet(words.en.colour, words.nl.colour),
  place: wordSet(words.en.place, words.nl.place),
}

/** Whether the evidence can do without the word: a verb of doing, or a word for the kind of answer. */
export function isDispensable(word: SearchWord, type: AnswerType): boolean {
  const tokens = tokensOfWord(word)
  return tokens.every((token) => isLowWeightWord(token) || typeWords[type]?.has(token) === true)
}
