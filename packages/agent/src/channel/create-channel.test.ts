import { once } from 'node:events'
import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { eventWindowBytes } from './calls.js'
import type { Channel, Handlers } from './channel.js'
import { ChannelError } from './channel-error.js'
import { createChannel } from './create-channel.js'
import { encodeBody, encodeHead, frameType } from './frames.js'
import { maxCallsAtOnce } from './serving.js'

type Service = {
  echo: { params: unknown; result: unknown; event: never }
  count: {
    params: { to: number; sizeBytes?: number }
    result: { sent: number }
    event: { n: number; fill?: Uint8Array }
  }
  wait: { params: null; result: null; event: never }
  fail: { params: { how: 'known' | 'unknown' }; result: never; event: never }
  unsendable: { params: null; result: unknown; event: never }
}
type Nothing = Record<never, never>

interface Served {
  sent: number
  aborted: number
}

const open: net.Socket[] = []
afterEach(() => {
  for (const socket of open.splice(0)) socket.destroy()
})

async function socketPair(): Promise<[net.Socket, net.Socket]> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const near = net.connect((server.address() as net.AddressInfo).port, '127.0.0.1')
  const [far] = (await once(server, 'connection')) as [net.Socket]
  server.close()
  open.push(near, far)
  return [near, far]
}

function service(served: Served): Handlers<Service> {
  return {
    echo: async (params) => params,
    count: async ({ to, sizeBytes }, { emit }) => {
      for (let n = 0; n < to; n++) {
        await emit(sizeBytes ? { n, fill: new Uint8Array(sizeBytes) } : { n })
        served.sent = n + 1
      }
      return { sent: to }
    },
    wait: (_params, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          served.aborted++
          reject(signal.reason)
        })
      }),
    fail: async ({ how }) => {
      throw how === 'known' ? new ChannelError('not-found', 'There is no such item.') : new Error('text of an email')
    },
    unsendable: async () => () => {},
  }
}

async function connected(): Promise<{ channel: Channel<Service>; far: net.Socket; near: net.Socket; served: Served }> {
  const [near, far] = await socketPair()
  const served: Served = { sent: 0, aborted: 0 }
  createChannel<Service, Nothing>(far, service(served))
  return { channel: createChannel<Nothing, Service>(near, {}), near, far, served }
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !condition(); tries++) await sleep(5)
  expect(condition()).toBe(true)
}

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: ChannelError) => error,
  )

describe('a call', () => {
  it('carries structured values both ways, bytes included', async () => {
    const { channel } = await connected()
    const value = {
      text: 'é',
      at: new Date(0),
      bytes: new Uint8Array([1, 2, 3]),
      list: [null, 1n, new Map([[1, 'a']])],
    }
    expect(await channel.call('echo', value)).toEqual(value)
  })

  it('carries a value far larger than what the socket takes at once', async () => {
    const { channel } = await connected()
    const bytes = new Uint8Array(20_000_000).fill(7)
    const back = (await channel.call('echo', bytes)) as Uint8Array
    expect(Buffer.compare(back, bytes)).toBe(0)
  })

  it('keeps answers apart when many are under way', async () => {
    const { channel } = await connected()
    const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => channel.call('echo', n)))
    expect(answers).toEqual(Array.from({ length: 200 }, (_, n) => n))
  })

  it('goes in both directions over one socket', async () => {
    const [near, far] = await socketPair()
    const left = createChannel<Service, Service>(near, service({ sent: 0, aborted: 0 }))
    const right = createChannel<Service, Service>(far, service({ sent: 0, aborted: 0 }))
    expect(await Promise.all([left.call('echo', 'a'), right.call('echo', 'b')])).toEqual(['a', 'b'])
  })

  it('rejects with the code and message of a known error', async () => {
    const { channel } = await connected()
    const error = await failure(channel.call('fail', { how: 'known' }))
    expect(error).toBeInstanceOf(ChannelError)
    expect([error?.code, error?.message]).toEqual(['not-found', 'There is no such item.'])
  })

  it('lets nothing of an unknown error through', async () => {
    const { channel } = await connected()
    const error = await failure(channel.call('fail', { how: 'unknown' }))
    expect(error?.code).toBe('internal')
    expect(`${error?.message} ${error?.stack}`).not.toContain('email')
  })

  it('fails as internal when the answer cannot be sent', async () => {
    const { channel } = await connected()
    expect((await failure(channel.call('unsendable', null)))?.code).toBe('internal')
  })

  it('fails as invalid for a method that is not offered, inherited names included', async () => {
    const { channel } = await connected()
    for (const method of ['nothing', 'constructor', '__proto__', 'toString']) {
      expect((await failure(channel.call(method as 'echo', null)))?.code).toBe('invalid')
    }
  })
})

