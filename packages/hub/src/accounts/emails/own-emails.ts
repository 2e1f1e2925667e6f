/** Writes to a person at the address that their account has. Place: below everything that a signed-in person does about signing in. */
import type { Language } from '@confidant/i18n'
import type { Transaction } from '../../database/index.js'
import type { HubParts } from '../../hub-parts.js'
import type { MailTemplate } from '../../mail/mail-template.js'
import { queueMail } from '../../mail/queue-mail.js'
import type { SignedIn } from '../../web/hub-env.js'

export type Recipient = Pick<SignedIn, 'personId' | 'entityId'> & { readonly language: Language }

export interface OwnEmails {
  emailOf(personId: string): Promise<string>
  write<Content>(to: Recipient, template: MailTemplate<Content>, content: Content): Promise<void>
  /** To another address of theirs: a new one, or one that they had. */
  writeTo<Content>(
    tx: Pick<Transaction<'sign-in'>, 'insertInto'>,
    to: Recipient & { readonly email: string },
    template: MailTemplate<Content>,
    content: Content,
  ): Promise<void>
}

export function createOwnEmails({ withPurpose }: Pick<HubParts, 'withPurpose'>): OwnEmails {
  const emailIn = async (tx: Pick<Transaction<'sign-in'>, 'selectFrom'>) =>
    (await tx.selectFrom('accounts').select('email').executeTakeFirstOrThrow()).email
  const emails: OwnEmails = {
    emailOf: (person) => withPurpose('sign-in', { person }, emailIn),
    write: (to, template, content) =>
      withPurpose('sign-in', { person: to.personId }, async (tx) =>
        emails.writeTo(tx, { ...to, email: await emailIn(tx) }, template, content),
      ),
    writeTo: (tx, { personId, email, language, entityId }, template, content) =>
      queueMail(tx, { personId, email, language, entityId }, template, content),
  }
  return emails
}
