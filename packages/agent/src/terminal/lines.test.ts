import { expect, test } from 'vitest'
import { linesOf } from './lines.js'

async function split(...chunks: Uint8Array[]): Promise<string[]> {
  const stream = (async function* () {
    yield* chunks
  })()
  return Array.fromAsync(linesOf(stream))
}

test('a line is whole however its bytes arrive, and empty ones count', async () => {
  const bytes = Buffer.from('één\r\n\ntwee\u2028half\rways\nlast')
  const whole = ['één', '', 'twee\u2028half\rways', 'last']
  expect(await split(bytes)).toEqual(whole)
  expect(await split(...Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(whole)
})

test('a line end at the end begins no further line', async () => {
  expect(await split(Buffer.from('one\n'))).toEqual(['one'])
  expect(await split()).toEqual([])
})
