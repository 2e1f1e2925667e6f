/**
 * Bounds how much is done at once, so that a crowd makes the hub refuse and not fail: what is let in is answered in good time, the
 * others hear soon that they may come again. Place: before whatever costs something. Counts, and knows nobody beyond their turn.
 */

import { setTimeout as wait } from 'node:timers/promises'
import { text } from '@confidant/i18n'
import type { Context, MiddlewareHandler } from 'hono'
import type { Log } from '../log.js'
import { clientNetwork } from './client-network.js'
import type { HubEnv } from './hub-env.js'

export interface AdmissionOptions {
  /** In the log. */
  readonly what: string
  /** Under way at once, all clients together. */
  readonly most: number
  /** Of these by one client, so that nobody holds all places with requests that they never finish. */
  readonly mostOfOne: number
}

/** A page takes milliseconds: after a second or two there is room again. */
const retryAfterSeconds = 2
/** Whoever asks again at once would otherwise keep the hub busy with refusing. */
const refusedAfterMs = 1_000
/** Refusals that wait cost memory: beyond these they come at once. */
const mostWaiting = 5_000
const saidAgainMs = 10_000

const tooBusy = text(
  'We are getting too many requests right now. Nothing was done; please try again in a few seconds.\n',
  'Er komen nu te veel verzoeken binnen. Er is niets gebeurd; probeer het over een paar seconden opnieuw.\n',
)

/** 503 when all places are taken, 429 when the client has all of theirs, both with Retry-After (RFC 9110, 10.2.3). */
export function admit({ log }: { readonly log: Log }, options: AdmissionOptions): MiddlewareHandler<HubEnv> {
  const { what, most, mostOfOne } = options
  const ofClient = new Map<string, number>()
  let underWay = 0
  let waiting = 0
  const tell = createTeller(log, what)
  const refuseLater = async (c: Context<HubEnv>, status: 429 | 503) => {
    tell(underWay)
    waiting++
    if (waiting <= mostWaiting) await wait(refusedAfterMs)
    waiting--
    return refuse(c, status)
  }
  const leave = (client: string) => {
    underWay--
    const left = ofClient.get(client)! - 1
    if (left === 0) ofClient.delete(client)
    else ofClient.set(client, left)
  }
  return async (c, next) => {
    const client = clientNetwork(c.get('clientAddress'))
    const own = ofClient.get(client) ?? 0
    if (underWay >= most) return refuseLater(c, 503)
    if (own >= mostOfOne) return refuseLater(c, 429)
    underWay++
    ofClient.set(client, own + 1)
    try {
      await next()
    } finally {
      leave(client)
    }
  }
}

/** Not a page: making one would cost what is lacking. */
function refuse(c: Context<HubEnv>, status: 429 | 503): Response {
  return c.text(tooBusy[c.get('language')], status, { 'retry-after': String(retryAfterSeconds) })
}

/** A line for each refusal would be a load of its own. */
function createTeller(log: Log, what: string): (underWay: number) => void {
  let refused = 0
  let saidAt = Number.NEGATIVE_INFINITY
  return (underWay) => {
    refused++
    if (performance.now() - saidAt < saidAgainMs) return
    log.info('too much at once', { what, underWay, refused })
    refused = 0
    saidAt = performance.now()
  }
}
