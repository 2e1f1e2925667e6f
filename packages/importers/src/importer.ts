/**
 * The one interface of all importers, and what they are given to read.
 * Place: runs in a worker that can read only the paths of its one job. Must never write, spawn or connect.
 */
import type { ItemDraft } from '@confidant/vault/item'

/** Something to read: a file, a member of an archive, or bytes handed over by the vault. */
export interface ImportInput {
  /** The last part of the path, as it was named. */
  readonly name: string
  /** Where it is, for people: `/home/anna/Mail/cur/1` or `takeout.zip!/Mail/All.mbox`. */
  readonly path: string
  /** Size in bytes, null when it is not known before the end. */
  readonly size: number | null
  /** Milliseconds since 1970-01-01T00:00Z, null when it is not known. */
  readonly modifiedAt: number | null
  /**
   * Reads from byte `offset` to the end in chunks of at most 1 MiB. Members of archives that cannot seek read and
   * discard what lies before. A chunk may be reused after the next one is asked for: copy what is kept.
   */
  stream(offset?: number): AsyncIterable<Uint8Array>
  /** Reads exactly `length` bytes at `offset`, fewer only at the end; null when the input cannot seek. */
  readonly readAt: ((offset: number, length: number) => Promise<Uint8Array>) | null
}

export interface ImportOptions {
  /** Where a previous run of the same, unchanged input stopped: a `position` that it yielded; 0 for the beginning. */
  from: number
  /** Positions at which a previous run died, and what to leave out there: document text, or the item as a whole. */
  quarantine: ReadonlyMap<number, 'documents' | 'item'>
  /** Name of the importing person's own time zone (IANA), for sources that write local time. */
  timeZone: string
  /** Reported before each item so that a supervisor knows where a worker died. Cheap; called for every item. */
  onPosition(position: number): void
  /** Mapping of columns for comma-separated bank statements, null when none is saved. */
  csvMapping: CsvMapping | null
}

/** How the columns of a bank's CSV are to be read. Column names as in the header, or `#1` for the first without one. */
export interface CsvMapping {
  date: string
  /** Format of the date, e.g. `yyyyMMdd`, `dd-MM-yyyy`. */
  dateFormat: string
  amount: string
  /** Decimal separator of the amount. */
  decimal: ',' | '.'
  /** Column that tells debit from credit, with the value that means debit; absent when the amount is signed. */
  direction?: { column: string; debit: string }
  description: string[]
  counterparty?: string
  counterpartyAccount?: string
  account?: string
  currency?: string
  reference?: string
}

export type ImportOutcome =
  | {
      type: 'item'
      /** Where it begins: byte offset in mbox files, ordinal elsewhere. Non-decreasing within one input. */
      position: number
      item: ItemDraft
    }
  | {
      type: 'reject'
      position: number
      /** What happened and what it means, one sentence, without any of the content. */
      reason: string
    }

export interface Importer {
  /** Lower-case name, kept with each source: `mbox`, `eml`, `ics`, `vcf`, `whatsapp`, `camt053`, `mt940`, `pdf`… */
  readonly id: string
  /** True when its positions are byte offsets, which tell how much of the input has been read; they are ordinals else. */
  readonly bytePositions?: boolean
  /** True for the one that reads the messages of a Maildir: their place tells what they are. */
  readonly readsMaildir?: boolean
  /**
   * How sure it is that the input is its own: 0 no, 1 certain. Looks at nothing but the arguments.
   * @param head the first bytes, at most 64 KiB
   * @param path path of the input, for its name and ending
   * @param options a mapping of columns makes sure of a table that has them
   */
  detect(head: Uint8Array, path: string, options?: Pick<ImportOptions, 'csvMapping'>): number
  /**
   * Reads one input. Broken parts are yielded as rejects.
   * @throws {InputError} when the input as a whole cannot be read
   */
  read(input: ImportInput, options: ImportOptions): AsyncIterable<ImportOutcome>
}

/** Text and structure of a document, as far as its format tells. */
export interface DocumentText {
  text: string
  title: string
  author: string
  pages: number | null
  pageStarts: number[]
  /** Milliseconds since 1970-01-01T00:00Z, null when the document does not say. */
  createdAt: number | null
}
