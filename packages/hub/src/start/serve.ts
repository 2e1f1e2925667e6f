/** Hands requests to the features, and ends both in order. Place: the last step of a start, and the first of its end. */
import { setTimeout as wait } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { createSessionReader } from '../accounts/index.js'
import type { Feature } from '../feature.js'
import type { HubParts } from '../hub-parts.js'
import type { Workers } from '../jobs/run-workers.js'
import type { Log } from '../log.js'
import type { Assets } from '../web/assets.js'
import { createWeb } from './create-web.js'
import type { HttpServer } from './http-server.js'
import type { HubConfig } from './hub-config.js'

interface Serving {
  readonly config: HubConfig
  readonly parts: HubParts
  readonly features: readonly Feature[]
  readonly assets: Assets
  readonly workers: Workers
}

export function serve(server: HttpServer, { config, parts, features, assets, workers }: Serving): void {
  const { publicUrl, render, log } = parts
  const { trustedProxies } = config
  const readSession = createSessionReader(parts)
  const web = createWeb({ features, render, assets, log, readSession }, { publicUrl, trustedProxies })
  const answer = getRequestListener(web.fetch)
  server.serve((request, response) => {
    // A request that changed something may have queued work.
    if (request.method !== 'GET') response.once('finish', () => workers.wake())
    return answer(request, response)
  })
}

/** Shorter than service managers wait (ten seconds or more). */
const stopWithinMs = 10_000

/** Starts nothing new and gives running work this long. Interrupted work is resumed by another hub, or at the next start. */
export async function stopInOrder(server: HttpServer, workers: Workers, log: Log): Promise<void> {
  const late = new AbortController()
  const ended = Promise.all([server.drain(), workers.stop()]).then(() => late.abort())
  await Promise.race([ended, wait(stopWithinMs, undefined, { signal: late.signal }).catch(() => {})])
  if (!late.signal.aborted) log.error('stopped before all requests and jobs had finished')
  server.cut()
}
