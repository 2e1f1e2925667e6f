/**
 * Physical lines of a stream as UTF-8 bytes, ended by LF or CRLF, with a bound on their length.
 * Place: below every importer of a line-based format. Holds one chunk and one line, never more.
 */
import { createUtf8Converter, decodeText } from '../text/decode.js'

export interface ByteLine {
  /** Without the line end. Valid until the next batch is asked for. */
  bytes: Uint8Array
  /** Offset of its first byte in the stream (in its UTF-8 form, where it was UTF-16). */
  offset: number
  /** True when the line was longer than the bound; `bytes` then holds its beginning. */
  truncated: boolean
}

const lineFeed = 0x0a
const carriageReturn = 0x0d

export interface LineSplitter {
  push(chunk: Uint8Array): ByteLine[]
  /** What is left after the last line end. */
  end(): ByteLine[]
}

/** @param maxLineBytes what a line may hold; the rest of a longer one is dropped */
export function createLineSplitter(maxLineBytes: number): LineSplitter {
  const pending = createPending(maxLineBytes)
  let chunkOffset = 0
  return {
    push(chunk) {
      const lines: ByteLine[] = []
      let start = 0
      for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
        pending.add(chunk.subarray(start, end), chunkOffset + start)
        lines.push(pending.take())
        start = end + 1
      }
      // Copied, because the chunk may be reused before the line ends.
      if (start < chunk.length) pending.add(Uint8Array.prototype.slice.call(chunk, start), chunkOffset + start)
      chunkOffset += chunk.length
      return lines
    },
    end: () => (pending.started() ? [pending.take()] : []),
  }
}

/** Lines in batches, one for each chunk read, because an await for each line would cost more than the line. */
export async function* byteLines(stream: AsyncIterable<Uint8Array>, maxLineBytes: number): AsyncGenerator<ByteLine[]> {
  const splitter = createLineSplitter(maxLineBytes)
  const toUtf8 = createUtf8Converter()
  for await (const chunk of stream) {
    const lines = splitter.push(toUtf8(chunk))
    if (lines.length > 0) yield lines
  }
  const last = splitter.end()
  if (last.length > 0) yield last
}

/** The lines of the beginning of a file as text, decoded line by line as reading the whole would. */
export function headLines(head: Uint8Array): string[] {
  const splitter = createLineSplitter(head.length)
  const lines = [...splitter.push(createUtf8Converter()(head)), ...splitter.end()]
  return lines.map(({ bytes }) => decodeText(bytes))
}

function createPending(maxLineBytes: number) {
  let pieces: Uint8Array[] = []
  let length = 0
  let offset = -1
  let truncated = false
  return {
    started: () => offset !== -1,
    add(piece: Uint8Array, at: number) {
      if (offset === -1) offset = at
      const room = maxLineBytes - length
      if (piece.length > room) truncated = true
      const kept = piece.subarray(0, room)
      if (kept.length > 0) pieces.push(kept)
      length += kept.length
    },
    take(): ByteLine {
      const bytes = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)
      const line = { bytes: withoutCarriageReturn(bytes), offset, truncated }
      pieces = []
      length = 0
      offset = -1
      truncated = false
      return line
    },
  }
}

function withoutCarriageReturn(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === carriageReturn) end--
  return bytes.subarray(0, end)
}
