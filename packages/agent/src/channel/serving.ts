/**
 * The serving half of a channel: runs handlers for the other end's calls, with cancellation and event credit.
 * Place: one per channel. Must never run more calls at once than the bound, whatever the other end sends.
 */
import { eventWindowBytes } from './calls.js'
import type { HandlerContext } from './channel.js'
import { ChannelError } from './channel-error.js'
import { cancelled, toWireError } from './errors.js'
import { decodeBody, decodeCredit, type Frame, frameType, MalformedFrame } from './frames.js'

/** Calls of one peer that may run at once; more are refused as `denied`. */
export const maxCallsAtOnce = 256

type Handler = (params: unknown, context: HandlerContext<unknown>) => Promise<unknown>
/** Sends one frame and says how many bytes it took. */
type SendFrame = (type: Frame['type'], id: number, value: unknown) => number

interface ServedCall {
  abort: AbortController
  creditBytes: number
  /** Emitters that wait for room. */
  waiting: (() => void)[]
}

export interface Serving {
  /**
   * Takes a request, cancel or credit frame.
   * @throws {MalformedFrame} when no well-behaved peer sends it.
   */
  accept(frame: Frame): void
  /** Aborts every call under way. */
  closeAll(): void
}

export function createServing(handlers: Record<string, Handler>, send: SendFrame): Serving {
  const served = new Map<number, ServedCall>()

  /** The call still counts until its handler has returned, so that cancelling is no way around the bound. */
  function stop(call: ServedCall): void {
    call.abort.abort(cancelled())
    for (const wake of call.waiting.splice(0)) wake()
  }

  async function emit(id: number, call: ServedCall, event: unknown): Promise<void> {
    // A handler may emit again before it has waited: such events queue here, in their order.
    if (call.waiting.length > 0) await room(call)
    while (call.creditBytes <= 0) await room(call)
    if (call.abort.signal.aborted) throw cancelled()
    call.creditBytes -= send(frameType.event, id, event)
    while (call.creditBytes <= 0) await room(call)
  }

  async function room(call: ServedCall): Promise<void> {
    if (!call.abort.signal.aborted) await new Promise<void>((resolve) => call.waiting.push(resolve))
    if (call.abort.signal.aborted) throw cancelled()
  }

  async function run(id: number, call: ServedCall, method: string, params: unknown): Promise<void> {
    try {
      const handler = Object.hasOwn(handlers, method) ? handlers[method] : undefined
      if (!handler) throw new ChannelError('invalid', 'There is no such operation.')
      const context = { signal: call.abort.signal, emit: (event: unknown) => handled(emit(id, call, event)) }
      const result = await handler(params, context)
      if (!call.abort.signal.aborted) send(frameType.result, id, result)
    } catch (error) {
      if (!call.abort.signal.aborted) send(frameType.error, id, toWireError(error))
    } finally {
      served.delete(id)
    }
  }

  function request(id: number, body: Buffer): void {
    if (served.has(id)) throw new MalformedFrame('A call was made twice under one number.')
    const value = decodeBody(body)
    if (!Array.isArray(value) || typeof value[0] !== 'string') throw new MalformedFrame('A request names no method.')
    if (served.size >= maxCallsAtOnce) {
      send(frameType.error, id, {
        code: 'denied',
        message: 'Too many requests at once. Wait for some to finish, then try again.',
      })
      return
    }
    const call: ServedCall = { abort: new AbortController(), creditBytes: eventWindowBytes, waiting: [] }
    served.set(id, call)
    void run(id, call, value[0], value[1])
  }

  function credit(id: number, body: Buffer): void {
    const bytes = decodeCredit(body)
    const call = served.get(id)
    if (!call) return
    call.creditBytes += bytes
    if (call.creditBytes > eventWindowBytes) throw new MalformedFrame('More credit came than was ever used.')
    if (call.creditBytes > 0) for (const wake of call.waiting.splice(0)) wake()
  }

  return {
    accept(frame) {
      if (frame.type === frameType.request) return request(frame.id, frame.body)
      if (frame.type === frameType.credit) return credit(frame.id, frame.body)
      const call = served.get(frame.id)
      if (call) stop(call)
    },
    closeAll() {
      for (const call of served.values()) stop(call)
    },
  }
}

/** An emitter that does not wait for its event must not bring the process down when the call is cancelled. */
function handled(promise: Promise<void>): Promise<void> {
  promise.catch(() => {})
  return promise
}