describe('cancelling', () => {
  it('aborts the handler and rejects at once', async () => {
    const { channel, served } = await connected()
    const abort = new AbortController()
    const error = failure(channel.call('wait', null, { signal: abort.signal }))
    await channel.call('echo', 1)
    abort.abort()
    expect((await error)?.code).toBe('cancelled')
    await until(() => served.aborted === 1)
    expect(await channel.call('echo', 2)).toBe(2)
  })

  it('sends nothing when the signal was aborted before', async () => {
    const { channel, served } = await connected()
    expect((await failure(channel.call('wait', null, { signal: AbortSignal.abort() })))?.code).toBe('cancelled')
    await channel.call('echo', 1)
    expect(served.aborted).toBe(0)
  })

  it('happens when the loop over events is left early', async () => {
    const { channel, served } = await connected()
    const stream = channel.stream('count', { to: 1_000_000, sizeBytes: 100_000 })
    for await (const event of stream) if (event.n === 3) break
    expect((await failure(stream.result))?.code).toBe('cancelled')
    const sent = served.sent
    await channel.call('echo', 1)
    await sleep(30)
    expect(served.sent - sent).toBeLessThan(100)
  })
})

describe('events', () => {
  it('arrive in order and before the result', async () => {
    const { channel } = await connected()
    const stream = channel.stream('count', { to: 1000 })
    const seen: number[] = []
    for await (const event of stream) seen.push(event.n)
    expect(seen).toEqual(Array.from({ length: 1000 }, (_, n) => n))
    expect(await stream.result).toEqual({ sent: 1000 })
  })

  it('stop being made while nobody takes them, and go on when somebody does', async () => {
    const { channel, served } = await connected()
    const stream = channel.stream('count', { to: 500, sizeBytes: 1_000_000 })
    await sleep(150)
    expect(served.sent).toBeLessThanOrEqual(Math.ceil(eventWindowBytes / 1_000_000))
    let taken = 0
    for await (const event of stream) {
      expect(event.n).toBe(taken++)
      expect(served.sent - taken).toBeLessThanOrEqual(5)
    }
    expect(taken).toBe(500)
  })

  it('go on one at a time when each is larger than the window', async () => {
    const { channel } = await connected()
    let taken = 0
    for await (const event of channel.stream('count', { to: 3, sizeBytes: 2 * eventWindowBytes })) taken += event.n
    expect(taken).toBe(3)
  })

  it('keep their order and their bound when a handler does not wait between them', async () => {
    const [near, far] = await socketPair()
    createChannel<Service, Nothing>(far, {
      ...service({ sent: 0, aborted: 0 }),
      count: async ({ to, sizeBytes = 0 }, { emit }) => {
        await Promise.all(Array.from({ length: to }, (_, n) => emit({ n, fill: new Uint8Array(sizeBytes) })))
        return { sent: to }
      },
    })
    const channel = createChannel<Nothing, Service>(near, {})
    const seen: number[] = []
    for await (const event of channel.stream('count', { to: 40, sizeBytes: 1_000_000 })) seen.push(event.n)
    expect(seen).toEqual(Array.from({ length: 40 }, (_, n) => n))
  })

  it('do not hold up a caller who wants the result alone', async () => {
    const { channel } = await connected()
    expect(await channel.call('count', { to: 30, sizeBytes: 1_000_000 })).toEqual({ sent: 30 })
  })
})

