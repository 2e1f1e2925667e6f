/** Searching, asking, looking at one item, and going through them in order of time. */
import { type ItemDetail, type ItemKind, itemKinds, type Occurrence, type Participant } from '@confidant/vault/item'
import { z } from 'zod'
import { itemId } from './fields.js'
import { defaultSearchHits } from './limits.js'
import type { Method } from './method.js'

export interface SearchHit {
  /** 32 hexadecimal digits. */
  id: string
  kind: ItemKind
  title: string
  /** ISO 8601 in UTC, null when the item has no time. */
  at: string | null
  /** Name of the source it came from. */
  source: string
  externalId: string
  /** For the page only: who it is from or with, in at most a few names. Not part of `--json`. */
  people?: string
  /** Plain text; matches are between U+E000 and U+E001 in the page's API and unmarked in `--json`. */
  snippet: string
  score: number
}

export interface SearchResult {
  query: string
  hits: SearchHit[]
  tookMs: number
}

export interface Citation {
  id: string
  externalId: string
  /** Verbatim from the item's title, text, or an attachment's text. */
  quote: string
}

export interface AskResult {
  question: string
  answer: string
  abstained: boolean
  citations: Citation[]
  /** For the page only, not part of `--json`: the answer in sentences, each with the indexes in `citations` it rests on. */
  sentences?: { text: string; citations: number[] }[]
  /** Name of the model that worded the answer, null when it is extractive. */
  model: string | null
}

export interface ItemView {
  id: string
  kind: ItemKind
  externalId: string
  title: string
  at: string | null
  participants: Participant[]
  text: string
  /** True when `GET /item/<id>/html` has a sandboxed view. */
  hasHtml: boolean
  occurrences: Occurrence[]
  attachments: { index: number; name: string; mediaType: string; size: number; text: string }[]
  detail: ItemDetail
  sources: { id: number; name: string; path: string; position: number }[]
  /** The conversation, oldest first, this item included; at most 200 nearest. */
  thread: { id: string; title: string; at: string | null; from: string; excerpt: string }[]
  /** Fields that a correction overrides, with what was imported. */
  corrected: { field: 'title' | 'text' | 'at'; imported: string }[]
  annotations: { id: number; type: 'note' | 'tag' | 'link'; value: string; at: string }[]
  warnings: string[]
}

export const searchParams = {
  search: z.strictObject({
    query: z.string().max(4000),
    limit: z.int().min(1).max(1000).default(defaultSearchHits),
    offset: z.int().min(0).max(100_000).default(0),
    asYouType: z.boolean().default(false),
  }),
  ask: z.strictObject({ question: z.string().min(1).max(4000) }),
  show: z.strictObject({ id: itemId }),
  timeline: z.strictObject({
    kind: z.enum(itemKinds).exactOptional(),
    before: itemId.exactOptional(),
    offset: z.int().min(0).exactOptional(),
    limit: z.int().min(1).max(1000).default(100),
  }),
}

export type SearchApi = {
  search: Method<typeof searchParams.search, SearchResult>
  ask: Method<typeof searchParams.ask, AskResult>
  show: Method<typeof searchParams.show, ItemView>
  /** Newest first. `before`: id of the item to go on after, exclusive. `offset`: items to skip, for jumping far. */
  timeline: Method<typeof searchParams.timeline, { items: SearchHit[] }>
}
