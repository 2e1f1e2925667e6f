/**
 * The interface of an open vault. Reading and writing are separate objects: what only answers gets a `VaultReader`.
 * Place: inside the vault process; nothing here is ever called from the host, the door or a worker.
 */
import type { SigningKey } from '@confidant/crypto/signature'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { ItemDetail, ItemDraft, ItemKind, Occurrence, Participant } from './item.js'

/** 32 hexadecimal digits: HMAC-SHA-256 of kind and identity under a key derived from the vault key, first 16 bytes. */
export type ItemId = string

export interface StoredAttachment {
  index: number
  name: string
  mediaType: string
  size: number
  contentId: string
  text: string
}

export interface StoredItem {
  seq: number
  id: ItemId
  kind: ItemKind
  externalId: string
  /** Milliseconds since 1970-01-01T00:00Z, null when unknown. Corrections are applied to `at`, `title` and `text`. */
  at: number | null
  title: string
  text: string
  participants: Participant[]
  thread: number
  hasHtml: boolean
  detail: ItemDetail
  warnings: string[]
}

export interface ItemSource {
  source: number
  name: string
  path: string
  position: number
}

export interface Annotation {
  id: number
  type: 'correction' | 'note' | 'tag' | 'link'
  field: 'title' | 'text' | 'at' | null
  value: string
  /** Milliseconds since 1970-01-01T00:00Z. */
  at: number
}

export interface SourceRow {
  id: number
  name: string
  importers: string[]
  firstAt: number
  lastAt: number
  items: number
  rejected: number
  unfinished: boolean
}

export interface RejectRow {
  path: string
  position: number
  reason: string
}

/** What the vault remembers of one file of a source. */
export interface FileState {
  path: string
  size: number
  modifiedAt: number
  /** Where reading can go on; meaningless when `done`. */
  position: number
  done: boolean
  items: number
}

export interface VaultReader {
  counts(): {
    items: number
    byKind: Partial<Record<ItemKind, number>>
    sources: number
    rejected: number
    bytes: number
  }
  /** Null when there is no such item. */
  item(id: ItemId): StoredItem | null
  itemBySeq(seq: number): StoredItem | null
  /**
   * Newest first. `beforeSeq` is exclusive; `offset` items are skipped; of each text no more than `textChars` characters
   * are given, none by default.
   */
  timeline(filter: {
    kind?: ItemKind
    beforeSeq?: number
    offset?: number
    textChars?: number
    limit: number
  }): StoredItem[]
  /** Items of one conversation around `seq`, oldest first. */
  neighbours(thread: number, seq: number, before: number, after: number): StoredItem[]
  html(seq: number): string | null
  attachments(seq: number): StoredAttachment[]
  /**
   * Decrypted bytes.
   * @throws {VaultError} `vault-damaged` when they do not authenticate
   */
  attachmentBytes(seq: number, index: number): Uint8Array
  occurrences(seq: number): Occurrence[]
  /** Occurrences that overlap [from, to), in order of their beginning. */
  calendar(from: number, to: number, limit: number): { seq: number; occurrence: Occurrence }[]
  sourcesOf(seq: number): ItemSource[]
  /** Corrections, notes, tags and links, in the order in which they were made. */
  annotations(seq: number): Annotation[]
  /** Fields that a correction overrides, with what was imported (`at` as ISO 8601 in UTC, null when unknown). */
  corrected(seq: number): { field: 'title' | 'text' | 'at'; imported: string | null }[]
  sources(): SourceRow[]
  rejects(source: number, after: number, limit: number): RejectRow[]
  fileStates(source: number, paths: string[]): (FileState | null)[]
  /** A setting of this vault, null when it was never put. */
  setting(key: string): string | null
  /** Facts of a type, oldest first; with bounds, those whose time lies in [from, to). */
  facts(type: string, from?: number, to?: number): FactRow[]
  passes(): StoredPass[]
  /** Ledger lines after a sequence number, in order; 0 for the beginning. */
  ledger(after: number, limit: number): LedgerRow[]
  /** The sequence number of the first line that was tampered with, null when the whole ledger is as it was written. */
  verifyLedger(): number | null
}

export interface FactDraft {
  /** Name of the analyser that found it. */
  analyser: string
  version: number
  type: string
  /** Milliseconds since 1970-01-01T00:00Z, null when the fact has no time. */
  at: number | null
  /** Anything that JSON can hold. */
  value: unknown
  /** What it was derived from; at least one. Forgetting or correcting any of them removes the fact. */
  sources: ItemId[]
}

export interface FactRow extends FactDraft {
  id: number
}

export interface PassDraft {
  id: string
  /** The signed pass, as the door reads it. */
  signed: string
  /** Milliseconds since 1970-01-01T00:00Z, null for no end. */
  until: number | null
  /** How often it may be used, null for no limit. */
  sends: number | null
}

export interface StoredPass extends PassDraft {
  used: number
  /** Milliseconds since 1970-01-01T00:00Z, null while it stands. */
  revokedAt: number | null
}

/** One thing that left the device, written down before its first byte does. */
export interface LedgerDraft {
  /** ISO 8601 in UTC. */
  at: string
  pass: string
  receiver: string
  purpose: string
  categories: string[]
  items: ItemId[]
  bytes: number
  /** SHA-256 of what was sent, hexadecimal. */
  digest: string
}

