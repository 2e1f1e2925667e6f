/**
 * Puts the site together from its features: one Hono with what holds for all routes around them. Place: the web role; tests call it
 * in process by `request`. Knows no feature by name.
 */
import { type Language, languages } from '@confidant/i18n'
import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { every } from 'hono/combine'
import { isPassing } from '../database/index.js'
import type { Feature } from '../feature.js'
import type { Log } from '../log.js'
import { randomId } from '../secrets/random-token.js'
import { admit } from '../web/admission.js'
import type { Assets } from '../web/assets.js'
import { busyPage, errorPage, notFoundPage, tooLargePage, unreadablePage } from '../web/error-pages.js'
import { UnreadableForm } from '../web/forms/read-form.js'
import type { HubEnv, SignedIn } from '../web/hub-env.js'
import { preferredLanguage } from '../web/language.js'
import { pageUrl, type RenderPage } from '../web/page.js'
import { safeAnswers, sameSiteOnly } from '../web/security.js'
import { logRefusals } from '../web/security-log.js'
import { wellFormedOnly } from '../web/well-formed.js'

export interface WebDeps {
  readonly features: readonly Feature[]
  /** Who is signed in, by the request's cookie; null when nobody is. */
  readSession(c: Context<HubEnv>): Promise<SignedIn | null>
  readonly render: RenderPage
  readonly assets: Assets
  readonly log: Log
}

export interface WebOptions {
  /** Without a slash at its end. */
  readonly publicUrl: string
  /** How many proxies stand in front and append to X-Forwarded-For; 0: the peer is the client. */
  readonly trustedProxies: number
}

const withLanguage = /^\/(en|nl)(?:\/|$)/
const noPage = /^\/(assets|api|\.well-known)\/|\./

/** Pictures are the largest thing a page takes, and come as multipart; what is typed is small. */
const mostFileBytes = 12 * 1024 * 1024
const mostTypedBytes = 256 * 1024

/** More would only wait for the database, which has fewer connections. */
const requestsAtOnce = { what: 'requests', most: 64, mostOfOne: 48 }
/** Each is held in memory until it has come in. */
const filesAtOnce = { what: 'files', most: 8, mostOfOne: 4 }

/** Answered however busy the hub is: a monitor would otherwise take it for dead and restart it. */
const healthPath = '/healthz'

export function createWeb(deps: WebDeps, options: WebOptions): Hono<HubEnv> {
  const app = new Hono<HubEnv>()
  const { origin, protocol } = new URL(options.publicUrl)
  app.use(async (c, next) => {
    c.set('requestId', randomId())
    c.set('session', null)
    c.set('language', languageOf(c))
    c.set('clientAddress', clientAddress(c, options.trustedProxies))
    await next()
  })
  app.use(safeAnswers(protocol === 'https:'))
  deps.assets.serve(app)
  const admitted = admit(deps, requestsAtOnce)
  app.use((c, next) => (c.req.path === healthPath ? next() : admitted(c, next)))
  // Inside the access log: a flood of requests is one log line in ten seconds.
  app.use(logRefusals(deps.log))
  app.use(wellFormedOnly)
  app.use(sameSiteOnly(origin))
  app.use(async (c, next) => {
    c.set('session', await deps.readSession(c))
    await next()
  })
  app.use(sizeLimit(admit(deps, filesAtOnce), deps.render))
  for (const feature of deps.features) feature.addresses?.(app)
  const pages = pagesOf(deps.features)
  for (const language of languages) app.route(`/${language}`, pages)
  app.get('*', onePlaceForAPage)
  app.notFound((c) =>
    noPage.test(c.req.path) ? c.text('Not found.\n', 404) : notFoundPage(c as Context<HubEnv>, deps.render),
  )
  app.onError((error, c) => {
    if (error instanceof UnreadableForm) return unreadablePage(c, deps.render)
    if (whoAskedHasGone(c, error)) return c.body(null, 400)
    deps.log.error('request failed', { requestId: c.get('requestId'), error })
    if (isPassing(error)) return busyPage(c, deps.render)
    return errorPage(c, deps.render)
  })
  return app
}

/** A connection cut during an upload is not a failure of the hub and must not alert an operator. */
function whoAskedHasGone(c: Context<HubEnv>, error: Error): boolean {
  return c.req.raw.signal.aborted && (error as NodeJS.ErrnoException).code === 'ECONNRESET'
}

/**
 * A page asked for without a language is shown in the one that the browser wishes, and one asked for with a slash at its end under
 * its own address. Every target begins with a language of ours: no address leads elsewhere, whatever Host was asked for.
 */
const onePlaceForAPage: MiddlewareHandler<HubEnv> = async (c, next) => {
  const path = encodeURI(c.req.path)
  if (noPage.test(path)) return next()
  if (!withLanguage.test(path)) {
    c.header('vary', 'Accept-Language')
    return c.redirect(pageUrl(c.get('language'), path), 302)
  }
  return path.endsWith('/') ? c.redirect(path.replace(/\/+$/, ''), 308) : next()
}

/** After the session is known: what is large is taken from people who are signed in alone. */
function sizeLimit(admitFile: MiddlewareHandler<HubEnv>, render: RenderPage): MiddlewareHandler<HubEnv> {
  const tooLarge = (c: Context<HubEnv>) =>
    noPage.test(c.req.path) ? c.text('Request too large.\n', 413, { connection: 'close' }) : tooLargePage(c, render)
  const typed = bodyLimit({ maxSize: mostTypedBytes, onError: tooLarge })
  const file = every(admitFile, bodyLimit({ maxSize: mostFileBytes, onError: tooLarge }))
  return (c, next) => {
    const mayBeLarge = c.get('session') !== null && c.req.header('content-type')?.startsWith('multipart/')
    return (mayBeLarge ? file : typed)(c, next)
  }
}

function pagesOf(features: readonly Feature[]): Hono<HubEnv> {
  const pages = new Hono<HubEnv>()
  for (const feature of features) feature.pages?.(pages)
  return pages
}

function languageOf(c: Context<HubEnv>): Language {
  const said = withLanguage.exec(c.req.path)?.[1] as Language | undefined
  return said ?? preferredLanguage(c.req.header('accept-language'))
}

function clientAddress(c: Context<HubEnv>, trustedProxies: number): string {
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  const behindProxies = trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined
  if (behindProxies !== undefined && behindProxies !== '') return behindProxies
  // Without a socket (in-process tests) there is no peer.
  const bindings = c.env as object | undefined
  return bindings !== undefined && 'incoming' in bindings ? (getConnInfo(c).remote.address ?? '') : ''
}
