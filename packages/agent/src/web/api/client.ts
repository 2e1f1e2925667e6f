/**
 * The page's only way to its agent: typed calls over HTTP to the origin it came from.
 * Never talks to anything else, and never keeps an answer.
 */
import type { AgentApi, ErrorCode } from '../../api/contract.js'
import { readLines } from './lines.js'

type MethodName = keyof AgentApi
type Params<M extends MethodName> = AgentApi[M]['params']
type Result<M extends MethodName> = AgentApi[M]['result']
type EventOf<M extends MethodName> = AgentApi[M]['event']

/** `message` is the agent's own sentence; `no-session` means that this browser has not opened the one-time link. */
export class ApiError extends Error {
  readonly code: ErrorCode | 'no-session'
  constructor(code: ApiError['code'], message: string) {
    super(message)
    this.name = 'ApiError'
    this.code = code
  }
}

interface StreamOptions<Event> {
  signal?: AbortSignal
  onEvent(event: Event): void
}

interface UploadOptions {
  signal?: AbortSignal
  onProgress(bytesSent: number): void
}

export interface ApiClient {
  /**
   * @throws {ApiError} when the agent refuses or cannot be reached.
   * @throws {Error} the signal's reason when it is aborted.
   */
  call<M extends MethodName>(method: M, params: Params<M>, options?: { signal?: AbortSignal }): Promise<Result<M>>
  stream<M extends MethodName>(method: M, params: Params<M>, options: StreamOptions<EventOf<M>>): Promise<Result<M>>
  /** Hands bytes to the vault and returns the name under which `import` finds them. */
  upload(bytes: Blob, name: string, options: UploadOptions): Promise<string>
}

type Answer<T> = { result: T } | { error: { code: ErrorCode; message: string } }

const ourHeader = { 'x-confidant': '1' }

function unwrap<T>(answer: Answer<T>): T {
  if ('error' in answer) throw new ApiError(answer.error.code, answer.error.message)
  return answer.result
}

async function post(method: string, params: unknown, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(`/api/${method}`, {
    method: 'POST',
    headers: { ...ourHeader, 'content-type': 'application/json' },
    body: JSON.stringify(params),
    signal: signal ?? null,
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new ApiError('disconnected', '')
  })
  if (response.status === 401) throw new ApiError('no-session', '')
  return response
}

function uploadBytes(bytes: Blob, name: string, { signal, onProgress }: UploadOptions): Promise<string> {
  // fetch cannot tell how much of a body has been sent; XMLHttpRequest can.
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/upload?name=${encodeURIComponent(name)}`)
    request.responseType = 'json'
    request.setRequestHeader('x-confidant', '1')
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = (event) => onProgress(event.loaded)
    request.onerror = () => reject(new ApiError('disconnected', ''))
    request.onabort = () => reject(new ApiError('cancelled', ''))
    request.onload = () => {
      try {
        if (request.status === 401) throw new ApiError('no-session', '')
        resolve(unwrap(request.response as Answer<{ upload: string }>).upload)
      } catch (error) {
        reject(error)
      }
    }
    signal?.addEventListener('abort', () => request.abort())
    request.send(bytes)
  })
}

export function createApiClient(): ApiClient {
  return {
    async call(method, params, options = {}) {
      const response = await post(method, params, options.signal)
      return unwrap((await response.json()) as Answer<Result<typeof method>>)
    },
    async stream(method, params, { signal, onEvent }) {
      const response = await post(method, params, signal)
      for await (const line of readLines(response)) {
        const message = JSON.parse(line) as Answer<Result<typeof method>> | { event: EventOf<typeof method> }
        if (!('event' in message)) return unwrap(message)
        onEvent(message.event)
      }
      throw new ApiError('disconnected', '')
    },
    upload: uploadBytes,
  }
}
