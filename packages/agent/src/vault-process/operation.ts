/**
 * How an operation is written: what it takes (checked, since it comes from outside) and what it does.
 * Both edges, the terminal's channel and the page's HTTP, run the same operations.
 */
import type { z } from 'zod'
import type { TerminalApi } from '../api/contract.js'
import { ChannelError, type HandlerContext } from '../channel/index.js'
import type { OperationContext } from './context.js'
import { wordsFor } from './wrong-params.js'

export type MethodName = keyof TerminalApi

export interface Operation<M extends MethodName> {
  params: z.ZodType<TerminalApi[M]['params']>
  run(
    context: OperationContext,
    params: TerminalApi[M]['params'],
    call: HandlerContext<TerminalApi[M]['event']>,
  ): Promise<TerminalApi[M]['result']> | TerminalApi[M]['result']
}

export type Operations<Names extends MethodName> = { [M in Names]: Operation<M> }

/** The parameters as the operation wants them, or ChannelError `invalid` that names the field but not its content. */
export function checked<T>(schema: z.ZodType<T>, params: unknown): T {
  const result = schema.safeParse(params)
  if (result.success) return result.data
  throw new ChannelError('invalid', wordsFor(result.error.issues, params))
}

type Absent<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { [K in keyof T]: Absent<Exclude<T[K], undefined>> }
    : T

/**
 * A schema whose optional fields are absent rather than undefined, as the contract has them. What comes as JSON knows no
 * difference, and operations treat both alike.
 */
export function withOptional<T>(schema: z.ZodType<T>): z.ZodType<Absent<T>> {
  return schema as unknown as z.ZodType<Absent<T>>
}
