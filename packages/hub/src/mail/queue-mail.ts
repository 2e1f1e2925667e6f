/** Puts an e-mail into the outbox, in the transaction that is the reason for it. Place: what features call to write to a person. */
import type { Language } from '@confidant/i18n'
import type { Transaction } from '../database/index.js'
import type { MailTemplate } from './mail-template.js'

/** Purpose roles that may write to people. */
export type WritingRole =
  | 'sign-in'
  | 'consent-records'
  | 'data-rights'
  | 'data-rights:desk'
  | 'service-messages'
  | 'disclosure:desk'

export interface Addressee {
  readonly personId: string
  readonly email: string
  readonly language: Language
  readonly entityId: string
}

export async function queueMail<Content>(
  tx: Pick<Transaction<WritingRole>, 'insertInto'>,
  to: Addressee,
  template: MailTemplate<Content>,
  content: Content,
): Promise<void> {
  await tx
    .insertInto('outbox')
    .values({
      person_id: to.personId,
      entity_id: to.entityId,
      template: template.id,
      to_email: to.email,
      language: to.language,
      content: JSON.stringify(content),
    })
    .execute()
}
