import { expect, test } from 'vitest'
import { readLines } from './lines.js'

async function linesOf(chunks: Uint8Array[]): Promise<string[]> {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })
  return Array.fromAsync(readLines(new Response(body)))
}

const bytes = (text: string) => new TextEncoder().encode(text)

test('lines are whole however the bytes arrive, even within a character', async () => {
  const all = bytes('{"event":"één"}\n{"result":1}\n')
  for (let cut = 1; cut < all.length; cut++) {
    expect(await linesOf([all.slice(0, cut), all.slice(cut)])).toEqual(['{"event":"één"}', '{"result":1}'])
  }
})

test('a last line without an end counts, empty lines do not', async () => {
  expect(await linesOf([bytes('a\n\n\nb')])).toEqual(['a', 'b'])
})

test('no body is no lines', async () => {
  expect(await Array.fromAsync(readLines(new Response(null)))).toEqual([])
})
