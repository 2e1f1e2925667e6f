/** How a person signs in, and where they are signed in: passkeys, address, sessions, each with what can be done about it. */
import { type Language, text } from '@confidant/statement'
import { Notice } from '@confidant/ui'
import { AccountFrame } from '../../web/account-frame.js'
import type { PasskeyEntry } from '../passkeys/passkey-store.js'
import type { SessionEntry } from '../sessions/session-store.js'
import type { Wait } from '../waits.js'
import { AddressSection } from './address-section.js'
import { PasskeysSection } from './passkeys-section.js'
import { SessionsSection } from './sessions-section.js'
import { WaitNotice } from './wait-notice.js'

export const securityPageTitle = text('Signing in', 'Inloggen')

const done = {
  registered: text(
    'Welcome: you have an account, and you are signed in. Add a passkey below, and you will need no more codes.',
    'Welkom: u heeft een account en bent ingelogd. Voeg hieronder een passkey toe, en u heeft geen codes meer nodig.',
  ),
  'passkey-added': text('The passkey is added.', 'De passkey is toegevoegd.'),
  'passkey-renamed': text('The passkey has its new name.', 'De passkey heeft zijn nieuwe naam.'),
  'passkey-removed': text(
    'The passkey is removed. If it was on a device that you no longer have, end that session too.',
    'De passkey is verwijderd. Zat hij op een apparaat dat u niet meer heeft, beëindig die sessie dan ook.',
  ),
  'session-ended': text('The session is ended.', 'De sessie is beëindigd.'),
  'others-ended': text('All other sessions are ended.', 'Alle andere sessies zijn beëindigd.'),
  'email-changed': text(
    'Your account has its new address. If somebody else could sign in until now, end all other sessions.',
    'Uw account heeft zijn nieuwe adres. Kon tot nu toe iemand anders inloggen, beëindig dan alle andere sessies.',
  ),
  'email-not-changed': text('The address could not be changed.', 'Het adres kon niet worden gewijzigd.'),
  'email-wait': text(
    'The new address is proved. The wait has begun, and we have written to the present address.',
    'Het nieuwe adres is bewezen. De wachttijd is begonnen, en we hebben naar het huidige adres geschreven.',
  ),
  'wait-stopped': text('The waiting period is stopped.', 'De wachttijd is tegengehouden.'),
}

export type Done = keyof typeof done

export function isDone(value: string | undefined): value is Done {
  return value !== undefined && Object.hasOwn(done, value)
}

export interface SecurityPageProps {
  readonly language: Language
  readonly done: Done | null
  readonly email: string
  readonly passkeys: readonly PasskeyEntry[]
  readonly sessions: readonly SessionEntry[]
  readonly currentSession: string
  /** Proved lately enough to add and remove passkeys. */
  readonly confirmed: boolean
  /** What a passkey that is added now is called unless the person says otherwise. */
  readonly deviceName: string
  readonly waits: readonly Wait[]
}

export function SecurityPage(props: SecurityPageProps) {
  const { language, waits } = props
  return (
    <AccountFrame language={language} place="/account/security" heading={securityPageTitle[language]}>
      {props.done && (
        <Notice tone={props.done === 'email-not-changed' ? 'danger' : 'good'}>{done[props.done][language]}</Notice>
      )}
      {waits.map((wait) => (
        <WaitNotice key={wait.id} language={language} wait={wait} />
      ))}
      <PasskeysSection {...props} />
      <AddressSection language={language} email={props.email} />
      <SessionsSection {...props} />
    </AccountFrame>
  )
}
