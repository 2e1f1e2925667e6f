/**
 * Telephone numbers, addresses and birthdays from contact cards.
 * Place: one of the kinds of answers. Gives null when no card of the person has what is asked.
 */
import { type ContactDetail, createTextMatcher, type StoredItem } from '@confidant/vault'
import { type Answer, type AnswerSentence, citation, quoteFrom } from '../answer.js'
import { isName } from '../evidence/covers-question.js'
import { formatBirthday } from '../format.js'
import { phrases } from '../phrases.js'
import type { ContactField } from '../question/analyse-question.js'
import { subjectWithout } from '../question/subject.js'
import { wordSet } from '../question/word-lists.js'
import type { AskContext } from './context.js'
import askingWords from './data/asking-words.json' with { type: 'json' }

const fieldPatterns: readonly [ContactField, RegExp][] = [
  ['birthday', /\b(birthdays?|date of birth|born|verjaardag(?:en)?|jarig|verjaart|geboren|geboortedatum)\b/],
  [
    'phone',
    /\b(phone|telephone|mobile|cell|telefoon|telefoonnummers?|mobiel|mobiele|06 nummer|gsm|call|bellen|bel ik|phone number)\b/,
  ],
  ['email', /\b(e mail ?(?:address|adres)|email ?(?:address|adres)|mailadres|mail address|emailadres)\b/],
  [
    'address',
    /\b(address|where does .* live|where do .* live|live|adres|waar woont|waar wonen|woont|huisnummer|postcode|zip code|postal code)\b/,
  ],
]
const asking = wordSet(askingWords.en.contactFacts, askingWords.nl.contactFacts)
const maxCards = 5000

export function contactFacts(context: AskContext): Answer | null {
  const field = fieldPatterns.find(([, pattern]) => pattern.test(context.question.folded))?.[0]
  if (field === undefined) return null
  const cards = context.reader.timeline({ kind: 'contact', limit: maxCards })
  if (cards.length === 0) return null
  const named = cardsNamed(cards, context)
  if (field === 'birthday' && named.length === 0) return birthdaysIn(cards, context)
  const sentences = named.flatMap((card) => factSentences(card, field, context))
  return sentences.length === 0 ? null : { sentences }
}

/** Cards that hold the most words of the question, those of their own name counting for more; at least one. */
function cardsNamed(cards: readonly StoredItem[], { outcome, question, reader }: AskContext): StoredItem[] {
  const words = subjectWithout(outcome.words, asking)
  const isNamed = words.map((word) => isName(word, question.text))
  const matcher = createTextMatcher(words)
  const groupsIn = (text: string) => new Set(matcher.match(text).matches.map(({ group }) => group))
  let most = 0
  let best: StoredItem[] = []
  for (const card of cards) {
    const own = groupsIn(card.title)
    // A card that speaks of somebody is not that person's card.
    if (isNamed.some((named, group) => named && !own.has(group))) continue
    const count = 2 * own.size + groupsIn(reader.itemBySeq(card.seq)?.text ?? '').size
    if (count === 0 || count < most) continue
    if (count > most) best = []
    most = count
    best.push(card)
  }
  return best.slice(0, 5)
}

function factSentences(listed: StoredItem, field: ContactField, context: AskContext): AnswerSentence[] {
  const card = context.reader.itemBySeq(listed.seq)
  if (card === null || card.detail.kind !== 'contact') return []
  const { language } = context.question
  return valuesOf(card.detail, field).map((value) => ({
    text: `${card.title}, ${phrases[language].field[field]}: ${field === 'birthday' ? formatBirthday(value, language) : value}`,
    citations: [
      citation(
        card,
        quoteFrom(card, (line) => line.includes(value)),
      ),
    ],
  }))
}

function valuesOf(detail: ContactDetail, field: ContactField): string[] {
  switch (field) {
    case 'phone':
      return detail.phones.map(({ value }) => value)
    case 'email':
      return detail.emails.map(({ value }) => value)
    case 'address':
      return detail.addresses.map(({ value }) => value)
    case 'birthday':
      return detail.birthday === '' ? [] : [detail.birthday]
  }
}

/** "Who has a birthday in May": everyone whose day lies in the span. */
function birthdaysIn(cards: readonly StoredItem[], context: AskContext): Answer | null {
  const [date] = context.dates
  if (date?.from == null || date.to == null) return null
  const { from, to } = date
  const found = cards.flatMap((card) => {
    const day =
      card.detail.kind === 'contact' ? birthdayBetween(card.detail.birthday, from, to, context.timeZone) : null
    return day === null ? [] : [{ card, day }]
  })
  const sentences = found.sort((a, b) => a.day - b.day).flatMap(({ card }) => factSentences(card, 'birthday', context))
  return sentences.length === 0 ? null : { sentences }
}

/** When the day comes round within a span; null when it does not. */
function birthdayBetween(birthday: string, from: number, to: number, timeZone: string): number | null {
  const parts = /(\d{2})-(\d{2})$/.exec(birthday)
  if (parts === null) return null
  const begin = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone)
  for (const year of [begin.year, begin.year + 1]) {
    const day = Temporal.PlainDate.from(
      { year, month: Number(parts[1]), day: Number(parts[2]) },
      { overflow: 'constrain' },
    )
    const at = day.toZonedDateTime(timeZone).epochMilliseconds
    if (at >= from && at < to) return at
  }
  return null
}
