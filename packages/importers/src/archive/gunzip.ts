/**
 * Unpacks gzip (RFC 1952) as a stream, within a bound.
 * Place: used for `.tgz` and `.gz`. Holds a few hundred kilobytes, whatever the file's size.
 */
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { ImportInput } from '../importer.js'
import { InputError } from '../input/input-error.js'
import type { ArchiveLimits } from './limits.js'

/** @throws {InputError} `damaged` when it cannot be unpacked, `too-large` as soon as the data grow as only a bomb does */
export async function* gunzip(input: Pick<ImportInput, 'stream'>, limits: ArchiveLimits): AsyncGenerator<Uint8Array> {
  let packed = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of input.stream()) {
      packed += chunk.length
      // A stream reads ahead, and an input may use its chunk again.
      yield Buffer.from(chunk)
    }
  }
  const unpack = createGunzip({ chunkSize: 128 * 1024 })
  pipeline(Readable.from(counted()), unpack, () => undefined)
  let unpacked = 0
  try {
    for await (const chunk of unpack) {
      const bytes: Uint8Array = chunk
      unpacked += bytes.length
      if (unpacked > limits.ratioExemptBytes && unpacked > packed * limits.maxRatio) throw bomb()
      if (unpacked > limits.maxTotalBytes) throw bomb()
      yield bytes
    }
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError('damaged', 'The compressed file is damaged and could not be fully unpacked.')
  }
}

function bomb(): InputError {
  return new InputError(
    'too-large',
    'The file is a compression bomb: it would expand far beyond its compressed size. It was skipped.',
  )
}
