/**
 * Renders a page of the hub: the frame that every page shares, around what one route shows. Place: the one way from a route to
 * HTML. Nothing personal is ever put into a cache.
 */

import { fill, fillParts, type Language, type Message, message, type Text, text } from '@confidant/i18n'
import { formatDate, type LegalEntity } from '@confidant/statement'
import { Icon, type IconName, Mark } from '@confidant/ui'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { HubEnv, SignedIn } from './hub-env.js'

export interface Page {
  readonly title: string
  /** For search engines, on public pages. */
  readonly description?: string
  /** Which place of the navigation is current: a path without its language (`/privacy`). */
  readonly place?: string
  /** Where this page leads on to afterwards: an address of ours that goes along into the other language. */
  readonly next?: string
  readonly status?: ContentfulStatusCode
  /** Names of client scripts that make the page better; it works without them. */
  readonly scripts?: readonly string[]
  readonly body: ComponentChildren
}

/** What the frame shows on every page. */
export interface Frame {
  /** The company at the top, whose site it is. */
  readonly company: LegalEntity
  /** The entity that is responsible for what this page does (P7). */
  readonly entity: LegalEntity
  /** The version of the statement in force, with its date (P8). */
  readonly statement: { readonly version: string; readonly date: string }
  /** Nothing here is real, and pages say so. */
  readonly demo: boolean
  /** From the name of a style sheet or script to its address. */
  assetUrl(name: string): string
}

export type RenderPage = (c: Context<HubEnv>, page: Page) => Response

const messages = {
  skip: text('Skip to the content', 'Naar de inhoud'),
  navigation: text('Main menu', 'Hoofdmenu'),
  aside: text('Language and account', 'Taal en account'),
  home: text('Home', 'Home'),
  about: text('About us', 'Over ons'),
  privacy: text('Privacy', 'Privacy'),
  contact: text('Contact', 'Contact'),
  signIn: text('Sign in', 'Inloggen'),
  portal: text('Your account', 'Uw account'),
  responsible: message(
    'Responsible for this page: {entity}, {address}. Trade register {register}, VAT {vat}.',
    'Verantwoordelijk voor deze pagina: {entity}, {address}. Handelsregister {register}, btw {vat}.',
  ),
  statement: message('Privacy statement of {day}', 'Privacyverklaring van {day}'),
  other: text('Nederlands', 'English'),
  demo: text(
    'This is a demonstration: the company is made up, and nothing is for sale. E-mails do not leave this machine.',
    'Dit is een demonstratie: het bedrijf is verzonnen en er is niets te koop. E-mails verlaten deze computer niet.',
  ),
  outbox: text('Read them here', 'Lees ze hier'),
} satisfies Record<string, Text | Message>

/** @param frameOf by the path without its language and by who is signed in: which entity answers for it */
export function createRenderPage(frameOf: (path: string, session: SignedIn | null) => Frame): RenderPage {
  return (c, page) => {
    const language = c.get('language')
    const path = encodeURI(pathWithoutLanguage(c.req.path))
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

/** The address of a page that leads on to `next` afterwards, in the same language; to the account it leads by itself. */
export function pageUrlWithNext(language: Language, path: string, next: string): string {
  const after = pathWithoutLanguage(next)
  const url = pageUrl(language, path)
  return after === '/account'
    ? url
    : `${url}?next=${encodeURIComponent(pageUrl(language, after)).replaceAll('%2F', '/')}`
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
        <title>{`${page.title} – Confidant`}</title>
        {page.description && <meta name="description" content={page.description} />}
        <link rel="icon" type="image/svg+xml" href={frame.assetUrl('icon.svg')} />
        <link rel="stylesheet" href={frame.assetUrl('hub.css')} />
        {page.scripts?.map((name) => (
          <script key={name} type="module" src={frame.assetUrl(name)} />
        ))}
      </head>
      <body class="site">
        <a class="skip-link" href="#content">
          {messages.skip[language]}
        </a>
        <SiteHeader language={language} path={path} page={page} frame={frame} signedIn={signedIn} />
        {frame.demo && <DemoLine language={language} />}
        <main id="content" class="site__main" tabIndex={-1}>
          {page.body}
        </main>
        <SiteFooter language={language} frame={frame} />
      </body>
    </html>
  )
}

const places: readonly (readonly [path: string, label: Text, icon: IconName])[] = [
  ['/', messages.home, 'home'],
  ['/about', messages.about, 'library'],
  ['/privacy', messages.privacy, 'shield'],
  ['/contact', messages.contact, 'mail'],
]

function SiteHeader({ language, path, page, frame, signedIn }: DocumentProps) {
  const other: Language = language === 'en' ? 'nl' : 'en'
  const [account, accountLabel] = signedIn
    ? (['/account', messages.portal] as const)
    : (['/sign-in', messages.signIn] as const)
  return (
    <header class="site__header cloth">
      <a class="site__name" href={pageUrl(language, '/')}>
        <Mark />
        <span>
          Confidant
          <span class="site__company">{frame.company.name}</span>
        </span>
      </a>
      <nav class="site__nav" aria-label={messages.navigation[language]}>
        {places.map(([place, label, icon]) => (
          <Place key={place} href={pageUrl(language, place)} icon={icon} current={page.place === place}>
            {label[language]}
          </Place>
        ))}
      </nav>
      <nav class="site__side" aria-label={messages.aside[language]}>
        <a href={pageUrlWithNext(other, path, page.next ?? '/account')} lang={other} hreflang={other}>
          <Icon name="language" />
          {messages.other[language]}
        </a>
        <Place href={pageUrl(language, account)} icon="key" current={page.place === account}>
          {accountLabel[language]}
        </Place>
      </nav>
    </header>
  )
}

interface PlaceProps {
  readonly href: string
  readonly icon: IconName
  readonly current: boolean
  readonly children: ComponentChildren
}

function Place({ href, icon, current, children }: PlaceProps) {
  return (
    <a href={href} aria-current={current ? 'page' : undefined}>
      <Icon name={icon} />
      {children}
    </a>
  )
}

function DemoLine({ language }: { language: Language }) {
  return (
    <aside class="site__demo">
      {messages.demo[language]} <a href={pageUrl(language, '/outbox')}>{messages.outbox[language]}</a>
    </aside>
  )
}

function SiteFooter({ language, frame }: Pick<DocumentProps, 'language' | 'frame'>) {
  const { entity, statement } = frame
  const { street, postalCode, city } = entity.address
  const responsible = {
    entity: entity.name,
    address: `${street}, ${postalCode} ${city}`,
    register: entity.registrationNumber,
    vat: entity.vatNumber,
  }
  const day = <time datetime={statement.date}>{formatDate(statement.date)[language]}</time>
  return (
    <footer class="site__footer fine soft">
      <p>{fill(messages.responsible, responsible)[language]}</p>
      <p>
        <a href={pageUrl(language, '/privacy')}>{fillParts(messages.statement, { day }, language)}</a>
      </p>
    </footer>
  )
}
