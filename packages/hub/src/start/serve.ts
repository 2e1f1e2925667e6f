/** Hands requests to the slices, and ends both in order. Place: the last step of a start, and the first of its end. */
import { setTimeout as wait } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { createSessionReader } from '../accounts/session-reader.js'
import type { HubParts } from '../hub-parts.js'
import type { Workers } from '../jobs/run-workers.js'
import type { Log } from '../log.js'
import type { Slice } from '../slice.js'
import type { Assets } from '../web/assets.js'
import { createWeb } from '../web/create-web.js'
import type { HttpServer } from './http-server.js'
import type { HubConfig } from './hub-config.js'

interface Serving {
  readonly config: HubConfig
  readonly parts: HubParts
  readonly slices: readonly Slice[]
  readonly assets: Assets
  readonly workers: Workers
}

export function serve(server: HttpServer, { config, parts, slices, assets, workers }: Serving): void {
  const { publicUrl, render, log } = parts
  const { trustedProxies } = config
  const readSession = createSessionReader(parts)
  const web = createWeb({ slices, render, assets, log, readSession }, { publicUrl, trustedProxies })
  const answer = getRequestListener(web.fetch)
  server.serve((request, response) => {
    // What changes something may have left work.
    if (request.method !== 'GET') response.once('finish', () => workers.wake())
    return answer(request, response)
  })
}

/** Before whoever asked for it loses patience: service managers wait ten seconds or more. */
const stopWithinMs = 10_000

/** Nothing new is begun; what is under way has until then. What is cut off is taken up by another hub, or at the next start. */
export async function stopInOrder(server: HttpServer, workers: Workers, log: Log): Promise<void> {
  const late = new AbortController()
  const ended = Promise.all([server.drain(), workers.stop()]).then(() => late.abort())
  await Promise.race([ended, wait(stopWithinMs, undefined, { signal: late.signal }).catch(() => {})])
  if (!late.signal.aborted) log.error('stopped before all that was under way had ended')
  server.cut()
}
