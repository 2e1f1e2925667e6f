/**
 * Renders a page of the hub: the frame that every page shares, around what one route shows. Place: the one way from a route to
 * HTML. Nothing personal is ever put into a cache.
 */

import { type Language, type LegalEntity, type Text, text } from '@confidant/statement'
import { Mark } from '@confidant/ui'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { HubEnv, SignedIn } from './hub-env.js'

export interface Page {
  readonly title: string
  /** Which place of the navigation is current: a path without its language (`/privacy`). */
  readonly place?: string
  readonly status?: ContentfulStatusCode
  /** Names of client scripts that make the page better; it works without them. */
  readonly scripts?: readonly string[]
  readonly body: ComponentChildren
}

/** What the frame shows on every page. */
export interface Frame {
  /** The entity that is responsible for what this page does (P7). */
  readonly entity: LegalEntity
  /** The version of the statement in force, with its date (P8). */
  readonly statement: { readonly version: string; readonly date: string }
  /** From the name of a style sheet or script to its address. */
  assetUrl(name: string): string
}

export type RenderPage = (c: Context<HubEnv>, page: Page) => Response

const words = {
  skip: text('Skip to the content', 'Naar de inhoud'),
  navigation: text('Main', 'Hoofdmenu'),
  home: text('Home', 'Start'),
  about: text('About', 'Over ons'),
  privacy: text('Privacy', 'Privacy'),
  contact: text('Contact', 'Contact'),
  signIn: text('Sign in', 'Inloggen'),
  portal: text('Your account', 'Uw account'),
  responsible: text('Responsible for this page:', 'Verantwoordelijk voor deze pagina:'),
  register: text('Trade register', 'Handelsregister'),
  vat: text('VAT', 'Btw'),
  statement: text('Privacy statement of', 'Privacyverklaring van'),
  other: text('Nederlands', 'English'),
} satisfies Record<string, Text>

/** @param frameOf by the path without its language and by who is signed in: which entity answers for it */
export function createRenderPage(frameOf: (path: string, session: SignedIn | null) => Frame): RenderPage {
  return (c, page) => {
    const language = c.get('language')
    const path = pathWithoutLanguage(c.req.path)
    const html = renderToString(
      <Document
        language={language}
        path={path}
        page={page}
        frame={frameOf(path, c.get('session'))}
        signedIn={c.get('session') !== null}
      />,
    )
    return c.html(`<!doctype html>${html}`, page.status ?? 200)
  }
}

/** `/nl/privacy` → `/privacy`. */
export function pathWithoutLanguage(path: string): string {
  return path.replace(/^\/(en|nl)(?=\/|$)/, '') || '/'
}

/** The address of a page in a language: `/privacy` → `/nl/privacy`. */
export function pageUrl(language: Language, path: string): string {
  return `/${language}${path === '/' ? '' : path}`
}

interface DocumentProps {
  readonly language: Language
  readonly path: string
  readonly page: Page
  readonly frame: Frame
  readonly signedIn: boolean
}

function Document({ language, path, page, frame, signedIn }: DocumentProps) {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${page.title} – ${frame.entity.name}`}</title>
        <link rel="icon" type="image/svg+xml" href={frame.assetUrl('icon.svg')} />
        <link rel="stylesheet" href={frame.assetUrl('hub.css')} />
        {page.scripts?.map((name) => (
          <script key={name} type="module" src={frame.assetUrl(name)} />
        ))}
      </head>
      <body class="site">
        <a class="skip-link" href="#content">
          {words.skip[language]}
        </a>
        <SiteHeader language={language} page={page} frame={frame} signedIn={signedIn} />
        <main id="content" class="site__main">
          {page.body}
        </main>
        <SiteFooter language={language} path={path} frame={frame} />
      </body>
    </html>
  )
}

function SiteHeader({ language, page, frame, signedIn }: Omit<DocumentProps, 'path'>) {
  const places: readonly (readonly [string, Text])[] = [
    ['/', words.home],
    ['/about', words.about],
    ['/privacy', words.privacy],
    ['/contact', words.contact],
    signedIn ? ['/account', words.portal] : ['/sign-in', words.signIn],
  ]
  return (
    <header class="site__header cloth">
      <a class="site__name" href={pageUrl(language, '/')}>
        <Mark />
        <span>{frame.entity.name}</span>
      </a>
      <nav class="site__nav" aria-label={words.navigation[language]}>
        {places.map(([path, label]) => (
          <a key={path} href={pageUrl(language, path)} aria-current={page.place === path ? 'page' : undefined}>
            {label[language]}
          </a>
        ))}
      </nav>
    </header>
  )
}

function SiteFooter({ language, path, frame }: Pick<DocumentProps, 'language' | 'path' | 'frame'>) {
  const { entity, statement } = frame
  const other: Language = language === 'en' ? 'nl' : 'en'
  return (
    <footer class="site__footer">
      <p class="fine soft">
        {words.responsible[language]} {entity.name}, {entity.address.street}, {entity.address.postalCode}{' '}
        {entity.address.city}. {words.register[language]} {entity.registrationNumber}, {words.vat[language]}{' '}
        {entity.vatNumber}.
      </p>
      <p class="fine row">
        <a href={pageUrl(language, '/privacy')}>
          {words.statement[language]} {statement.date}
        </a>
        <a href={pageUrl(other, path)} lang={other} hreflang={other}>
          {words.other[language]}
        </a>
      </p>
    </footer>
  )
}
