/**
 * Requests made with the public form, with or without an account. Every address gets the same work and the same answer, so that it
 * does not show who has an account. Place: under the public pages; acts as the person, never as the desk.
 */
import type { Language } from '@confidant/i18n'
import { controllerOf } from '@confidant/statement'
import { createAccounts, createLookups } from '../../accounts/index.js'
import type { HubParts } from '../../hub-parts.js'
import type { RequestKind } from '../../labels/request-labels.js'
import { queueMail } from '../../mail/queue-mail.js'
import { randomId } from '../../secrets/random-token.js'
import { type RequestKey, sealConfirmToken } from '../confirm-token.js'
import { dueAt } from '../request-clock.js'
import { requestConfirmEmail, requestReceivedEmail } from '../request-emails.js'

export type PublicRequestParts = Pick<HubParts, 'withPurpose' | 'secrets' | 'declaration' | 'now'>

interface NewRequest {
  readonly kind: RequestKind
  readonly email: string
  readonly question: string | undefined
  /** The language of the page, and so of the answer. */
  readonly language: Language
}

export interface PublicRequests {
  /** Keeps the request and sends a link to its address. */
  submit(request: NewRequest): Promise<void>
  /** Following the link proves control of the address. @returns false when the request is closed */
  confirm(key: RequestKey): Promise<boolean>
}

export function createPublicRequests(parts: PublicRequestParts): PublicRequests {
  const { withPurpose, secrets, declaration, now } = parts
  const accounts = createAccounts({ ...parts, lookups: createLookups(parts) })
  const entityId = controllerOf(declaration.operator, 'accounts').id
  return {
    async submit({ kind, email, question, language }) {
      const person = (await accounts.personOf(email)) ?? randomId()
      const request = randomId()
      const receivedAt = now()
      const due = dueAt(receivedAt)
      await withPurpose('data-rights', { person }, async (tx) => {
        await tx
          .insertInto('data_requests')
          .values({
            person_id: person,
            id: request,
            kind,
            received_by: 'form',
            email,
            question: question ?? null,
            language,
            state: 'unconfirmed',
            received_at: receivedAt,
            due_at: due,
          })
          .execute()
        const token = sealConfirmToken(secrets, { person, request }, due)
        await queueMail(tx, { personId: person, email, language, entityId }, requestConfirmEmail, { kind, token })
      })
    },
    confirm: ({ person, request }) =>
      withPurpose('data-rights', { person }, async (tx) => {
        const opened = await tx
          .updateTable('data_requests')
          .set({ state: 'open', identity_checked_by: 'e-mail-link' })
          .where('id', '=', request)
          .where('identity_checked_by', 'is', null)
          .where('answered_at', 'is', null)
          .returning(['kind', 'email', 'language', 'due_at'])
          .executeTakeFirst()
        if (opened === undefined) return false
        const { email, due_at } = opened
        if (email === null) return true
        const language: Language = opened.language === 'nl' ? 'nl' : 'en'
        const content = { kind: opened.kind as RequestKind, dueAt: due_at.toISOString() }
        await queueMail(tx, { personId: person, email, language, entityId }, requestReceivedEmail, content)
        return true
      }),
  }
}