describe('when the other end goes', () => {
  it('every call under way rejects, and every later one', async () => {
    const { channel, far } = await connected()
    const calls = [channel.call('wait', null), channel.call('wait', null)].map(failure)
    const events = failure(
      (async () => {
        for await (const _ of channel.stream('wait', null));
      })(),
    )
    await channel.call('echo', 1)
    far.destroy()
    for (const error of await Promise.all([...calls, events])) expect(error?.code).toBe('disconnected')
    await channel.closed
    expect((await failure(channel.call('echo', 1)))?.code).toBe('disconnected')
  })

  it('handlers that run for it are aborted', async () => {
    const { channel, near, served } = await connected()
    void failure(channel.call('wait', null))
    await channel.call('echo', 1)
    near.destroy()
    await until(() => served.aborted === 1)
  })

  it('what it answered before closing still arrives', async () => {
    const [near, far] = await socketPair()
    const answering: Channel<Nothing> = createChannel<Service, Nothing>(far, {
      ...service({ sent: 0, aborted: 0 }),
      echo: async (params) => {
        setImmediate(() => answering.close())
        return params
      },
    })
    const channel = createChannel<Nothing, Service>(near, {})
    const bytes = new Uint8Array(5_000_000)
    expect(((await channel.call('echo', bytes)) as Uint8Array).length).toBe(5_000_000)
    await channel.closed
  })
})

describe('a peer that does not keep to the protocol', () => {
  const malformed: [string, Buffer][] = [
    ['a length beyond the maximum', Buffer.from('7fffffff0100000001', 'hex')],
    ['a length below the head', Buffer.from('0000000101', 'hex')],
    ['an unknown type', encodeHead(9 as never, 1, 0)],
    ['an answer to a call never made', Buffer.concat([encodeHead(frameType.result, 77, 2), Buffer.from([255, 15])])],
    ['a request that is no value', Buffer.concat([encodeHead(frameType.request, 1, 3), Buffer.from([1, 2, 3])])],
    ['a request without a method', request(1, ['__proto__'].length)],
    ['one number for two calls', Buffer.concat([request(1, ['wait', null]), request(1, ['wait', null])])],
    [
      'credit it was never due',
      Buffer.concat([request(1, ['wait', null]), encodeHead(frameType.credit, 1, 4), Buffer.from('ffffffff', 'hex')]),
    ],
    ['credit of a strange size', encodeHead(frameType.credit, 1, 0)],
    ['plain text', Buffer.from('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n')],
  ]
  function request(id: number, value: unknown): Buffer {
    const body = encodeBody(value)
    return Buffer.concat([encodeHead(frameType.request, id, body.length), body])
  }

  it.each(malformed)('is cut off for %s', async (_name, bytes) => {
    const [near, far] = await socketPair()
    const channel = createChannel<Service, Service>(near, service({ sent: 0, aborted: 0 }))
    const call = failure(channel.call('echo', 1))
    far.write(bytes)
    await channel.closed
    expect((await call)?.code).toBe('disconnected')
  })

  it('is cut off for sending events beyond its credit', async () => {
    const [near, far] = await socketPair()
    const channel = createChannel<Nothing, Service>(near, {})
    const stream = channel.stream('count', { to: 1 })
    far.on('error', () => {})
    const body = encodeBody({ n: 0, fill: new Uint8Array(1_000_000) })
    for (let n = 0; n < 20; n++) far.write(Buffer.concat([encodeHead(frameType.event, 1, body.length), body]))
    await channel.closed
    expect((await failure(stream.result))?.code).toBe('disconnected')
  })

  it('is cut off when an event turns out unreadable', async () => {
    const [near, far] = await socketPair()
    const channel = createChannel<Nothing, Service>(near, {})
    far.write(Buffer.concat([encodeHead(frameType.event, 1, 3), Buffer.from([1, 2, 3])]))
    const error = await failure(
      (async () => {
        for await (const _ of channel.stream('count', { to: 1 }));
      })(),
    )
    expect(error?.code).toBe('disconnected')
    await channel.closed
  })

  it('cannot run more than so many calls at once', async () => {
    const [near, far] = await socketPair()
    createChannel<Service, Nothing>(far, service({ sent: 0, aborted: 0 }))
    const channel = createChannel<Nothing, Service>(near, {})
    const calls = Array.from({ length: maxCallsAtOnce + 3 }, () => failure(channel.call('wait', null)))
    const refused = await Promise.all(calls.slice(maxCallsAtOnce))
    expect(refused.map((error) => error?.code)).toEqual(['denied', 'denied', 'denied'])
  })

  it('may cut its bytes anywhere', async () => {
    const [near, far] = await socketPair()
    createChannel<Service, Nothing>(far, service({ sent: 0, aborted: 0 }))
    const answer = once(near, 'data') as Promise<[Buffer]>
    for (const byte of request(1, ['echo', 'slow'])) {
      near.write(Buffer.from([byte]))
      await new Promise(setImmediate)
    }
    expect((await answer)[0].readUInt8(4)).toBe(frameType.result)
  })
})
