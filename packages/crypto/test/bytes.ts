/** Bytes for tests: written, counted up, spoilt. */

export function bytes(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex, 'hex'))
}

/** 0, 1, 2, … */
export function counting(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => index)
}

export function flip(bytes: Uint8Array, bit: number): Uint8Array {
  const flipped = Uint8Array.from(bytes)
  flipped[bit >> 3]! ^= 1 << (bit & 7)
  return flipped
}
