/**
 * The calling half of a channel: calls under way, their events in order, credit given back as they are taken.
 * Place: one per channel. Must never buffer more events than it gave credit for.
 */

import type { ChannelError } from './channel-error.js'
import { cancelled, disconnected, fromWireError } from './errors.js'
import { decodeBody, type Frame, frameSize, frameType, MalformedFrame } from './frames.js'

/** Bytes of events that may be on their way or waiting to be taken, per call. One event more may exceed it. */
export const eventWindowBytes = 4 * 1024 * 1024

export type SendFrame = (type: Frame['type'], id: number, value: unknown) => void

interface QueuedEvent {
  body: Buffer
  sizeBytes: number
}

/** One call as its caller holds it. */
export interface PendingCall {
  readonly result: Promise<unknown>
  /**
   * The next event, or null when the call is over.
   * @throws {ChannelError} when the call failed.
   */
  nextEvent(): Promise<{ value: unknown } | null>
  cancel(): void
}

interface CallState {
  events: QueuedEvent[]
  uncreditedBytes: number
  keepEvents: boolean
  /** Set when the call is over; the queued events are still delivered first. */
  over: { error: ChannelError | null } | null
  wake: (() => void) | null
  settle: { resolve(value: unknown): void; reject(error: ChannelError): void }
}

export interface Calls {
  start(method: string, params: unknown, keepEvents: boolean, signal?: AbortSignal): PendingCall
  /**
   * Takes a result, error or event frame.
   * @throws {MalformedFrame} when nobody asked for it.
   */
  accept(frame: Frame): void
  /** Fails every call under way. */
  closeAll(error: ChannelError): void
}

/** `onMalformed` is told of an event that turns out unreadable when it is taken. */
export function createCalls(send: SendFrame, onMalformed: () => void): Calls {
  const calls = new Map<number, CallState>()
  let lastId = 0
  let closedWith: ChannelError | null = null

  function finish(id: number, call: CallState, error: ChannelError | null, value?: unknown): void {
    calls.delete(id)
    call.over = { error }
    if (error) call.settle.reject(error)
    else call.settle.resolve(value)
    call.wake?.()
  }

  function giveCredit(id: number, call: CallState, sizeBytes: number): void {
    call.uncreditedBytes -= sizeBytes
    if (!call.over) send(frameType.credit, id, sizeBytes)
  }

  function acceptEvent(id: number, call: CallState, body: Buffer): void {
    if (call.uncreditedBytes >= eventWindowBytes)
      throw new MalformedFrame('More events came than there was credit for.')
    const sizeBytes = frameSize(body.length)
    call.uncreditedBytes += sizeBytes
    if (!call.keepEvents) {
      giveCredit(id, call, sizeBytes)
      return
    }
    call.events.push({ body, sizeBytes })
    call.wake?.()
  }

  async function nextEvent(id: number, call: CallState): Promise<{ value: unknown } | null> {
    while (call.events.length === 0) {
      if (call.over?.error) throw call.over.error
      if (call.over) return null
      await new Promise<void>((resolve) => {
        call.wake = resolve
      })
      call.wake = null
    }
    const event = call.events.shift() as QueuedEvent
    try {
      const value = decodeBody(event.body)
      giveCredit(id, call, event.sizeBytes)
      return { value }
    } catch {
      onMalformed()
      throw disconnected()
    }
  }

  return {
    start(method, params, keepEvents, signal) {
      const { promise, resolve, reject } = Promise.withResolvers<unknown>()
      // Whoever reads only the events learns of a failure there.
      promise.catch(() => {})
      const id = ++lastId
      const settle = { resolve, reject }
      const call: CallState = { events: [], uncreditedBytes: 0, keepEvents, over: null, wake: null, settle }
      const cancel = (): void => {
        if (call.over) return
        call.events = []
        send(frameType.cancel, id, undefined)
        finish(id, call, cancelled())
      }
      if (closedWith) finish(id, call, closedWith)
      else if (signal?.aborted) finish(id, call, cancelled())
      else {
        send(frameType.request, id, [method, params])
        calls.set(id, call)
        signal?.addEventListener('abort', cancel, { once: true })
        promise.catch(() => {}).finally(() => signal?.removeEventListener('abort', cancel))
      }
      return { result: promise, nextEvent: () => nextEvent(id, call), cancel }
    },

    accept(frame) {
      if (frame.id > lastId) throw new MalformedFrame('An answer came to a call that was never made.')
      const call = calls.get(frame.id)
      if (!call) return
      if (frame.type === frameType.event) acceptEvent(frame.id, call, frame.body)
      else if (frame.type === frameType.result) finish(frame.id, call, null, decodeBody(frame.body))
      else finish(frame.id, call, fromWireError(decodeBody(frame.body)))
    },

    closeAll(error) {
      closedWith = error
      for (const [id, call] of [...calls]) finish(id, call, error)
    },
  }
}
