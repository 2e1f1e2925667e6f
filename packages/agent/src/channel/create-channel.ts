/**
 * Makes a channel over a socket: frames in, frames out, and one end for everything when either side goes.
 * Place: between any two processes of one agent. Must never leave a call hanging when the other end is gone.
 */
import type { Duplex } from 'node:stream'
import { createCalls, type PendingCall } from './calls.js'
import type { CallStream, Channel, ChannelOptions, Contract, Handlers } from './channel.js'
import { disconnected } from './errors.js'
import {
  createFrameReader,
  emptyBody,
  encodeBody,
  encodeCredit,
  encodeHead,
  type FrameType,
  frameSize,
  frameType,
} from './frames.js'
import { createServing } from './serving.js'

const defaultMaxFrameBytes = 256 * 1024 * 1024
const closingTimeMs = 2_000

/**
 * The socket belongs to the channel from now on. Results and errors of calls are as `Channel` says; a frame that cannot
 * be read closes the channel. Events of a `stream` must be taken: the other end waits while 4 MiB of them lie here.
 */
export function createChannel<Local extends Contract, Remote extends Contract>(
  socket: Duplex,
  handlers: Handlers<Local>,
  options: ChannelOptions = {},
): Channel<Remote> {
  const send = createSender(socket)
  const calls = createCalls(send, shut)
  const serving = createServing(handlers as Parameters<typeof createServing>[0], send)
  const reader = createFrameReader(options.maxFrameBytes ?? defaultMaxFrameBytes)
  const { promise: closed, resolve: resolveClosed } = Promise.withResolvers<void>()
  let open = true

  function shut(): void {
    socket.destroy()
    end()
  }

  function end(): void {
    if (!open) return
    open = false
    calls.closeAll(disconnected())
    serving.closeAll()
    resolveClosed()
  }

  socket.on('data', (chunk: Buffer) => {
    if (!open) return
    try {
      for (const frame of reader.push(chunk)) {
        const forCaller =
          frame.type === frameType.result || frame.type === frameType.error || frame.type === frameType.event
        if (forCaller) calls.accept(frame)
        else serving.accept(frame)
      }
    } catch {
      shut()
    }
  })
  for (const event of ['end', 'close', 'error']) socket.on(event, shut)
  // It may have been paused on its way here.
  socket.resume()
  if (socket.destroyed || socket.readableEnded) shut()

  // What was answered before closing still leaves; a peer that does not read it is not waited for.
  function close(): void {
    if (!open) return
    end()
    socket.end(() => socket.destroy())
    setTimeout(() => socket.destroy(), closingTimeMs).unref()
  }

  return {
    call: (method, params, callOptions) =>
      calls.start(method, params, false, callOptions?.signal).result as Promise<never>,
    stream: (method, params, callOptions) =>
      toStream(calls.start(method, params, true, callOptions?.signal)) as CallStream<never, never>,
    close,
    closed,
  }
}

/** Writes of one turn of the event loop leave together; returns the size of each frame in bytes. */
function createSender(socket: Duplex): (type: FrameType, id: number, value: unknown) => number {
  let corked = false
  return (type, id, value) => {
    const body = bodyOf(type, value)
    if (socket.destroyed) return frameSize(body.length)
    if (!corked) {
      corked = true
      socket.cork()
      process.nextTick(() => {
        corked = false
        socket.uncork()
      })
    }
    socket.write(encodeHead(type, id, body.length))
    if (body.length > 0) socket.write(body)
    // Whoever takes an event may work on it for long before the turn ends; the other end shall work meanwhile.
    if (type === frameType.credit) socket.uncork()
    return frameSize(body.length)
  }
}

function bodyOf(type: FrameType, value: unknown): Buffer {
  if (type === frameType.cancel) return emptyBody
  return type === frameType.credit ? encodeCredit(value as number) : encodeBody(value)
}

function toStream(call: PendingCall): CallStream<unknown, unknown> {
  return {
    result: call.result,
    async *[Symbol.asyncIterator]() {
      try {
        for (let event = await call.nextEvent(); event !== null; event = await call.nextEvent()) yield event.value
      } finally {
        call.cancel()
      }
    },
  }
}
