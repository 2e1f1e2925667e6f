/**
 * A real Chromium for the tests of the page, and windows that write down what they see: every request, every breach
 * of the content security policy, every error.
 */
import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { TestAgent } from './agent.js'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

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

/**
 * The program to use: `CONFIDANT_TEST_BROWSER`, else one in a usual place.
 * @throws {Error} when there is none, with what to install.
 */
export function findBrowser(): string {
  const named = process.env.CONFIDANT_TEST_BROWSER
  const found = (named ? [named] : [...usualPlaces, chromium.executablePath()]).find((path) => existsSync(path))
  if (found) return found
  throw new Error(
    named
      ? `CONFIDANT_TEST_BROWSER names ${named}, which does not exist.`
      : 'The tests of the page need Chromium, and none was found. Install it ("apt-get install chromium", "brew install ' +
          'chromium" or "npx playwright-core install chromium"), or name one: CONFIDANT_TEST_BROWSER=/path/to/chromium.',
  )
}

export interface Window {
  page: Page
  context: BrowserContext
  /** Addresses asked for, in order, also those that a policy then refused. */
  requests: string[]
  /** Breaches of our own page's policy; those inside the frame of a message are not counted. */
  violations: string[]
  /** Uncaught errors of our own scripts. */
  errors: string[]
}

export interface WindowOptions {
  width?: number
  height?: number
  colorScheme?: 'light' | 'dark'
  locale?: string
  reducedMotion?: 'reduce' | 'no-preference'
}

export interface TestBrowser extends AsyncDisposable {
  /** A fresh window without any session. */
  open(options?: WindowOptions): Promise<Window>
  /** A window on the agent's page: by its one-time link at first, with the cookie that it gave from then on. */
  visit(agent: TestAgent, options?: WindowOptions & { at?: string }): Promise<Window>
}

export const phone = { width: 390, height: 844 }

type Cookies = Parameters<BrowserContext['addCookies']>[0]

export async function startBrowser(): Promise<TestBrowser> {
  const browser: Browser = await chromium.launch({ executablePath: findBrowser(), args: quietFlags })
  const cookies = new Map<TestAgent, Cookies>()

  const open: TestBrowser['open'] = async ({ width = 1440, height = 900, locale = 'en-GB', ...look } = {}) => {
    const context = await browser.newContext({ viewport: { width, height }, locale, ...look })
    const page = await context.newPage()
    const window: Window = { page, context, requests: [], violations: [], errors: [] }
    context.on('request', (request) => window.requests.push(request.url()))
    page.on('pageerror', (error) => window.errors.push(error.message))
    await page.exposeFunction('reportViolation', (text: string) => window.violations.push(text))
    await page.addInitScript(reportViolations)
    return window
  }

  return {
    open,
    async visit(agent, { at = '#/', ...options } = {}) {
      const window = await open(options)
      const known = cookies.get(agent)
      if (known) await window.context.addCookies(known)
      else await window.page.goto(agent.link)
      await window.page.goto(`${agent.origin}/${at}`)
      cookies.set(agent, (await window.context.cookies()) as Cookies)
      return window
    },
    [Symbol.asyncDispose]: () => browser.close(),
  }
}

/** Runs in the page, before its own scripts. */
function reportViolations(): void {
  if (globalThis.top !== globalThis.self) return
  const { reportViolation } = globalThis as unknown as { reportViolation(text: string): void }
  document.addEventListener('securitypolicyviolation', (event) =>
    reportViolation(`${event.effectiveDirective} refused ${event.blockedURI}`),
  )
}
