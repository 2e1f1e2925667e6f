/**
 * Words of a question that say what it is about, without those that only say what is asked.
 * Place: pure; each kind of answer gives the words that belong to asking in its own way.
 */
import { foldToken, isLightWord, type SearchWord } from '@confidant/vault'
import type { AnswerType } from './analyse-question.js'

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
  return subjectWithout(words, asking).filter((word) => !tokensOfWord(word).every(isLightWord))
}

export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}

/** Words that say which kind of answer is wanted, and so need not stand in the evidence. */
const typeWords: Readonly<Partial<Record<AnswerType, ReadonlySet<string>>>> = {
  money: wordSet(`
    pay pays paid paying cost costs price priced spend spent amount fee worth expensive much included total rent salary
    kost kostte kosten kostten gekost betaal betaalde betaalden betaald betalen prijs bedrag duur uitgegeven kwijt inbegrepen totaal huur huurprijs salaris betaalt verdient`),
  number: wordSet('many number count times often long old lang oud vaak keer aantal groot'),
  time: wordSet(
    'day date time month year week start starts begin began happen dag datum tijd maand jaar begint begon laat',
  ),
  name: wordSet('name names called surname heet heette heten naam namen achternaam genoemd'),
  colour: wordSet('colour color shade kleur'),
  place: wordSet('place city town address plaats stad dorp adres'),
}

/** Whether the evidence can do without the word: a verb of doing, or a word for the kind of answer. */
export function isDispensable(word: SearchWord, type: AnswerType): boolean {
  const tokens = tokensOfWord(word)
  return tokens.every((token) => isLightWord(token) || typeWords[type]?.has(token) === true)
}
