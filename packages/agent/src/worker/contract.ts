/**
 * What passes between the vault and a worker that imports. The vault calls; the worker reads the paths of its one
 * job and sends what it understood as events. Types only.
 */
import type { CsvMapping } from '@confidant/importers'
import type { FileState, ImportBatch } from '@confidant/vault'

export interface ImportTask {
  /** A path this worker may read, or uploads staged in the vault. */
  from: { path: string } | { uploads: { id: string; name: string; sizeBytes: number }[] }
  timeZone: string
  csvMapping: CsvMapping | null
  /** Per path: positions at which an earlier worker died, and what to leave out there. */
  quarantine: { path: string; position: number; leaveOut: 'documents' | 'item' }[]
  /**
   * After a worker died: says where it is before each item and hands over items one at a time, until it is this
   * many items further on, so that the place of a second death is known.
   */
  carefulItems: number
}

/** A batch before the vault adds which source it belongs to. */
export type WorkerBatch = Omit<ImportBatch, 'source'>

export type WorkerEvent =
  | { type: 'batches'; batches: WorkerBatch[] }
  /** Sent only in careful mode: the item about to be read. */
  | { type: 'at'; path: string; position: number }
  /** Files that were read to their end before; `rejectedIn` are those of them in which something was rejected. */
  | { type: 'unchanged'; items: number; rejectedIn: string[] }
  | { type: 'rejected'; path: string; reason: string }
  | { type: 'progress'; path: string; bytesDone: number; bytesTotal: number }
  /** The event loop still turns; sent every second. */
  | { type: 'alive' }

export type WorkerApi = {
  import: { params: ImportTask; result: { ignored: number }; event: WorkerEvent }
}

export interface KnownFile {
  /** Null for a file that was never read. */
  state: FileState | null
  hasRejects: boolean
}

/** What the vault answers while a worker runs. */
export type VaultForWorker = {
  knownFiles: { params: { paths: string[] }; result: { files: KnownFile[] }; event: never }
  readUpload: { params: { id: string; offset: number; length: number }; result: { bytes: Uint8Array }; event: never }
}
