/**
 * Randomness in a browser (Web Cryptography API, section 10.1).
 * Place: pages; programs take `random.ts`.
 */

/** Whole numbers from 0, each equally likely. @param bound a power of two up to 2^16 @throws RangeError for another bound */
export function randomNumbers(count: number, bound: number): number[] {
  // Only a divisor of 2^16 leaves even remainders.
  if (65_536 % bound !== 0) throw new RangeError(`Numbers below ${bound} cannot be drawn evenly from 16 bits.`)
  return Array.from(crypto.getRandomValues(new Uint16Array(count)), (draw) => draw % bound)
}

/** Version 4 (RFC 9562). */
export function randomUuid(): string {
  return crypto.randomUUID()
}
