/** The frame of a person's own pages: where they are among the places of their account. Place: inside the frame of every page. */
import { type Language, type Text, text } from '@confidant/i18n'
import { Icon, type IconName } from '@confidant/ui'
import type { ComponentChildren } from 'preact'
import { pageUrl } from './page.js'

const title = text('Your account', 'Uw account')
const signOut = text('Sign out', 'Uitloggen')

/** Each feature answers for its places; the order is that of the menu. */
const places = [
  ['/account', text('Overview', 'Overzicht'), 'home'],
  ['/account/profile', text('Details', 'Gegevens'), 'contact'],
  ['/account/preferences', text('Preferences', 'Voorkeuren'), 'check'],
  ['/account/privacy', text('Privacy', 'Privacy'), 'shield'],
  ['/account/security', text('Signing in', 'Inloggen'), 'key'],
  ['/account/devices', text('Devices', 'Apparaten'), 'device'],
] as const satisfies readonly (readonly [path: string, label: Text, icon: IconName])[]

export type AccountPlace = (typeof places)[number][0]

interface AccountFrameProps {
  readonly language: Language
  readonly place: AccountPlace
  readonly heading: string
  /** Above the heading: what was just done. */
  readonly notice?: ComponentChildren
  /** Beside the heading. */
  readonly picture?: ComponentChildren
  /** Below the heading, in one line. */
  readonly lead?: ComponentChildren
  readonly children: ComponentChildren
}

export function AccountFrame({ language, place, heading, notice, picture, lead, children }: AccountFrameProps) {
  return (
    <div class="account">
      <nav class="account__places" aria-label={title[language]}>
        {places.map(([path, label, icon]) => (
          <a
            key={path}
            class="account__place"
            href={pageUrl(language, path)}
            aria-current={path === place ? 'page' : undefined}
          >
            <Icon name={icon} />
            {label[language]}
          </a>
        ))}
        <form method="post" action={pageUrl(language, '/sign-out')}>
          <button type="submit" class="account__place account__place--out">
            <Icon name="exit" />
            {signOut[language]}
          </button>
        </form>
      </nav>
      {notice}
      <div class="account__page stack">
        <header class="account__head">
          {picture}
          <div>
            <h1>{heading}</h1>
            {lead}
          </div>
        </header>
        {children}
      </div>
    </div>
  )
}
