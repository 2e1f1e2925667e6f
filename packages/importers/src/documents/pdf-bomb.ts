/**
 * Refuses a PDF whose compressed streams would fill the memory when they are unpacked.
 * Place: before the PDF engine, which unpacks streams without a bound of its own.
 */
import { constants, inflateSync } from 'node:zlib'
import { InputError } from '../input/input-error.js'

// Deflate shrinks at most 1,032-fold, so what is smaller than this cannot pass the bound even when it is all zeros.
const mostShrinking = 1032
const maxDictionaryBytes = 4096
const streamKeyword = Buffer.from('stream')
const endKeyword = Buffer.from('endstream')

/** Throws InputError `too-large`. Streams that are no valid deflate data are left to the engine. */
export function refuseStreamBombs(bytes: Uint8Array, maxStreamBytes: number): void {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = pdf.indexOf(streamKeyword); at !== -1; at = pdf.indexOf(streamKeyword, at)) {
    const begin = at + streamKeyword.length
    const end = pdf.indexOf(endKeyword, begin)
    const stop = end === -1 ? pdf.length : end
    if (isChained(pdf, at)) throw bomb()
    if ((stop - begin) * mostShrinking > maxStreamBytes) refuseBomb(pdf, begin, stop, maxStreamBytes)
    at = end === -1 ? pdf.length : end + endKeyword.length
  }
}

/** Two expanding filters, one after the other, which only an attack needs. */
function isChained(pdf: Buffer, streamAt: number): boolean {
  const window = pdf.toString('latin1', Math.max(0, streamAt - maxDictionaryBytes), streamAt)
  const dictionary = window.slice(window.lastIndexOf(' obj') + 1)
  const filters = /\/(?:Filter|F)\s*\[([^\]]*)\]/.exec(dictionary)?.[1] ?? ''
  return (filters.match(/\/(?:FlateDecode|LZWDecode|RunLengthDecode|Fl|LZW|RL)\b/g)?.length ?? 0) > 1
}

function refuseBomb(pdf: Buffer, begin: number, end: number, maxStreamBytes: number): void {
  let start = begin
  while (pdf[start] === 0x0d || pdf[start] === 0x0a) start++
  const header = pdf.readUInt16BE(Math.min(start, pdf.length - 2))
  if ((header & 0x0f00) !== 0x0800 || header % 31 !== 0) return
  try {
    inflateSync(pdf.subarray(start, end), { maxOutputLength: maxStreamBytes, finishFlush: constants.Z_SYNC_FLUSH })
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw bomb()
  }
}

function bomb(): InputError {
  return new InputError(
    'too-large',
    'A compressed part of the PDF would fill the memory when unpacked; it was left out.',
  )
}
