/**
 * Which sentences of the items found come nearest to answering the question.
 * Place: between search and the extractive answer. Words count by how much they tell, in the sentence itself, beside it, in
 * the item around it, and in what was said just before in the same conversation.
 */
import {
  createTextMatcher,
  type Hit,
  type ItemKind,
  type SearchWord,
  type StoredItem,
  type TextMatcher,
  type VaultReader,
} from '@confidant/vault'
import type { Question } from '../question/analyse-question.js'
import { isDispensable } from '../question/subject.js'
import { holdsAnswerType } from './answer-shape.js'
import { isQuestion, isSameTalk, replyTo } from './replies.js'
import { sentencesOf } from './sentences.js'

export interface Passage {
  item: StoredItem
  /** Verbatim from the item. */
  quote: string
  /** The sentence after it, null where it is the last. */
  next: string | null
  /** The message that answers the quotation, where that asks something. */
  reply: StoredItem | null
  score: number
  /** Share of what the question's words tell that is covered here and nearby, 0 to 1. */
  coverage: number
  /** Of each word, how well it is covered, 0 to 1. */
  met: number[]
  /** Of each word, how well the quotation itself holds it, 0 to 1. */
  own: number[]
  /** True when it holds the kind of thing that was asked for. */
  fits: boolean
}

export interface PassageOptions {
  reader: VaultReader
  question: Question
  words: readonly SearchWord[]
}

const wholeKinds: ReadonlySet<ItemKind> = new Set(['chat', 'transaction'])
const wholeChars = 280
const itemsRead = 24
const sentencesRead = 300
const share = { beside: 0.6, item: 0.55, conversation: 0.45, whole: 0.35 }
const fitBonus = 0.35
const repliedFactor = 0.9
const rankDecay = 0.5
const dispensableWorth = 0.3

/** Best first. */
export function rankPassages(hits: readonly Hit[], options: PassageOptions): Passage[] {
  const matcher = createTextMatcher(options.words)
  const best = hits[0]?.score ?? 1
  const items = hits.flatMap(({ seq, score }) => {
    const item = options.reader.itemBySeq(seq)
    return item === null ? [] : [{ item, score }]
  })
  const threads = metInThreads(
    items.map(({ item }) => item),
    matcher,
    options.words,
  )
  const passages = items.slice(0, itemsRead).flatMap(({ item, score }) => {
    const whole = threads.get(item.thread) ?? []
    return passagesOf(item, whole, (score / best) ** rankDecay, matcher, options)
  })
  return passages.sort((a, b) => b.score - a.score)
}

/** Per conversation, the best that any item found in it does for each word. */
function metInThreads(
  items: readonly StoredItem[],
  matcher: TextMatcher,
  words: readonly SearchWord[],
): Map<number, number[]> {
  const threads = new Map<number, number[]>()
  for (const item of items) {
    const met = metIn(`${item.title}\n${item.text.slice(0, 4000)}`, matcher, words)
    const before = threads.get(item.thread)
    threads.set(item.thread, before === undefined ? met : met.map((weight, at) => Math.max(weight, before[at]!)))
  }
  return threads
}

function passagesOf(
  item: StoredItem,
  whole: readonly number[],
  standing: number,
  matcher: TextMatcher,
  options: PassageOptions,
): Passage[] {
  const { words, question, reader } = options
  const around = metIn(contextOf(item), matcher, words)
  const before = metIn(conversationBefore(item, reader), matcher, words)
  const sentences = piecesOf(item, reader)
  const reply = sentences.length === 1 ? replyTo(item, reader) : null
  const own = sentences.map((sentence) =>
    metIn(reply === null ? sentence : `${sentence}\n${reply.text}`, matcher, words),
  )
  return sentences.map((quote, at) => {
    const met = words.map((_, word) =>
      Math.max(
        own[at]![word]!,
        share.beside * Math.max(own[at - 1]?.[word] ?? 0, own[at + 1]?.[word] ?? 0),
        share.item * around[word]!,
        share.conversation * before[word]!,
      ),
    )
    const reach = words.map((_, word) =>
      Math.max(
        own[at]![word]!,
        own[at - 1]?.[word] ?? 0,
        own[at + 1]?.[word] ?? 0,
        around[word]!,
        before[word]!,
        share.whole * (whole[word] ?? 0),
      ),
    )
    const about = matcher.match(quote).matches.map(({ start }) => start)
    const fits = holdsAnswerType(
      reply?.text.trim() ?? quote,
      question.answerType,
      question.text,
      reply === null ? about : null,
    )
    const score =
      (matchedWeight(met, words) + 0.5 * matchedWeight(own[at]!, words)) *
      standing *
      (fits ? 1 + fitBonus : 1) *
      (reply === null ? formFactor(quote) : repliedFactor)
    return {
      item,
      quote,
      next: sentences[at + 1] ?? null,
      reply,
      score,
      coverage: coverageOf(reach, words, question),
      met: reach,
      own: own[at]!,
      fits,
    }
  })
}

