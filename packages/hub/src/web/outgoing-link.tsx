/**
 * The one way to link to another site (T4): marked for those who see and those who listen, and by way of a page of ours that says where it leads. The address
 * names a site of a fixed list and holds no target, so that nobody can make our pages lead elsewhere.
 */
import { type Language, text } from '@confidant/i18n'
import { Icon } from '@confidant/ui'
import type { ComponentChildren } from 'preact'
import { pageUrl } from './page.js'

/** Every site that a page of ours leads to. `site/outgoing-sites.ts` has their addresses. */
export type OutgoingSite = 'authority' | 'gdpr' | 'dpv'

const elsewhere = text('(another site)', '(een andere site)')

interface OutgoingLinkProps {
  readonly to: OutgoingSite
  readonly language: Language
  readonly children: ComponentChildren
}

export function OutgoingLink({ to, language, children }: OutgoingLinkProps) {
  return (
    <a class="outgoing" href={pageUrl(language, `/leaving/${to}`)} rel="noreferrer noopener">
      {children}
      <OutgoingMark language={language} />
    </a>
  )
}

/** What every outgoing link ends in; the arrow to see, the text for screen readers. */
export function OutgoingMark({ language }: { readonly language: Language }) {
  return (
    <>
      <Icon name="outgoing" />
      <span class="visually-hidden"> {elsewhere[language]}</span>
    </>
  )
}
