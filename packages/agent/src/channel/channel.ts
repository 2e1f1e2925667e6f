/**
 * Typed calls over a byte stream between two processes of one agent. Symmetric: each end may serve and call.
 * Place: over a socket that the host made and handed out; the host itself never holds an end that carries plaintext.
 */

/** What one end offers: per method its parameters, its result and the events it may send before the result. */
export type Contract = { [method: string]: { params: unknown; result: unknown; event: unknown } }

export interface CallOptions {
  signal?: AbortSignal
}

export interface HandlerContext<Event> {
  /** Aborted when the caller cancels or the channel closes. */
  signal: AbortSignal
  /** Sends one event; resolves when the caller has room for the next (back-pressure). */
  emit(event: Event): Promise<void>
}

export type Handlers<Local extends Contract> = {
  [M in keyof Local]: (
    params: Local[M]['params'],
    context: HandlerContext<Local[M]['event']>,
  ) => Promise<Local[M]['result']>
}

export interface CallStream<Event, Result> extends AsyncIterable<Event> {
  result: Promise<Result>
}

export interface Channel<Remote extends Contract> {
  /**
   * @throws {ChannelError} with the remote's code, `cancelled` when the signal was aborted, `disconnected` when the other
   * end is gone.
   */
  call<M extends keyof Remote & string>(
    method: M,
    params: Remote[M]['params'],
    options?: CallOptions,
  ): Promise<Remote[M]['result']>
  /** As `call`, with the events in order. Leaving the loop early cancels the call. */
  stream<M extends keyof Remote & string>(
    method: M,
    params: Remote[M]['params'],
    options?: CallOptions,
  ): CallStream<Remote[M]['event'], Remote[M]['result']>
  /** Ends the channel; calls under way reject as `disconnected`. */
  close(): void
  /** Resolves when the channel is closed by either end. */
  readonly closed: Promise<void>
}

export interface ChannelOptions {
  /** Largest frame accepted, in bytes. Default 256 MiB. */
  maxFrameBytes?: number
}
