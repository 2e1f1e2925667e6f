/**
 * Fills the weeks between the sessions of a story with small talk, so that what a question asks for lies far apart.
 * Place: bench/quality only. Seeded: the same conversation is always the same bytes.
 */
import { createRandom, type Random } from '../../generate/random.ts'
import { dutchChatter } from './chatter-dutch.ts'
import { englishChatter } from './chatter-english.ts'
import type { Conversation } from './conversation.ts'

export interface Message {
  /** Wall-clock time as milliseconds since 1970-01-01T00:00. */
  at: number
  author: string
  text: string
}

const minuteMs = 60_000

/** All messages in order of time; no two share a minute. */
export function allMessages(conversation: Conversation): Message[] {
  const random = createRandom(conversation.chatter.seed)
  const story = conversation.sessions.flatMap(([at, lines]) => storySession(conversation, at, lines, random))
  const taken = new Set(story.map((message) => message.at))
  const first = story[0]!.at
  const last = story.at(-1)!.at
  const talk: Message[] = []
  while (talk.length < conversation.chatter.messages) {
    const begin = pickMoment(first, last, random)
    if (story.some((message) => Math.abs(message.at - begin) < 45 * minuteMs)) continue
    for (const message of exchange(conversation, begin, random)) {
      if (taken.has(message.at)) continue
      taken.add(message.at)
      talk.push(message)
    }
  }
  return [...story, ...talk].sort((a, b) => a.at - b.at)
}

export function parseLocal(at: string): number {
  return Date.parse(`${at.replace(' ', 'T')}:00Z`)
}

function storySession(conversation: Conversation, at: string, lines: readonly string[], random: Random): Message[] {
  let moment = parseLocal(at)
  return lines.map((line) => {
    const key = line.slice(0, line.indexOf(': '))
    const author = conversation.people[key]
    if (!author) throw new Error(`"${conversation.name}" has a line without a known author: ${key}`)
    const message = { at: moment, author, text: line.slice(key.length + 2) }
    moment += between(random, 1, 4) * minuteMs
    return message
  })
}

function exchange(conversation: Conversation, begin: number, random: Random): Message[] {
  const templates = conversation.chatter.language === 'en' ? englishChatter : dutchChatter
  const people = shuffled(Object.values(conversation.people), random)
  const authors: Record<string, string> = { x: people[0]!, y: people[1]!, z: people[2] ?? people[0]! }
  let at = begin
  return random.pick(templates).map((line) => {
    const message = { at, author: authors[line[0]!]!, text: expand(line.slice(3), random).trim() }
    at += between(random, 1, 6) * minuteMs
    return message
  })
}

/** Replaces the innermost `{one|other}` until none is left. */
function expand(template: string, random: Random): string {
  const expanded = template.replace(/\{([^{}]*)\}/g, (_, choices: string) => random.pick(choices.split('|')))
  return expanded === template ? template : expand(expanded, random)
}

/** A whole minute between 7:00 and 23:00. */
function pickMoment(first: number, last: number, random: Random): number {
  const dayMs = 1440 * minuteMs
  const day = Math.floor(first / dayMs) + between(random, 0, Math.floor((last - first) / dayMs))
  const moment = day * dayMs + between(random, 7 * 60, 23 * 60 - 1) * minuteMs
  return Math.min(Math.max(moment, first + 60 * minuteMs), last - 60 * minuteMs)
}

function shuffled<T>(values: T[], random: Random): T[] {
  const left = [...values]
  return values.map(() => left.splice(between(random, 0, left.length - 1), 1)[0]!)
}

/** Whole number between both ends, inclusive. */
function between(random: Random, low: number, high: number): number {
  return low + random.below(high - low + 1)
}
