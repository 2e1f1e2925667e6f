/**
 * "When did I last write to Anna", "wanneer hoorde ik voor het laatst iets van Bram": the latest or first message between
 * the vault's person and somebody.
 * Place: one of the kinds of answers.
 */
import { type Hit, type Participant, type StoredItem, tokensOf } from '@confidant/vault'
import { type Answer, citation } from '../answer.js'
import { formatDay } from '../format.js'
import { phrases } from '../phrases.js'
import { subjectWithout, tokensOfWord } from '../question/subject.js'
import { wordSet } from '../question/word-lists.js'
import { isSelf } from '../self.js'
import { type AskContext, askedSpan, spanFields } from './context.js'
import askingWords from './data/asking-words.json' with { type: 'json' }

const asksWhen =
  /\b(when|last time|first time|most recent|latest|how long ago|wanneer|laatste keer|eerste keer|hoe lang geleden)\b/
const wrote =
  /\b(write|wrote|written|mail|mailed|e mailed|emailed|e mail|email|send|sent|message|messaged|text|texted|reply|replied|contact|contacted|schreef|geschreven|mailde|gemaild|stuurde|gestuurd|appte|geappt|antwoordde|schrijf|bericht)\b/
const heard = /\b(hear|heard|received|get|got|hoorde|gehoord|kreeg|gekregen|ontving|ontvangen)\b/
const spoke = /\b(speak|spoke|spoken|talk|talked|chat|chatted|contact|sprak|gesproken|praatte|contact gehad|chatte)\b/
const asksFirst = /\b(first|eerste|voor het eerst)\b/
/** The other person is the one who wrote: "when did Anna last write to me". */
const toMe = /\b(to me|mail me|e mail me|message me|text me|write me|wrote me|from|aan mij|mij|me|van)\b/

const asking = wordSet(askingWords.en.lastContact, askingWords.nl.lastContact)

const hitsRead = 400

export function lastContact(context: AskContext): Answer | null {
  const { folded } = context.question
  const isContact = wrote.test(folded) || heard.test(folded) || spoke.test(folded)
  if (!isContact || !asksWhen.test(folded)) return null
  const names = subjectWithout(context.outcome.words, asking)
  if (names.length === 0 || !names.every(({ people, text }) => people.length > 0 || /^\p{Lu}/u.test(text))) return null
  const tokens = names.flatMap(tokensOfWord)
  const theyWrote = heard.test(folded) || (toMe.test(folded) && !/\b(i|ik)\b/.test(folded))
  const both = spoke.test(folded) && !wrote.test(folded) && !heard.test(folded)
  const them = someone(tokens, context)
  const messages = messagesWith(them, tokens, context).filter((item) => both || isFrom(item, them) === theyWrote)
  const item = asksFirst.test(folded) ? messages.at(-1) : messages[0]
  return item === undefined ? null : toAnswer(item, context)
}

/** Mail and chats in which the person and the vault's own person both play a part, newest first. */
function messagesWith(them: Someone, tokens: readonly string[], context: AskContext): StoredItem[] {
  const { search, reader, now, timeZone, self } = context
  const { from, to } = askedSpan(context)
  const name = `"${tokens.join(' ')}" kind:mail,chat ${spanFields(context)}`
  const options = { limit: hitsRead, now, timeZone }
  const hits: Hit[] = [...search.search(`from:${name}`, options).hits, ...search.search(`to:${name}`, options).hits]
  const seqs = [...new Set(hits.map(({ seq }) => seq))].sort((a, b) => b - a)
  const items = seqs.map((seq) => reader.itemBySeq(seq)).filter((item) => item !== null)
  return items.filter((item) => {
    if (item.at === null || item.at < from || item.at >= to) return false
    if (item.detail.kind === 'chat') return !item.detail.system && isBetweenTwo(item, them)
    const sender = item.participants.find(({ role }) => role === 'from')
    return isFrom(item, them) || (sender !== undefined && isSelf(self, sender))
  })
}

/** In a group, a message is to nobody in particular: only the author counts. */
function isBetweenTwo(item: StoredItem, them: Someone): boolean {
  return isFrom(item, them) || item.participants.filter(({ role }) => role === 'member').length <= 1
}

type Someone = (participant: Participant) => boolean

/** Tells a person by the words of the name, or by any of the person's addresses. */
function someone(tokens: readonly string[], { search }: AskContext): Someone {
  const addresses = new Set(search.people.named(tokens).flatMap((person) => person.addresses))
  return ({ name, address }) => {
    const own = tokensOf(`${name} ${address}`).map(({ token }) => token)
    return addresses.has(address) || tokens.every((token) => own.includes(token))
  }
}

function isFrom({ participants }: StoredItem, them: Someone): boolean {
  return participants.some(
    (participant) => (participant.role === 'from' || participant.role === 'author') && them(participant),
  )
}

function toAnswer(item: StoredItem, { question, timeZone }: AskContext): Answer {
  const firstLine =
    item.text
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? ''
  const quote = item.kind === 'mail' && item.title !== '' ? item.title : firstLine.slice(0, 200) || item.title
  const sender = item.participants.find(({ role }) => role === 'from' || role === 'author')
  const receivers = item.participants.filter(({ role }) => role === 'to').map(({ name, address }) => name || address)
  const who = [sender?.name || sender?.address || '', receivers.slice(0, 3).join(', ')]
    .filter((part) => part !== '')
    .join(' → ')
  const day = formatDay(item.at ?? 0, question.language, timeZone)
  return {
    sentences: [{ text: phrases[question.language].lastContact(day, who, quote), citations: [citation(item, quote)] }],
  }
}
