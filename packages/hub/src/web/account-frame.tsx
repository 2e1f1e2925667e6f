/** The frame of a person's own pages: where they are among the places of their account. Place: inside the frame of every page. */
import { type Language, type Text, text } from '@confidant/statement'
import type { ComponentChildren } from 'preact'
import { pageUrl } from './page.js'

const title = text('Your account', 'Uw account')

/** Each slice answers for its places; the order is that of the menu. */
const places = [
  ['/account', text('Overview', 'Overzicht')],
  ['/account/profile', text('Details', 'Gegevens')],
  ['/account/preferences', text('Preferences and consents', 'Voorkeuren en toestemmingen')],
  ['/account/privacy', text('Privacy', 'Privacy')],
  ['/account/security', text('Signing in', 'Inloggen')],
  ['/account/devices', text('Devices', 'Apparaten')],
] as const satisfies readonly (readonly [string, Text])[]

export type AccountPlace = (typeof places)[number][0]

interface AccountFrameProps {
  readonly language: Language
  readonly place: AccountPlace
  readonly heading: string
  readonly children: ComponentChildren
}

export function AccountFrame({ language, place, heading, children }: AccountFrameProps) {
  return (
    <div class="account">
      <nav class="account__places" aria-label={title[language]}>
        {places.map(([path, label]) => (
          <a key={path} href={pageUrl(language, path)} aria-current={path === place ? 'page' : undefined}>
            {label[language]}
          </a>
        ))}
        <form method="post" action={pageUrl(language, '/sign-out')}>
          <button type="submit" class="button button--quiet">
            {signOut[language]}
          </button>
        </form>
      </nav>
      <div class="account__page stack">
        <h1>{heading}</h1>
        {children}
      </div>
    </div>
  )
}

const signOut = text('Sign out', 'Uitloggen')
