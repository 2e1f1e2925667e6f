/**
 * An append-only list in which every line stands on all before it: hash = SHA-256(previous hash ‖ line in UTF-8).
 * Place: the ledger. Removing, changing or reordering a line shows in every hash after it; the latest hash, noted
 * elsewhere, shows a list that was cut off or made anew.
 */
import { equalBytes, sha256 } from '../hash.js'

/** What the first line stands on. */
export const chainStart: Uint8Array = sha256('confidant hash chain v1')

export interface ChainLink {
  line: string
  hash: Uint8Array
}

/** 32 bytes. */
export function nextLink(previousHash: Uint8Array, line: string): Uint8Array {
  return sha256(Buffer.concat([previousHash, Buffer.from(line, 'utf8')]))
}

/** The index of the first line that does not follow from those before it, null when all do. */
export function firstBrokenLink(links: Iterable<ChainLink>): number | null {
  let previous = chainStart
  let index = 0
  for (const { line, hash } of links) {
    const expected = nextLink(previous, line)
    if (!equalBytes(expected, hash)) return index
    previous = expected
    index++
  }
  return null
}
