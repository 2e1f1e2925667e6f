/**
 * Puts load on one address from a process of its own: so many connections that stay open, each asking again as soon as it was
 * answered; after a refusal at once, or when it was told to. Place: started by load.ts, which tells it what to ask. Written on sockets, because a
 * client that costs more than the server measures itself.
 */
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

export interface Load {
  readonly port: number
  /** Whole requests, taken in turns; `{n}` in them becomes a number of its own each time, `{client}` an address. */
  readonly requests: readonly string[]
  readonly connections: number
  readonly ms: number
  /** Whether Retry-After is heeded. */
  readonly patient: boolean
}

export interface LoadResult {
  readonly elapsedMs: number
  readonly byStatus: Readonly<Record<string, number>>
  /** 429 and 503 that do not say when to come again. */
  readonly withoutRetryAfter: number
  /** Connections that were lost before their answer, or could not be opened. */
  readonly lost: number
  /** Of answers below 400, in milliseconds. */
  readonly answeredMs: readonly number[]
  /** Of refusals, in milliseconds. */
  readonly refusedMs: readonly number[]
}

interface Tally {
  readonly byStatus: Record<string, number>
  withoutRetryAfter: number
  lost: number
  readonly answeredMs: number[]
  readonly refusedMs: number[]
}

/** Goes on from load to load: what was asked once is not asked again. */
let turn = 0

process.on('message', async (load: Load) => {
  process.send!(await run(load))
})

async function run({ port, requests, connections, ms, patient }: Load): Promise<LoadResult> {
  const tally: Tally = { byStatus: {}, withoutRetryAfter: 0, lost: 0, answeredMs: [], refusedMs: [] }
  const start = performance.now()
  const worker = async () => {
    let socket = await open(port).catch(() => null)
    while (performance.now() - start < ms) {
      if (socket === null || socket.destroyed) socket = await open(port).catch(() => null)
      const asked = performance.now()
      const head =
        socket === null ? null : await ask(socket, written(requests[turn % requests.length]!)).catch(() => null)
      if (head === null) {
        tally.lost++
        socket = null
        continue
      }
      count(tally, head, performance.now() - asked)
      const retryAfter = /\r\nretry-after: (\d+)/i.exec(head)?.[1]
      if (patient && retryAfter !== undefined)
        await wait(Math.max(0, Math.min(Number(retryAfter) * 1_000, start + ms - performance.now())))
    }
    socket?.destroy()
  }
  await Promise.all(Array.from({ length: connections }, worker))
  return { elapsedMs: performance.now() - start, ...tally }
}

function written(request: string): string {
  const n = ++turn
  const client = `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`
  return request.replace('{client}', client).replaceAll('{n}', String(n).padStart(8, '0'))
}

function count(tally: Tally, head: string, ms: number): void {
  const status = head.slice(9, 12)
  tally.byStatus[status] = (tally.byStatus[status] ?? 0) + 1
  if (Number(status) < 400) tally.answeredMs.push(ms)
  if (status !== '429' && status !== '503') return
  tally.refusedMs.push(ms)
  if (!/\r\nretry-after: \d/i.test(head)) tally.withoutRetryAfter++
}

function open(port: number): Promise<Socket> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => done(socket))
    socket.setNoDelay(true)
    socket.once('error', fail)
  })
}

/** @returns the head of the answer, once its body has come in as well */
function ask(socket: Socket, request: string): Promise<string> {
  return new Promise((done, fail) => {
    let head = ''
    let missing = Number.POSITIVE_INFINITY
    const lost = () => finish(() => fail(new Error('The connection was lost.')))
    const take = (chunk: Buffer) => {
      if (head !== '') missing -= chunk.length
      else {
        head = chunk.toString('latin1')
        const end = head.indexOf('\r\n\r\n') + 4
        missing = Number(/\r\ncontent-length: (\d+)\r\n/i.exec(head)?.[1] ?? 0) - (chunk.length - end)
        head = head.slice(0, end)
      }
      if (missing > 0) return
      finish(() => done(head))
    }
    const finish = (then: () => void) => {
      socket.off('data', take).off('close', lost)
      // The server said that it closes: nothing more may be asked here.
      if (/\r\nconnection: close/i.test(head)) socket.destroy()
      then()
    }
    socket.on('data', take).once('close', lost)
    socket.write(request)
  })
}
