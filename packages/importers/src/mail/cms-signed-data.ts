/**
 * The content of a CMS SignedData (RFC 5652, section 5), in DER or BER: what an opaquely signed S/MIME mail holds.
 * Place: used for application/pkcs7-mime bodies. Verifies nothing; must never throw, nor read beyond the bytes.
 */

const sequence = 0x30
const explicit = 0xa0
const objectIdentifier = 0x06
const octetString = 0x04
const constructedOctetString = 0x24
/** 1.2.840.113549.1.7.2 */
const signedDataOid = Buffer.from('2a864886f70d010702', 'hex')
/** Pieces of one content, and levels of pieces inside pieces. */
const maxPieces = 100_000
const maxDepth = 4

interface Element {
  tag: number
  start: number
  /** End of the content; for indefinite lengths the end of what surrounds it. */
  end: number
  isIndefinite: boolean
}

/** @returns the signed content, null when the bytes hold none that can be found. */
export function readSignedContent(bytes: Buffer): Buffer | null {
  const info = enter(bytes, 0, bytes.length, sequence)
  const type = info && readElement(bytes, info.start, info.end)
  if (type?.tag !== objectIdentifier || !bytes.subarray(type.start, type.end).equals(signedDataOid)) return null
  const wrapper = enter(bytes, type.end, info!.end, explicit)
  const signedData = wrapper && enter(bytes, wrapper.start, wrapper.end, sequence)
  const version = signedData && readElement(bytes, signedData.start, signedData.end)
  const algorithms = version && readElement(bytes, version.end, signedData.end)
  const afterAlgorithms = algorithms && endOf(bytes, algorithms)
  if (afterAlgorithms === null || afterAlgorithms === undefined) return null
  const encapsulated = enter(bytes, afterAlgorithms, signedData!.end, sequence)
  const contentType = encapsulated && readElement(bytes, encapsulated.start, encapsulated.end)
  const content = contentType && enter(bytes, contentType.end, encapsulated.end, explicit)
  const octets = content && readElement(bytes, content.start, content.end)
  if (!octets) return null
  const pieces: Buffer[] = []
  return collectOctets(bytes, octets, pieces, 0) && pieces.length > 0 ? Buffer.concat(pieces) : null
}

function enter(bytes: Buffer, start: number, end: number, tag: number): Element | null {
  const element = readElement(bytes, start, end)
  return element?.tag === tag ? element : null
}

function readElement(bytes: Buffer, start: number, end: number): Element | null {
  if (start + 2 > end) return null
  const tag = bytes[start]!
  const first = bytes[start + 1]!
  if (first === 0x80) return { tag, start: start + 2, end, isIndefinite: true }
  const lengthBytes = first & 0x80 ? first & 0x7f : 0
  if (lengthBytes > 4 || start + 2 + lengthBytes > end) return null
  const length = lengthBytes === 0 ? first : bytes.readUIntBE(start + 2, lengthBytes)
  const contentStart = start + 2 + lengthBytes
  return { tag, start: contentStart, end: Math.min(contentStart + length, end), isIndefinite: false }
}

/** Where what follows an element begins; null when that cannot be told. */
function endOf(bytes: Buffer, element: Element): number | null {
  if (!element.isIndefinite) return element.end
  let position = element.start
  while (position + 2 <= element.end && !isEndOfContents(bytes, position)) {
    const child = readElement(bytes, position, element.end)
    if (child === null || child.isIndefinite) return null
    position = child.end
  }
  return position + 2
}

function isEndOfContents(bytes: Buffer, position: number): boolean {
  return bytes[position] === 0 && bytes[position + 1] === 0
}

/** @returns false when the octets are not well-formed. Recursion is bounded by `maxDepth`. */
function collectOctets(bytes: Buffer, element: Element, pieces: Buffer[], depth: number): boolean {
  if (element.tag === octetString && !element.isIndefinite) {
    pieces.push(bytes.subarray(element.start, element.end))
    return pieces.length <= maxPieces
  }
  if (element.tag !== constructedOctetString || depth >= maxDepth) return false
  let position = element.start
  while (position < element.end && !isEndOfContents(bytes, position)) {
    const child = readElement(bytes, position, element.end)
    if (child === null || child.isIndefinite || !collectOctets(bytes, child, pieces, depth + 1)) return false
    position = child.end
  }
  return true
}
