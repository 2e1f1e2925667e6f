/**
 * A ZIP that is written as it is made, with the SHA-256 of each file on the way. Place: under an export. Holds one piece of one file
 * in memory at a time, whatever the size of the whole.
 */
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { createDigest } from '../../secrets/digest.js'

export interface ArchivedFile {
  readonly path: string
  readonly sizeBytes: number
  readonly sha256: string
}

export interface Archive {
  /** Returns when the file is wholly in. One at a time. */
  add(path: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<ArchivedFile>
}

/** @param fill adds the files; when it is done, the archive ends */
export async function* writeArchive(
  madeAt: Date,
  fill: (archive: Archive) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const output = Readable.from(zip.outputStream as AsyncIterable<Uint8Array>)
  const filled = fill({ add: (path, pieces) => addFile(zip, path, pieces, madeAt) }).then(
    () => zip.end(),
    (error: Error) => void output.destroy(error),
  )
  yield* output
  await filled
}

async function addFile(
  zip: ZipFile,
  path: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  mtime: Date,
): Promise<ArchivedFile> {
  const digest = createDigest()
  let sizeBytes = 0
  async function* counted() {
    for await (const piece of pieces) {
      digest.update(piece)
      sizeBytes += piece.length
      yield piece
    }
  }
  const stream = Readable.from(counted())
  await new Promise<void>((done, fail) => {
    stream.once('end', done)
    stream.once('error', fail)
    zip.addReadStream(stream, path, { mtime, mode: 0o100600 })
  })
  return { path, sizeBytes, sha256: digest.hex() }
}
