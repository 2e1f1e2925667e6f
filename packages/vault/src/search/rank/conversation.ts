/**
 * What the rest of a conversation says about a message.
 * Place: between the scores of single items and the final order. A short reply seldom repeats the words of the question
 * it answers, so a message is lifted by its neighbours, and by how much of the query its whole conversation covers.
 */
import type { ItemKind } from '../../item.js'
import type { WeighedGroup } from '../candidates.js'
import type { ItemLoader, LoadedItem } from '../load-items.js'
import type { ScoredItem } from './score-item.js'

/** How many of the best items of a kind have their neighbours looked at: mail quotes what it answers, chats do not. */
const expandedItems: Partial<Record<ItemKind, number>> = { chat: 30, mail: 8 }
/** Messages before and after. */
const reach = 2
/** Share of the best neighbour's score, by distance in messages. */
const shares = [0.4, 0.2]
/** How much the fit of a conversation as a whole can boost its messages. */
const conversationBoost = 0.4
/** Neighbours of a chat message this far away belong to another talk. */
const conversationGapMs = 12 * 3_600_000

export interface ConversationOptions {
  groups: readonly WeighedGroup[]
  around: ItemLoader['around']
  /** Null when the item is gone or the query leaves it out. */
  score(seq: number): ScoredItem | null
}

/** The items with neighbours among them and scores that take the conversation in; best first. */
export function withConversations(items: readonly ScoredItem[], options: ConversationOptions): ScoredItem[] {
  const bySeq = new Map(items.map((scored) => [scored.item.seq, scored]))
  const boosts = new Map<number, number>()
  const ranked = items.toSorted((a, b) => b.own - a.own)
  for (const [kind, count = 0] of Object.entries(expandedItems)) {
    for (const scored of ranked.filter(({ item }) => item.kind === kind).slice(0, count))
      boostNeighbours(scored, bySeq, boosts, options)
  }
  const fits = conversationFits(bySeq.values(), options.groups)
  for (const scored of bySeq.values()) {
    scored.score =
      (scored.own + (boosts.get(scored.item.seq) ?? 0)) *
      (1 + conversationBoost * missing(scored, fits, options.groups))
  }
  return [...bySeq.values()].sort((a, b) => b.score - a.score || b.item.seq - a.item.seq)
}

/** Gives each neighbour its share of a good message's score. */
function boostNeighbours(
  scored: ScoredItem,
  bySeq: Map<number, ScoredItem>,
  boosts: Map<number, number>,
  options: ConversationOptions,
): void {
  const { item } = scored
  const { before, after } = options.around(item.thread, item.seq, reach)
  for (const side of [before, after]) {
    for (const [distance, seq] of side.entries()) {
      const neighbour = bySeq.get(seq) ?? options.score(seq)
      if (neighbour === null || !isSameConversation(item, neighbour.item)) break
      bySeq.set(seq, neighbour)
      const boost = scored.own * shares[distance]!
      boosts.set(seq, Math.max(boosts.get(seq) ?? 0, boost))
    }
  }
}

function isSameConversation(a: LoadedItem, b: LoadedItem): boolean {
  return a.kind !== 'chat' || a.at === null || b.at === null || Math.abs(a.at - b.at) <= conversationGapMs
}

/** Per conversation, the best that any of its messages does for each word. */
function conversationFits(items: Iterable<ScoredItem>, groups: readonly WeighedGroup[]): Map<string, number[]> {
  const fits = new Map<string, number[]>()
  for (const { item, met } of items) {
    const key = conversationKey(item)
    const best = fits.get(key) ?? groups.map(() => 0)
    fits.set(
      key,
      best.map((weight, at) => Math.max(weight, met[at]!)),
    )
  }
  return fits
}

/** A mail thread is one conversation, a chat one conversation a day. */
function conversationKey(item: LoadedItem): string {
  return item.kind === 'chat'
    ? `${item.thread} ${Math.floor((item.at ?? 0) / (2 * conversationGapMs))}`
    : `${item.thread}`
}

/** Share of the query that the conversation covers and the message itself does not. */
function missing(
  { item, met }: ScoredItem,
  fits: ReadonlyMap<string, number[]>,
  groups: readonly WeighedGroup[],
): number {
  const fit = fits.get(conversationKey(item))
  let wanted = 0
  let gained = 0
  for (const [at, { idf }] of groups.entries()) {
    wanted += idf
    gained += idf * ((fit?.[at] ?? 0) - met[at]!)
  }
  return wanted === 0 ? 0 : gained / wanted
}
