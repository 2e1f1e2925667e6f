/**
 * The wire shape of a channel: cutting a byte stream into frames and values into bodies.
 * Place: below `createChannel`. Must never trust a length or a type that it reads.
 *
 * frame = u32 big-endian length of what follows, u8 type, u32 big-endian call id, body
 * body  = the structured clone format of V8 (Uint8Array anywhere), except for credit, whose body is a u32 count of bytes
 */
import { deserialize, serialize } from 'node:v8'

export const frameType = { request: 1, result: 2, error: 3, event: 4, cancel: 5, credit: 6 } as const
export type FrameType = (typeof frameType)[keyof typeof frameType]

export interface Frame {
  type: FrameType
  id: number
  body: Buffer
}

const lengthBytes = 4
const headBytes = 5
export const emptyBody: Buffer = Buffer.alloc(0)

/** For bytes that no well-behaved peer sends. Carries nothing of what was read. */
export class MalformedFrame extends Error {
  override readonly name = 'MalformedFrame'
}

/** Size on the wire, in bytes; what event credit is counted in. */
export function frameSize(bodyBytes: number): number {
  return lengthBytes + headBytes + bodyBytes
}

export function encodeHead(type: FrameType, id: number, bodyBytes: number): Buffer {
  const head = Buffer.allocUnsafe(lengthBytes + headBytes)
  head.writeUInt32BE(headBytes + bodyBytes, 0)
  head.writeUInt8(type, 4)
  head.writeUInt32BE(id, 5)
  return head
}

/** @throws {DOMException} `DataCloneError` when it holds what cannot be cloned: functions, symbols, handles. */
export function encodeBody(value: unknown): Buffer {
  return serialize(value)
}

/**
 * Byte arrays in the value are views of `body`.
 * @throws {MalformedFrame} when the bytes are no value.
 */
export function decodeBody(body: Buffer): unknown {
  try {
    return deserialize(body)
  } catch {
    throw new MalformedFrame('A frame holds no readable value.')
  }
}

export function encodeCredit(bytes: number): Buffer {
  const body = Buffer.allocUnsafe(4)
  body.writeUInt32BE(bytes)
  return body
}

export function decodeCredit(body: Buffer): number {
  if (body.length !== 4) throw new MalformedFrame('A credit frame has the wrong size.')
  return body.readUInt32BE()
}

export interface FrameReader {
  /**
   * Takes the next bytes of the stream. Returns the frames now complete.
   * @throws {MalformedFrame} when a length or type is impossible.
   */
  push(chunk: Buffer): Frame[]
}

export function createFrameReader(maxFrameBytes: number): FrameReader {
  // Chunks are kept as they come and joined once per frame, so that memory grows with bytes received, not with lengths claimed.
  let chunks: Buffer[] = []
  let held = 0
  let needed = lengthBytes

  function join(): Buffer {
    const joined = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks, held)
    chunks = [joined]
    return joined
  }

  function takeFrame(bytes: Buffer, start: number): Frame | null {
    const available = bytes.length - start
    if (available < lengthBytes) {
      needed = lengthBytes
      return null
    }
    const length = bytes.readUInt32BE(start)
    if (length < headBytes || length > maxFrameBytes) throw new MalformedFrame('A frame has an impossible length.')
    needed = lengthBytes + length
    if (available < needed) return null
    const type = bytes.readUInt8(start + 4)
    if (type < frameType.request || type > frameType.credit) throw new MalformedFrame('A frame is of no known type.')
    const bodyStart = start + lengthBytes + headBytes
    return {
      type: type as FrameType,
      id: bytes.readUInt32BE(start + 5),
      body: bytes.subarray(bodyStart, start + needed),
    }
  }

  return {
    push(chunk) {
      chunks.push(chunk)
      held += chunk.length
      if (held < needed) return []
      const bytes = join()
      const frames: Frame[] = []
      let start = 0
      for (let frame = takeFrame(bytes, start); frame !== null; frame = takeFrame(bytes, start)) {
        frames.push(frame)
        start += frameSize(frame.body.length)
      }
      chunks = start === bytes.length ? [] : [bytes.subarray(start)]
      held = bytes.length - start
      return frames
    },
  }
}
