/**
 * What a question asks for: the kind of answer, the language, the time it looks at.
 * Place: pure, before anything is looked up. Patterns are matched on the folded question, in both languages at once.
 */
import { foldToken, type Tense } from '@confidant/vault'
import { type Language, languageOf } from './language.js'

/** What would count as an answer. */
export type AnswerType = 'time' | 'person' | 'place' | 'money' | 'number' | 'name' | 'colour' | 'text'

export type ContactField = 'phone' | 'email' | 'address' | 'birthday'

export interface Question {
  text: string
  /** Lower case without accents, single spaces. */
  folded: string
  language: Language
  answerType: AnswerType
  /** Which way a date without a year is taken. */
  tense: Tense
}

const future =
  /\b(next|upcoming|coming|tomorrow|tonight|will|going to|planned|scheduled|coming up|volgende|komende?|aanstaande|morgen|overmorgen|vanavond|gepland|ga ik|gaan we|moet ik|zal|staat er|wat is er|what is on|what s on|do i have)\b/

const types: readonly [AnswerType, RegExp][] = [
  [
    'name',
    /\b(what (?:is|was|are|were) the names?|what s the name|what is .* (?:called|surname)|surname|hoe heet|hoe heette|hoe heten|wat is de naam|achternaam)\b/,
  ],
  ['colour', /\b(colou?r|shade|kleur)\b/],
  [
    'money',
    /\b(how much|what did .* cost|what does .* cost|how expensive|price|cost|costs|amount|rent|salary|fee|hoeveel (?:euro|geld|kost|betaal|betaald|betaalde|ben ik|heb ik|moet|was|is|krijg|kreeg)|hoeveel .*\b(?:betalen|betaald|betaalde|betaalt|kosten|kostte|verdient|verdiende)|hoe duur|wat kost|wat kostte|wat kostten|wat kosten|prijs|bedrag|huurprijs|salaris|kosten)\b/,
  ],
  [
    'number',
    /\b(how many|how old|how long|how often|how far|how big|how tall|what number|hoeveel|hoe oud|hoe lang|hoe vaak|hoe ver|hoe groot|welk nummer)\b/,
  ],
  [
    'time',
    /\b(when|what time|(?:what|which) (?:date|dates|day|days|weekend|week|month|year)|since when|how long ago|until when|wanneer|hoe laat|welke (?:dag|dagen|datum|maand|week)|(?:welk|in welk) (?:jaar|weekend)|sinds wanneer|hoe lang geleden|tot wanneer|deadline)\b/,
  ],
  ['person', /\b(who|whom|whose|wie|wiens)\b/],
  [
    'place',
    /\b(where|which city|which place|what address|waar(?! over|over|om|mee|voor|van)|welke stad|welke plaats)\b/,
  ],
]

export function analyseQuestion(text: string): Question {
  const folded = ` ${foldToken(text)
    .replaceAll(/[^\p{L}\p{M}\p{N}€$£%]+/gu, ' ')
    .trim()} `
  return {
    text,
    folded,
    language: languageOf(text),
    answerType: types.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'text',
    tense: future.test(folded) ? 'future' : 'past',
  }
}
