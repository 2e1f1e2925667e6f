/** What a request carries through the hub. Place: the type of every route. */
import type { Language } from '@confidant/i18n'

/** Somebody who is signed in, as far as every page needs to know. */
export interface SignedIn {
  readonly personId: string
  readonly sessionId: string
  readonly method: 'passkey' | 'email-code'
  /** When the person last proved to be themself. */
  readonly confirmedAt: Date
  readonly userName: string
  /** The legal entity that the account is with: it answers for the person's own pages (P7). */
  readonly entityId: string
}

export interface HubEnv {
  Variables: {
    language: Language
    /** Null: not signed in. */
    session: SignedIn | null
    /** Random, in the answer and in the log; tells nothing of who asked. */
    requestId: string
    /** The peer's address, for limits alone; never stored or logged. */
    clientAddress: string
  }
}
