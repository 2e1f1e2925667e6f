/**
 * Whether a sentence holds the kind of thing that was asked for: a time, an amount, a number, a name, a place.
 * Place: pure; a hint for choosing sentences, never a proof.
 */
import type { AnswerType } from '../question/analyse-question.js'
import { wordPattern } from '../question/word-lists.js'
import words from './data/evidence-words.json' with { type: 'json' }

const money =
  /(?:[€$£]\s?\d|\b(?:EUR|USD|GBP|euro)\s?\d|\d(?:[.,]\d+)*\s?(?:€|EUR|USD|GBP|euros?\b|pounds?\b|dollars?\b|cents?\b|,-))/i
/** In talk an amount is often a number alone: "the owner wants 820". */
const bareAmount =
  /(?<![\d:/-])\d{1,3}(?:[.,]\d{3})*[.,]\d{2}(?!\d)|(?<![\d:/.,-])(?:\d{2,3}|[3-9]\d{3}|\d{1,3}(?:[.,]\d{3})+|\d{5,6})(?![\d:/-])/
const clock =
  /\b\d{1,2}[:.]\d{2}\b|\b\d{1,2}\s?(?:uur|am|pm|o.clock)\b|\b(?:half|kwart|quarter)\s(?:\p{L}+\s)?\p{L}+\b/iu
const day =
  /\b(?:\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?|\d{4}-\d{2}-\d{2}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|tomorrow|yesterday|today|tonight|weekend|morgen|overmorgen|gisteren|vandaag|vanavond|(?:next|last|volgende|vorige|komende?)\s\p{L}+|jan(?:uary|uari)?|feb(?:ruary|ruari)?|march|maart|mrt|april|may|mei|june|juni|july|juli|aug(?:ust|ustus)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:19|20)\d{2}|spring|summer|autumn|winter|lente|zomer|herfst)\b/iu
const digit = /\d/
const numberWord = wordPattern(words.en.numbers, words.nl.numbers)
const name = /(?<![.!?]\s|^)\b\p{Lu}\p{Ll}+/u
const place =
  /\b(?:[Ii]n|[Aa]t|[Tt]o|[Nn]ear|[Ff]rom|[Oo]n|[Oo]p|[Tt]e|[Nn]aar|[Bb]ij|[Uu]it|[Aa]an|[Bb]oven)\s(?:the\s|de\s|het\s)?\p{Lu}\p{L}+|\b\d{4}\s?[A-Z]{2}\b|\b\p{Lu}\p{L}+(?:straat|weg|laan|plein|kade|street|road|lane|square)\b|\b(?:straat|street|road|lane|avenue)\b/u

const colour = wordPattern(words.en.colours, words.nl.colours)

/** Written with a capital in English, and no names. */
const capitalised =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|October|November|December|English|Dutch|Christmas|Easter)$/
const naming = wordPattern(words.en.naming, words.nl.naming)
/** About five words. */
const besideChars = 30

/**
 * @param asked the question, whose own words answer nothing
 * @param about offsets of words in the sentence that the question is about; null when all of it is, as in a reply
 */
export function holdsAnswerType(
  sentence: string,
  type: AnswerType,
  asked: string,
  about: readonly number[] | null = [],
): boolean {
  switch (type) {
    case 'time':
      return clock.test(sentence) || day.test(sentence)
    case 'money':
      return money.test(sentence) || bareAmount.test(sentence)
    case 'number':
      return digit.test(sentence) || numberWord.test(sentence)
    case 'person':
      return name.test(sentence)
    case 'place':
      return place.test(sentence)
    case 'colour':
      return colour.test(sentence)
    case 'name':
      return holdsNewName(sentence, asked.toLowerCase(), about)
    case 'text':
      return false
  }
}

/** Kinds of answers without which a sentence is no answer at all. */
export const requiredTypes: ReadonlySet<AnswerType> = new Set(['money', 'number', 'name', 'colour'])

/** A new name counts where the sentence says that it is one, or right beside a word of what is asked about. */
function holdsNewName(sentence: string, asked: string, about: readonly number[] | null): boolean {
  const names = newNames(sentence, asked)
  return (
    names.length > 0 &&
    (about === null ||
      naming.test(sentence) ||
      names.some((at) => about.some((near) => Math.abs(at - near) <= besideChars)))
  )
}

/** Where capitals inside a sentence stand that the question does not hold. */
function newNames(sentence: string, asked: string): number[] {
  return [...sentence.matchAll(/(?<!^|[.!?…:]\s|^[“"'(])(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'-]+/gu)]
    .filter(([name]) => !asked.includes(name.toLowerCase()) && !capitalised.test(name))
    .map(({ index }) => index)
}
