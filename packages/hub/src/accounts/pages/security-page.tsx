/** How a person signs in, and where they are signed in: passkeys, address, sessions, each with what can be done about it. */
import { type Language, text } from '@confidant/i18n'
import type { ComponentChildren } from 'preact'
import { AccountFrame } from '../../web/account-frame.js'
import type { PasskeyEntry } from '../passkeys/passkey-store.js'
import type { Wait } from '../security-delays.js'
import type { SessionEntry } from '../sessions/session-store.js'
import { AddressSection } from './address-section.js'
import { PasskeysSection } from './passkeys-section.js'
import { SecurityDelayNotice } from './security-delay-notice.js'
import { SessionsSection } from './sessions-section.js'

export const securityPageTitle = text('Signing in', 'Inloggen')

export interface SecurityPageProps {
  readonly language: Language
  /** What was just done. */
  readonly notice: ComponentChildren
  readonly email: string
  readonly passkeys: readonly PasskeyEntry[]
  readonly sessions: readonly SessionEntry[]
  readonly currentSession: string
  /** Proved lately enough to add and remove passkeys. */
  readonly confirmed: boolean
  /** What a passkey that is added now is called unless the person says otherwise. */
  readonly deviceName: string
  readonly delays: readonly Wait[]
}

export function SecurityPage(props: SecurityPageProps) {
  const { language, delays } = props
  return (
    <AccountFrame
      language={language}
      place="/account/security"
      heading={securityPageTitle[language]}
      notice={props.notice}
    >
      {delays.map((delay) => (
        <SecurityDelayNotice key={delay.id} language={language} delay={delay} />
      ))}
      <PasskeysSection {...props} />
      <AddressSection language={language} email={props.email} />
      <SessionsSection {...props} />
    </AccountFrame>
  )
}
