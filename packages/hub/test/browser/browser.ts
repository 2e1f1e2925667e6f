/// <reference lib="dom" />
/**
 * A real Chromium for the tests of the hub's pages, and windows that write down what happens in them: every request of every
 * page with its host, every error of the console, every breach of the content security policy.
 */
import axe from 'axe-core'
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../../agent/test/browser/browser.js'
import type { HttpClient, TestHub } from '../support/test-hub.js'

const quietFlags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const phone = { width: 360, height: 740 }
export const desktop = { width: 1280, height: 800 }

export interface WindowOptions {
  /** Default `desktop`. */
  readonly width?: number
  readonly height?: number
  readonly colorScheme?: 'light' | 'dark'
  readonly locale?: string
  /** Default true. */
  readonly javaScriptEnabled?: boolean
  /** Whose cookies the window has: somebody who signed in without a browser. */
  readonly as?: HttpClient
}

export interface RecordedRequest {
  /** With its port. */
  readonly host: string
  readonly url: string
  readonly method: string
  /** What browsers say it is for: `document`, `stylesheet`, `script`, `image`, `fetch`, … */
  readonly kind: string
}

export interface HubWindow extends AsyncDisposable {
  readonly page: Page
  readonly context: BrowserContext
  /** Every request of every page of this window, in order, also those that a policy then refused. */
  readonly requests: readonly RecordedRequest[]
  /** Breaches of the content security policy. */
  readonly violations: readonly string[]
  /** Uncaught errors, and what the console calls an error. */
  readonly errors: readonly string[]
  /** The requests that went to anybody but the hub. */
  elsewhere(): readonly string[]
  /** Goes to a path of the hub; answers with the status. */
  go(path: string): Promise<number>
}

export interface HubBrowser extends AsyncDisposable {
  /** A fresh window on a hub. */
  open(hub: TestHub, options?: WindowOptions): Promise<HubWindow>
}

export async function startHubBrowser(): Promise<HubBrowser> {
  const browser: Browser = await chromium.launch({ executablePath: findBrowser(), args: quietFlags })
  return {
    open: (hub, options = {}) => openWindow(browser, hub.hub.publicUrl, options),
    [Symbol.asyncDispose]: () => browser.close(),
  }
}

async function openWindow(browser: Browser, publicUrl: string, options: WindowOptions): Promise<HubWindow> {
  const { width = desktop.width, height = desktop.height, locale = 'en-GB', as: httpClient, ...look } = options
  const context = await browser.newContext({ viewport: { width, height }, locale, ...look })
  if (httpClient !== undefined)
    await context.addCookies([...httpClient.cookies].map(([name, value]) => ({ name, value, url: publicUrl })))
  const requests: RecordedRequest[] = []
  const violations: string[] = []
  const errors: string[] = []
  context.on('request', (request) => {
    const url = request.url()
    requests.push({ host: new URL(url).host, url, method: request.method(), kind: request.resourceType() })
  })
  context.on('console', (message) => {
    const text = message.text()
    if (/content security policy|trusted(type|script)/i.test(text)) violations.push(text)
    else if (message.type() === 'error') errors.push(text)
  })
  context.on('weberror', (error) => errors.push(error.error().message))
  const page = await context.newPage()
  const { host } = new URL(publicUrl)
  return {
    page,
    context,
    requests,
    violations,
    errors,
    elsewhere: () => requests.filter((request) => request.host !== host).map(({ url }) => url),
    go: async (path) => (await page.goto(new URL(path, publicUrl).href))?.status() ?? 0,
    [Symbol.asyncDispose]: () => context.close(),
  }
}

/**
 * What keeps people with disabilities out, by axe: WCAG 2.2 A and AA and good practice. Empty when nothing does. Only in a window
 * with JavaScript: without, axe never answers.
 */
export async function accessProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run()
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`))
  })
}

/** Whether the page has to be moved sideways to be read. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
}

/** A device that verifies its user by itself, as a telephone with a fingerprint does. */
export interface Sensor {
  readonly cdp: CDPSession
  readonly id: string
}

export async function plugIn(window: HubWindow): Promise<Sensor> {
  const cdp = await window.context.newCDPSession(window.page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId: id } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: false,
    },
  })
  return { cdp, id }
}

/** The finger on the sensor. */
export function touch({ cdp, id }: Sensor, enabled: boolean): Promise<unknown> {
  return cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId: id, enabled })
}
