/**
 * What the vault process offers to the person's own clients: the terminal over a channel, the page over HTTP
 * (`POST /api/<method>` with a JSON body; methods with events answer as `text/event-stream`).
 * Types only. The shapes of `SearchResult`, `AskResult` and `ImportSummary` are the documented `--json` contract.
 */
import type { CsvMapping } from '@confidant/importers'
import type { ItemDetail, ItemKind, Occurrence, Participant } from '@confidant/vault/item'

export type LockState = 'absent' | 'locked' | 'unlocked'

export interface Status {
  state: LockState
  /** Folder of the vault. */
  vault: string
  version: string
  /** Present when unlocked. */
  counts?: {
    items: number
    byKind: Partial<Record<ItemKind, number>>
    sources: number
    rejected: number
    bytes: number
  }
  /** Imports under way. */
  imports: ImportProgress[]
  /** Minutes of idleness after which the vault locks itself; 0 for never. */
  autoLockMinutes: number
}

export interface Rejected {
  path: string
  position: number
  reason: string
}

export interface ImportProgress {
  job: string
  /** Path or file name being read now. */
  path: string
  bytesDone: number
  /** 0 while it is not known yet. */
  bytesTotal: number
  imported: number
  duplicates: number
  rejected: number
  itemsPerSecond: number
  /** null while it cannot be told. */
  secondsLeft: number | null
}

/** Every input is counted once: found = imported + duplicates + rejected.length. */
export interface ImportSummary {
  /** Hidden and system files that were left out by rule. Not part of `--json`. */
  ignored: number
  found: number
  imported: number
  duplicates: number
  rejected: Rejected[]
  byKind: Partial<Record<ItemKind, number>>
  seconds: number
}

export interface SourceInfo {
  id: number
  /** Path, or the name of an upload. */
  name: string
  importers: string[]
  firstAt: string
  lastAt: string
  items: number
  rejected: number
  /** True when the last run did not reach the end. */
  unfinished: boolean
}

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

export interface Wall {
  /** Who is behind it: vault, door, worker, terminal. */
  process: string
  /** What it keeps away: network, child processes, files … */
  keepsFrom: string
  /** How: `node permission model`, `network namespace` … */
  by: string
  stands: boolean
  /** What was tried and what came of it. */
  evidence: string
}

export interface LedgerLine {
  sequence: number
  at: string
  pass: string
  receiver: string
  purpose: string
  categories: string[]
  items: string[]
  bytes: number
  /** SHA-256 of what was sent, hexadecimal. */
  digest: string
}

export interface PassInfo {
  id: string
  receiver: string
  categories: string[]
  purpose: string
  until: string | null
  /** Sends left, null for no limit. */
  remaining: number | null
  state: 'active' | 'revoked' | 'expired' | 'used up'
}

type Method<Params, Result, Event = never> = { params: Params; result: Result; event: Event }

/** Errors carry one of these codes; `message` says what happened, what it means and what to do. */
export type ErrorCode =
  | 'locked'
  | 'wrong-passphrase'
  | 'no-vault'
  | 'vault-exists'
  | 'vault-in-use'
  | 'vault-damaged'
  | 'disk-full'
  | 'not-found'
  | 'invalid'
  | 'denied'
  | 'cancelled'
  | 'worker-failed'
  | 'disconnected'
  | 'internal'

export type AgentApi = {
  status: Method<Record<string, never>, Status>
  create: Method<{ passphrase: string }, { recoveryWords: string[] }>
  unlock: Method<{ passphrase: string } | { recoveryWords: string }, { state: LockState }>
  lock: Method<Record<string, never>, { state: LockState }>
  import: Method<{ paths: string[]; csvMapping?: CsvMapping } | { uploads: string[] }, ImportSummary, ImportProgress>
  cancelImport: Method<{ job: string }, { cancelled: boolean }>
  sources: Method<Record<string, never>, { sources: SourceInfo[] }>
  rejects: Method<{ source: number; after?: number; limit?: number }, { rejected: Rejected[] }>
  search: Method<{ query: string; limit?: number; offset?: number; asYouType?: boolean }, SearchResult>
  ask: Method<{ question: string }, AskResult>
  show: Method<{ id: string }, ItemView>
  /** Newest first. `before`: id of the item to go on after, exclusive. `offset`: items to skip, for jumping far. */
  timeline: Method<{ kind?: ItemKind; before?: string; offset?: number; limit?: number }, { items: SearchHit[] }>
  correct: Method<{ id: string; field: 'title' | 'text' | 'at'; value: string }, { id: string }>
  annotate: Method<{ id: string; type: 'note' | 'tag' | 'link'; value: string }, { annotation: number }>
  forget: Method<{ id: string } | { source: number }, { forgotten: number }>
  passes: Method<Record<string, never>, { passes: PassInfo[] }>
  ledger: Method<{ after?: number; limit?: number }, { lines: LedgerLine[]; intact: boolean }>
  check: Method<Record<string, never>, { ok: boolean; problems: string[] }>
  rekey: Method<{ passphrase: string }, { state: LockState }>
  changePassphrase: Method<{ passphrase: string; newPassphrase: string }, { state: LockState }>
  settings: Method<{ autoLockMinutes?: number }, { autoLockMinutes: number }>
  walls: Method<Record<string, never>, { walls: Wall[] }>
}

/** For the terminal alone: what reads or writes files that the person named. The vault process itself reaches none. */
export type TerminalApi = AgentApi & {
  /** The link that opens the page, good for one use. */
  openingLink: Method<Record<string, never>, { url: string }>
  /** An encrypted copy of the whole vault, in pieces. */
  backup: Method<Record<string, never>, { bytes: number }, { chunk: Uint8Array }>
  restoreBegin: Method<{ passphrase: string } | { recoveryWords: string }, { upload: string }>
  restoreChunk: Method<{ upload: string; chunk: Uint8Array }, { bytes: number }>
  restoreEnd: Method<{ upload: string }, { state: LockState }>
  /** Everything in open formats: one event per file. */
  export: Method<Record<string, never>, { files: number; items: number }, { path: string; bytes: Uint8Array }>
  /** Destroys the keys and removes every file of the vault. */
  erase: Method<{ passphrase: string }, { state: LockState }>
}