/** Questions seldom answer. */
function formFactor(quote: string): number {
  if (isQuestion(quote)) return 0.35
  if (/^\S*@\S*$|^[\p{L}.]+:\s*\S+$/u.test(quote) || quote.split(/\s+/).length <= 2) return 0.5
  return quote.length < 12 ? 0.7 : 1
}

function contextOf({ title, participants, detail }: StoredItem): string {
  const people = participants
    .filter(({ role }) => role !== 'member')
    .slice(0, 20)
    .map(({ name, address }) => `${name} ${address}`)
  const more = detail.kind === 'event' ? detail.location : detail.kind === 'transaction' ? detail.counterparty : ''
  return [title, ...people, more].join('\n')
}

function conversationBefore(item: StoredItem, reader: VaultReader): string {
  if (item.kind !== 'chat' && item.kind !== 'mail') return ''
  const around = reader.neighbours(item.thread, item.seq, 3, 1)
  return around
    .filter((other) => other.seq !== item.seq && isSameTalk(item, other))
    .map(({ text }) => text.slice(0, 2000))
    .join('\n')
}

/** What can be quoted: a short message as a whole, anything longer sentence by sentence. */
function piecesOf(item: StoredItem, reader: VaultReader): string[] {
  const whole = item.text.trim()
  if (whole === '' && item.title !== '') return [item.title]
  if (whole !== '' && whole.length <= wholeChars && wholeKinds.has(item.kind)) return [whole]
  return readableParts(item, reader)
    .flatMap(sentencesOf)
    .map(({ text }) => text)
    .filter((text) => !isFrame(text, item))
    .slice(0, sentencesRead)
}

/** Greetings, names under a mail, lines that introduce a quoted mail and rules of tables say nothing. */
function isFrame(text: string, { participants, kind }: StoredItem): boolean {
  if (/(?:wrote|schreef|schreef het volgende):\s*$/i.test(text) || !/[\p{L}\p{N}]/u.test(text)) return true
  if (kind !== 'mail') return false
  if (/^(?:dear|hi|hello|hallo|hoi|ha|beste|lieve|geachte|dag)\s[^.!?]{0,40},?$/i.test(text)) return true
  if (
    /^(?:\p{L}+ ){0,3}(?:groet|groeten|groetjes|regards|wishes|liefs|love|yours|sincerely|hoogachtend)\b[\s,.!]*$/iu.test(
      text,
    )
  )
    return true
  const plain = text.replace(/[\s,.]+$/, '').toLowerCase()
  return participants.some(({ name }) => name !== '' && name.toLowerCase().startsWith(plain))
}

function readableParts(item: StoredItem, reader: VaultReader): string[] {
  return [item.text, ...reader.attachments(item.seq).map(({ text }) => text)]
    .filter((text) => text !== '')
    .map((text) => text.slice(0, 60_000))
}

/** Per word, the best form of it in a text. */
function metIn(text: string, matcher: TextMatcher, words: readonly SearchWord[]): number[] {
  const met = words.map(() => 0)
  if (text === '') return met
  for (const { group, weight } of matcher.match(text).matches) met[group] = Math.max(met[group]!, weight)
  return met
}

function matchedWeight(met: readonly number[], words: readonly SearchWord[]): number {
  return met.reduce((sum, weight, at) => sum + weight * words[at]!.idf, 0)
}

/** Dates are judged by the time of the item, not by the words. */
function coverageOf(met: readonly number[], words: readonly SearchWord[], { answerType }: Question): number {
  let wanted = 0
  let covered = 0
  for (const [at, { idf, ofDate }] of words.entries()) {
    if (ofDate) continue
    const worth = isDispensable(words[at]!, answerType) ? idf * dispensableWorth : idf
    wanted += worth
    covered += worth * met[at]!
  }
  return wanted === 0 ? 0 : covered / wanted
}
