/**
 * The records inside an archive (docs/backup-format.md): an e-mail, a length, and content. Place: between what is backed up and the
 * encrypted stream. The reader holds one record at a time.
 */
import { BackupError } from './backup-error.js'

export const magic = Buffer.from('confidant-hub backup 1\n', 'latin1')

/** H: header, T: rows with nobody in them, P: sealed rows of a person, F: sealed piece of a person's file, E: end. */
export type RecordKind = 'H' | 'T' | 'P' | 'F' | 'E'

export interface BackupRecord {
  readonly kind: RecordKind
  readonly content: Buffer
}

export interface BackupHeader {
  readonly madeAt: string
  readonly statement: string
  /** By table: its columns, so that a newer schema fills in its own. */
  readonly columns: Readonly<Record<string, readonly string[]>>
}

const headBytes = 5
/** Far above what is ever written at once; a greater length means the file is damaged. */
const mostBytes = 256 * 1024 * 1024

export function encodeRecord({ kind, content }: { kind: RecordKind; content: Uint8Array }): Buffer {
  const head = Buffer.alloc(headBytes)
  head.write(kind, 'latin1')
  head.writeUInt32BE(content.length, 1)
  return Buffer.concat([head, content])
}

/** @throws BackupError `damaged` */
export async function* decodeRecords(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<BackupRecord> {
  let held = Buffer.alloc(0)
  let ended = false
  for await (const piece of pieces) {
    held = Buffer.concat([held, piece])
    while (held.length >= headBytes) {
      const length = held.readUInt32BE(1)
      if (length > mostBytes) throw damaged()
      if (held.length < headBytes + length) break
      const kind = held.toString('latin1', 0, 1) as RecordKind
      ended = kind === 'E'
      yield { kind, content: held.subarray(headBytes, headBytes + length) }
      held = held.subarray(headBytes + length)
    }
  }
  if (!ended || held.length > 0) throw damaged()
}

const damaged = () => new BackupError('damaged', 'The backup file is truncated.')

const personBytes = 36

/** Whose it is stands before what only their key opens. */
export function encodePersonal(person: string, sealed: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(person, 'latin1'), sealed])
}

export function decodePersonal(content: Buffer): { readonly person: string; readonly sealed: Buffer } {
  return { person: content.toString('latin1', 0, personBytes), sealed: content.subarray(personBytes) }
}
