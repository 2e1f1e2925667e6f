/** `POST /api/<method>`: the operations of the vault as JSON; those with events as lines of JSON. */
import type { Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { ChannelError, type ErrorCode } from '../channel/index.js'
import type { OperationContext } from '../vault-process/context.js'
import { toChannelError } from '../vault-process/errors.js'
import { pageOperations } from '../vault-process/operations/index.js'

const mostRequestBytes = 4 * 1024 * 1024

const statusOf: Partial<Record<ErrorCode, ContentfulStatusCode>> = {
  locked: 423,
  'no-vault': 409,
  'vault-exists': 409,
  'vault-in-use': 409,
  'wrong-passphrase': 403,
  denied: 403,
  'not-found': 404,
  invalid: 400,
  cancelled: 409,
  'disk-full': 507,
}

export function serveApi(app: Hono, context: OperationContext): void {
  app.post('/api/upload', (c) => upload(c, context))
  app.post('/api/:method', async (c) => {
    const operation = pageOperations.get(c.req.param('method'))
    if (!operation) return problem(c, new ChannelError('not-found', 'There is no such operation.'))
    try {
      const perform = operation.prepare(await body(c))
      const signal = c.req.raw.signal
      const run = (emit: (event: unknown) => Promise<void>) => perform(context, { signal, emit })
      return operation.streams ? stream(run) : c.json({ result: await run(async () => {}) })
    } catch (error) {
      return problem(c, toChannelError(error))
    }
  })
}

async function body(c: Context): Promise<unknown> {
  if (Number(c.req.header('content-length') ?? Number.NaN) <= mostRequestBytes)
    return c.req.json().catch(() => {
      throw new ChannelError('invalid', 'Invalid request: it is not JSON.')
    })
  throw new ChannelError('invalid', 'Invalid request: it is too large, or has no Content-Length header.')
}

/** An error as the page gets it. */
export function problem(c: Context, { code, message }: ChannelError): Response {
  return c.json({ error: { code, message } }, statusOf[code] ?? 500)
}

function stream(run: (emit: (event: unknown) => Promise<void>) => unknown): Response {
  const encoder = new TextEncoder()
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  const line = (value: unknown) => writer.write(encoder.encode(`${JSON.stringify(value)}\n`))
  const finish = async () => {
    try {
      await line({ result: await run((event) => line({ event })) })
    } catch (error) {
      const { code, message } = toChannelError(error)
      await line({ error: { code, message } })
    } finally {
      await writer.close()
    }
  }
  // When the page is gone the writes fail, and so does the operation through its signal; nobody is left to tell.
  finish().catch(() => {})
  return new Response(readable, { headers: { 'content-type': 'application/x-ndjson; charset=utf-8' } })
}

/** The bytes go into the vault encrypted, piece by piece; no plain file exists at any time. */
async function upload(c: Context, { session, uploads }: OperationContext): Promise<Response> {
  try {
    const staged = session.opened().vault.stage()
    try {
      for await (const chunk of c.req.raw.body ?? []) staged.append(chunk)
      uploads.set(staged.id, { name: fileNameOf(c.req.query('name')), sizeBytes: staged.finish() })
    } catch (error) {
      staged.discard()
      throw error
    }
    return c.json({ result: { upload: staged.id } })
  } catch (error) {
    return problem(c, toChannelError(error))
  }
}

/** The last part of whatever the browser called the file. */
function fileNameOf(said: string | undefined): string {
  return (said ?? '').split(/[/\\]/).at(-1)?.slice(0, 255) || 'upload'
}
