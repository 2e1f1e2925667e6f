/**
 * How an operation is written: the schema of what it takes, since that comes from outside, and what it does.
 * Both edges, the terminal's channel and the page's HTTP, run the same operations.
 */
import type { z } from 'zod'
import { checkParams } from '../api/check-params.js'
import type { Method } from '../api/method.js'
import type { HandlerContext } from '../channel/index.js'
import type { OperationContext } from './context.js'

type AnyMethod = Method<z.ZodType, unknown, unknown>

export type Operation<M extends AnyMethod> = {
  params: z.ZodType<M['checked']>
  run(
    context: OperationContext,
    params: M['checked'],
    call: HandlerContext<M['event']>,
  ): Promise<M['result']> | M['result']
} & Streaming<M['event']>

/** A method with events says so, and no other can: over HTTP it answers in another shape. */
type Streaming<Event> = [Event] extends [never] ? { streams?: false } : { streams: true }

export type Operations<Api extends Record<keyof Api, AnyMethod>> = { [M in keyof Api]: Operation<Api[M]> }

/** An operation as the edges run it, with its check in front of it. */
export interface ServedOperation {
  /** Sends events before its result. */
  streams: boolean
  /** @throws {ChannelError} `invalid` when the parameters do not fit. */
  prepare(params: unknown): (context: OperationContext, call: HandlerContext<unknown>) => Promise<unknown>
}

export function serveOperations<Api extends Record<keyof Api, AnyMethod>>(
  operations: Operations<Api>,
): ReadonlyMap<string, ServedOperation> {
  const names = Object.keys(operations) as (keyof Api & string)[]
  return new Map(names.map((name) => [name, serve<Api[typeof name]>(operations[name])]))
}

function serve<M extends AnyMethod>({ params: schema, run, streams = false }: Operation<M>): ServedOperation {
  return {
    streams,
    prepare(given) {
      const params = checkParams(schema, given)
      return async (context, call) => run(context, params, call)
    },
  }
}
