/**
 * The rows of the outbox as a queue. Place: under the mail worker. A claim puts the row off for all others before the e-mail goes out,
 * in a transaction of its own: nothing in the database waits while a mail server does.
 */
import type { Language } from '@confidant/i18n'
import type { HubWithPurpose } from '../database/index.js'

export interface QueuedEmail {
  readonly personId: string
  readonly id: string
  readonly entityId: string
  readonly template: string
  /** Null: its term has passed. */
  readonly toEmail: string | null
  readonly language: Language
  readonly content: unknown
  /** With the one that the claim is for. */
  readonly attempts: number
  readonly expiresAt: Date
}

export type EmailEnd = 'sent' | 'failed' | 'expired'

export interface OutboxQueue {
  /** Null when nothing is due. */
  claim(): Promise<QueuedEmail | null>
  settle(email: QueuedEmail, end: EmailEnd): Promise<void>
  /** Back to where it was: no attempt was made. */
  release(email: QueuedEmail): Promise<void>
}

interface Deps {
  readonly withPurpose: HubWithPurpose
  readonly now: () => Date
  /** A demo shows its e-mails; elsewhere address and content, and the codes in it, go as soon as an e-mail is sent. */
  readonly demo: boolean
}

const minuteMs = 60_000
/** Also how long another hub waits before it takes over what this one was killed at; longer than a mail server may take. */
const delaysMs = [2, 5, 15, 60, 240, 720].map((minutes) => minutes * minuteMs)
const afterOutageMs = 30_000

const columns = [
  'person_id',
  'id',
  'entity_id',
  'template',
  'to_email',
  'language',
  'content',
  'attempts',
  'expires_at',
] as const

export function createOutboxQueue({ withPurpose, now, demo }: Deps): OutboxQueue {
  const change = (email: QueuedEmail, changes: Changes) =>
    withPurpose('service-messages:worker', 'everyone', (tx) =>
      tx
        .updateTable('outbox')
        .set(changes)
        .where('person_id', '=', email.personId)
        .where('id', '=', email.id)
        .where('state', '=', 'waiting')
        .execute(),
    )
  return {
    claim: () =>
      withPurpose('service-messages:worker', 'everyone', async (tx) => {
        const at = now()
        const row = await tx
          .selectFrom('outbox')
          .select(columns)
          .where('state', '=', 'waiting')
          .where('due_at', '<=', at)
          .orderBy('due_at')
          .limit(1)
          .forUpdate()
          .skipLocked()
          .executeTakeFirst()
        if (row === undefined) return null
        const attempts = row.attempts + 1
        await tx
          .updateTable('outbox')
          .set({ attempts, due_at: new Date(at.getTime() + delayMs(attempts)) })
          .where('person_id', '=', row.person_id)
          .where('id', '=', row.id)
          .execute()
        return {
          personId: row.person_id,
          id: row.id,
          entityId: row.entity_id,
          template: row.template,
          toEmail: row.to_email,
          language: row.language === 'nl' ? 'nl' : 'en',
          content: row.content,
          attempts,
          expiresAt: row.expires_at,
        }
      }),
    async settle(email, end) {
      const emptied = demo ? {} : { to_email: null, content: null }
      await change(email, end === 'sent' ? { state: end, sent_at: now(), ...emptied } : { state: end })
    },
    async release(email) {
      await change(email, { attempts: email.attempts - 1, due_at: new Date(now().getTime() + afterOutageMs) })
    },
  }
}

interface Changes {
  readonly state?: EmailEnd
  readonly sent_at?: Date
  readonly to_email?: null
  readonly content?: null
  readonly attempts?: number
  readonly due_at?: Date
}

function delayMs(attempts: number): number {
  return delaysMs[Math.min(attempts, delaysMs.length) - 1]!
}
