/** Stands in for a worker: reads a file, or comes to an end in one of several bad ways. */
import fs from 'node:fs'
import { createChannel } from '../../../dist/channel/index.js'
import { runChild } from '../../../dist/processes/child.js'
import type { StandInWorker } from './contract.ts'

runChild('worker', async () => async (child) => {
  const channel = createChannel<StandInWorker, Record<never, never>>(await child.peer(), {
    pid: async () => process.pid,
    async be({ mood, path }) {
      if (mood === 'read') return read(path)
      if (mood === 'crash') process.abort()
      if (mood === 'leave') process.exit(0)
      if (mood === 'throw') setImmediate(() => fail('text of an email'))
      if (mood === 'busy') for (;;);
      if (mood === 'heap') fillHeap()
      if (mood === 'buffers') fillBuffers()
      return new Promise(() => {})
    },
  })
  await channel.closed
})

function read(path: string): string {
  try {
    return fs.readFileSync(path, 'utf8')
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'failed'
  }
}

function fail(text: string): never {
  throw new TypeError(text)
}

function fillHeap(): void {
  const kept: object[] = []
  for (;;) kept.push({ at: kept.length, list: [kept.length] })
}

function fillBuffers(): void {
  const kept: Buffer[] = []
  setInterval(() => kept.push(Buffer.alloc(8 * 1024 * 1024, kept.length)), 5)
}
