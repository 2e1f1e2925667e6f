/**
 * Requests of a signed-in person other than export and erasure: objection, correction, restriction. Place: under the pages; objections
 * and corrections go into the register with its time limit, a restriction takes effect immediately.
 */
import type { Language } from '@confidant/i18n'
import { dueAt } from '../../data-requests/index.js'
import { randomId } from '../../secrets/random-token.js'
import type { RightsParts } from '../rights-parts.js'

export interface OwnRequest {
  readonly kind: string
  readonly state: string
  readonly question: string | null
  readonly receivedAt: Date
  readonly dueAt: Date
  readonly answeredAt: Date | null
}

export interface OwnRequests {
  /** Newest first. */
  list(person: string): Promise<readonly OwnRequest[]>
  ask(
    person: string,
    request: { kind: 'objection' | 'rectification'; question: string; language: Language },
  ): Promise<void>
  /** Since when the use of the data is stopped; null: it is not. */
  restrictedSince(person: string): Promise<Date | null>
  /** @param answer what is written into the register, in words */
  restrict(person: string, order: { restricted: boolean; answer: string; language: Language }): Promise<void>
}

const mostListed = 50

export function createOwnRequests({ withPurpose, now }: Pick<RightsParts, 'withPurpose' | 'now'>): OwnRequests {
  const receive = (person: string, language: Language, kind: string, question: string | null) => {
    const at = now()
    return {
      person_id: person,
      id: randomId(),
      kind,
      received_by: 'portal',
      question,
      language,
      state: 'open',
      received_at: at,
      due_at: dueAt(at),
    }
  }
  return {
    list: (person) =>
      withPurpose('data-rights', { person }, async (tx) => {
        const rows = await tx
          .selectFrom('data_requests')
          .select(['kind', 'state', 'question', 'received_at', 'due_at', 'answered_at'])
          .orderBy('received_at', 'desc')
          .limit(mostListed)
          .execute()
        return rows.map(({ received_at: receivedAt, due_at: dueAt, answered_at: answeredAt, ...row }) => ({
          ...row,
          receivedAt,
          dueAt,
          answeredAt,
        }))
      }),
    ask: (person, { kind, question, language }) =>
      withPurpose('data-rights', { person }, async (tx) => {
        const row = receive(person, language, kind, question)
        await tx.insertInto('data_requests').values(row).execute()
        await tx.updateTable('data_requests').set({ identity_checked_by: 'session' }).where('id', '=', row.id).execute()
      }),
    restrictedSince: async (person) => {
      const account = await withPurpose('account', { person }, (tx) =>
        tx.selectFrom('accounts').select('restricted_at').executeTakeFirst(),
      )
      return account?.restricted_at ?? null
    },
    async restrict(person, { restricted, answer, language }) {
      const at = now()
      // The stop before its entry in the register: what was asked counts even if nothing more is written.
      await withPurpose('account', { person }, (tx) =>
        tx
          .updateTable('accounts')
          .set({ restricted_at: restricted ? at : null })
          .where('restricted_at', restricted ? 'is' : 'is not', null)
          .execute(),
      )
      await withPurpose('data-rights', { person }, async (tx) => {
        const row = receive(person, language, 'restriction', null)
        await tx.insertInto('data_requests').values(row).execute()
        const done = { identity_checked_by: 'session', state: 'answered', answer, answered_at: at }
        await tx.updateTable('data_requests').set(done).where('id', '=', row.id).execute()
      })
    },
  }
}
