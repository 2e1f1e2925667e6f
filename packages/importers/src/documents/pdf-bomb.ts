/**
 * Refuses a PDF whose compressed streams would fill the memory when they are unpacked.
 * Place: before the PDF engine, which unpacks streams without a bound of its own.
 */
import { constants, createInflate } from 'node:zlib'
import { InputError } from '../input/input-error.js'
import type { DocumentLimits } from './limits.js'

// Deflate shrinks at most 1,032-fold, so what is smaller than this cannot pass the bound even when it is all zeros.
const maxDeflateRatio = 1032
const maxDictionaryBytes = 4096
const streamKeyword = Buffer.from('stream')
const endKeyword = Buffer.from('endstream')

/**
 * Streams that are no valid deflate data are left to the engine.
 * @throws {InputError} `too-large` when a stream would unpack to more than its limit
 */
export async function refuseStreamBombs(bytes: Uint8Array, limits: DocumentLimits): Promise<void> {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = pdf.indexOf(streamKeyword); at !== -1; at = pdf.indexOf(streamKeyword, at)) {
    const begin = at + streamKeyword.length
    const end = pdf.indexOf(endKeyword, begin)
    const stop = end === -1 ? pdf.length : end
    const dictionary = dictionaryBefore(pdf, at)
    if (isChained(dictionary)) throw bomb()
    // Pictures are large by nature, and are not unpacked for their text.
    const maxBytes = /\/Subtype\s*\/Image\b/.test(dictionary) ? limits.maxPictureBytes : limits.maxPartBytes
    if ((stop - begin) * maxDeflateRatio > maxBytes) await refuseBomb(pdf, begin, stop, maxBytes)
    at = end === -1 ? pdf.length : end + endKeyword.length
  }
}

function dictionaryBefore(pdf: Buffer, streamAt: number): string {
  const window = pdf.toString('latin1', Math.max(0, streamAt - maxDictionaryBytes), streamAt)
  return window.slice(window.lastIndexOf(' obj') + 1)
}

/** Two expanding filters, one after the other, which only an attack needs. */
function isChained(dictionary: string): boolean {
  const filters = /\/(?:Filter|F)\s*\[([^\]]*)\]/.exec(dictionary)?.[1] ?? ''
  return (filters.match(/\/(?:FlateDecode|LZWDecode|RunLengthDecode|Fl|LZW|RL)\b/g)?.length ?? 0) > 1
}

async function refuseBomb(pdf: Buffer, begin: number, end: number, maxBytes: number): Promise<void> {
  let start = begin
  while (pdf[start] === 0x0d || pdf[start] === 0x0a) start++
  if (start + 2 > end) return
  const header = pdf.readUInt16BE(start)
  if ((header & 0x0f00) !== 0x0800 || header % 31 !== 0) return
  const inflate = createInflate({ chunkSize: 128 * 1024, finishFlush: constants.Z_SYNC_FLUSH })
  inflate.end(pdf.subarray(start, end))
  let unpacked = 0
  try {
    for await (const chunk of inflate) {
      unpacked += (chunk as Uint8Array).length
      if (unpacked > maxBytes) break
    }
  } catch {
    return
  }
  if (unpacked > maxBytes) throw bomb()
}

function bomb(): InputError {
  return new InputError(
    'too-large',
    'A compressed part of the PDF would need too much memory when unpacked, so the PDF was skipped.',
  )
}
