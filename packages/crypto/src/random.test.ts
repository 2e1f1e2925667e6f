import { expect, it } from 'vitest'
import { randomUuid as browserUuid, randomNumbers } from './browser-random.js'
import { randomBelow, randomBuffer, randomKey, randomToken, randomUuid, wipe } from './random.js'

it('wiping a key leaves only zeros, and nothing else is wiped with it', () => {
  const [key, other] = [randomKey(), randomKey()]
  wipe(key)
  expect(key).toEqual(new Uint8Array(32))
  expect(other).not.toEqual(new Uint8Array(32))
  expect(key.buffer.byteLength).toBe(32)
})

it('tokens and identifiers have their form, and none comes twice', () => {
  expect(randomToken()).toMatch(/^[\w-]{43}$/)
  expect(randomToken(24)).toMatch(/^[\w-]{32}$/)
  for (const uuid of [randomUuid, browserUuid]) {
    expect(uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(new Set(Array.from({ length: 1000 }, uuid)).size).toBe(1000)
  }
  expect(randomBuffer(16)).not.toEqual(randomBuffer(16))
})

it('numbers stay below their bound and reach all of it', () => {
  const drawn = new Set(Array.from({ length: 2000 }, () => randomBelow(8)))
  expect(drawn).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7]))
  expect(new Set(randomNumbers(2000, 8))).toEqual(drawn)
  expect(() => randomNumbers(1, 1000)).toThrow(RangeError)
})