export interface LedgerRow extends LedgerDraft {
  /** From 1, without gaps. */
  sequence: number
  /** The hash that the next line stands on, hexadecimal. */
  hash: string
}

export interface BatchItem {
  position: number
  item: ItemDraft
}

/** One step of an import: all of it becomes durable in one transaction, or none of it. */
export interface ImportBatch {
  source: number
  file: { path: string; importer: string; size: number; modifiedAt: number }
  items: BatchItem[]
  rejects: { position: number; reason: string }[]
  /** Where the next run goes on if this one dies. */
  position: number
  /** True when the file has been read to its end. */
  done: boolean
  /** Words not yet sent in this run, with in how many items they occur. */
  terms: { term: string; items: number; stemEn: string; stemNl: string }[]
}

export interface BatchOutcome {
  /** New items, and newer revisions of items that were there. */
  imported: number
  /** What the vault has already, in the same revision or a newer one, and what was forgotten. */
  duplicates: number
  byKind: Partial<Record<ItemKind, number>>
}

export interface VaultWriter {
  /** The source of this name, made when it is new; marked unfinished until `endSource`. */
  beginSource(name: string): number
  /**
   * Several batches (small files) in one transaction. Durable when it returns. An item that is there gives way to a newer
   * revision that says something else (`ItemDraft.revision`): id, sources, annotations and thread stay, a correction keeps
   * winning over what is now imported, facts derived from it go, and `seq` follows its time.
   */
  writeBatches(batches: ImportBatch[]): BatchOutcome
  endSource(source: number): void
  /** Keeps that an input as a whole could not be read. */
  putReject(source: number, reject: RejectRow): void
  putSetting(key: string, value: string): void
  correct(id: ItemId, field: 'title' | 'text' | 'at', value: string): void
  annotate(id: ItemId, type: 'note' | 'tag' | 'link', value: string): number
  /**
   * Removes the item, its blobs no longer referred to, and every fact derived from it. Its id is kept, so that no later
   * import brings it back, in this revision or a newer one.
   */
  forgetItem(id: ItemId): void
  /**
   * Removes a source and the items that came from it alone. It can be imported again; what was forgotten item by item
   * stays forgotten. Returns how many items went.
   */
  forgetSource(source: number): number
  addFact(fact: FactDraft): number
  /** Removes all facts of an analyser, before it runs anew. Returns how many went. */
  forgetFacts(analyser: string): number
  putPass(pass: PassDraft): void
  revokePass(id: string): void
  /** Counts one use. False, and nothing counted, when the pass is unknown, revoked, expired or used up. */
  usePass(id: string): boolean
  /** Durable and chained when it returns: only then may the first byte leave. Returns the sequence number. */
  appendLedger(line: LedgerDraft): number
}

/** An upload on its way in: kept in sealed chunks under a key that exists only while the vault is open. */
export interface StagedUpload {
  readonly id: string
  append(bytes: Uint8Array): void
  /** Afterwards it can be read. Returns its size in bytes. */
  finish(): number
  discard(): void
}

/** Raised for everything the caller cannot go on from. `message` says what happened, what it means and what to do. */
export class VaultError extends Error {
  readonly code:
    | 'wrong-passphrase'
    | 'no-vault'
    | 'vault-exists'
    | 'vault-in-use'
    | 'vault-damaged'
    | 'disk-full'
    | 'not-found'
    | 'invalid'
  constructor(code: VaultError['code'], message: string) {
    super(message)
    this.name = 'VaultError'
    this.code = code
  }
}

export interface Vault extends AsyncDisposable {
  readonly reader: VaultReader
  readonly writer: VaultWriter
  /** For `createSearch` alone: everything else goes through `reader` and `writer`. Another one after `rekey`. */
  readonly database: Database
  /** Signs passes; another key after `rekey`. */
  readonly passKey: SigningKey
  /** @throws {VaultError} `wrong-passphrase` unless the secret opens this vault */
  verify(secret: { passphrase: string } | { recoveryWords: string }): Promise<void>
  /** Reads every page and blob and checks every index; an empty list means that all is well. */
  check(): string[]
  /**
   * Replaces the vault key: everything is encrypted anew. Crash-safe. The recovery words stay the same; passes are
   * revoked because the key that signed them goes. `reader` and `writer` stay usable, `database` is another one.
   */
  rekey(passphrase: string): void
  changePassphrase(passphrase: string, newPassphrase: string): void
  /** A consistent encrypted copy in one file, readable with the same passphrase. Reading and writing may go on. */
  backup(file: string): Promise<void>
  /** The same as a stream that begins with its first piece, for a process that may not write where the copy shall lie. */
  backupStream(): AsyncIterable<Uint8Array>
  stage(): StagedUpload
  /**
   * Reads at most `length` bytes at `offset` of a finished upload.
   * @throws {VaultError} `not-found` when there is none of this id
   */
  readStaged(id: string, offset: number, length: number): Uint8Array
  removeStaged(id: string): void
  /** Drops the connection and wipes the keys. Does nothing when it is closed already. */
  close(): void
}
