/**
 * The way out for finished e-mails. Place: under the mail worker. What may be handed over is the declared payload and no field more,
 * so that who delivers our mail receives only what the statement says (P5).
 */
import type { jobs, LegalEntity, PayloadValue } from '@confidant/statement'

export type Delivery = PayloadValue<typeof jobs.mailDelivery>

export interface Envelope {
  readonly from: LegalEntity
  /** Stays the same when an e-mail is sent again, so that whoever receives it twice can tell. */
  readonly messageId: string
}

export interface MailTransport extends AsyncDisposable {
  /** Returns when the receiving server has taken the e-mail over. @throws MailError */
  send(delivery: Delivery, envelope: Envelope): Promise<void>
  /** Whether the server answers and lets us in. @throws MailError */
  check(): Promise<void>
}

export type MailErrorCode =
  /** This e-mail is refused for good. */
  | 'refused'
  /** This e-mail may be taken later. */
  | 'later'
  /** No e-mail can be sent now: no connection, no login, or the server wants us to slow down. */
  | 'unavailable'

/** Never holds what the server said: answers quote addresses. */
export class MailError extends Error {
  readonly code: MailErrorCode
  /** RFC 5321 reply code; null without an answer. */
  readonly replyCode: number | null

  constructor(code: MailErrorCode, replyCode: number | null, message: string) {
    super(message)
    this.name = 'MailError'
    this.code = code
    this.replyCode = replyCode
  }
}

/** For the demo: an e-mail counts as sent, and is read at `/outbox` for as long as its row keeps it. */
export const keptMail: MailTransport = {
  send: async () => {},
  check: async () => {},
  [Symbol.asyncDispose]: async () => {},
}

/** For an installation without a mail server: e-mails wait. */
export const noMail: MailTransport = {
  send: unavailable,
  check: unavailable,
  [Symbol.asyncDispose]: async () => {},
}

async function unavailable(): Promise<never> {
  throw new MailError(
    'unavailable',
    null,
    'No mail server is configured. Set SMTP_URL; until then e-mails stay queued until they expire.',
  )
}
