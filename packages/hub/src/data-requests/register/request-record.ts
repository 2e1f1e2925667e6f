/** One data request as the desk handles it. Place: inside audited access; every change checks that it is still open. */
import type { Language } from '@confidant/i18n'
import { controllerOf, type Declaration } from '@confidant/statement'
import type { Transaction } from '../../database/index.js'
import type { RequestKind } from '../../labels/request-labels.js'
import type { Addressee } from '../../mail/queue-mail.js'
import type { RequestKey } from '../confirm-token.js'

export type DeskTransaction = Transaction<'data-rights:desk'>

export interface RequestRecord {
  readonly key: RequestKey
  readonly kind: RequestKind
  readonly receivedBy: string
  readonly email: string | null
  readonly question: string | null
  readonly language: Language
  /** Null: identity not established. */
  readonly identityCheckedBy: string | null
  readonly state: string
  readonly answer: string | null
  readonly refusalGround: string | null
  readonly receivedAt: Date
  readonly dueAt: Date
  readonly extendedAt: Date | null
  readonly extensionReason: string | null
  /** Null: still open. */
  readonly answeredAt: Date | null
  readonly hasAccount: boolean
  /** The address of the account, or else that of the request. Null: answered by post. */
  readonly addressee: Addressee | null
}

/** Null when there is no such request. */
export async function readRequest(
  tx: DeskTransaction,
  key: RequestKey,
  declaration: Pick<Declaration, 'operator'>,
): Promise<RequestRecord | null> {
  const row = await tx
    .selectFrom('data_requests')
    .select(['kind', 'received_by', 'email', 'question', 'language', 'identity_checked_by', 'state', 'answer'])
    .select(['refusal_ground', 'received_at', 'due_at', 'extended_at', 'extension_reason', 'answered_at'])
    .where('person_id', '=', key.person)
    .where('id', '=', key.request)
    .executeTakeFirst()
  if (row === undefined) return null
  const account = await tx
    .selectFrom('accounts')
    .select(['email', 'language', 'entity_id'])
    .where('person_id', '=', key.person)
    .executeTakeFirst()
  const language: Language = (row.language ?? account?.language) === 'nl' ? 'nl' : 'en'
  const email = account?.email ?? row.email
  const entityId = account?.entity_id ?? controllerOf(declaration.operator, 'accounts').id
  return {
    key,
    kind: row.kind as RequestKind,
    receivedBy: row.received_by,
    email: row.email,
    question: row.question,
    language,
    identityCheckedBy: row.identity_checked_by,
    state: row.state,
    answer: row.answer,
    refusalGround: row.refusal_ground,
    receivedAt: row.received_at,
    dueAt: row.due_at,
    extendedAt: row.extended_at,
    extensionReason: row.extension_reason,
    answeredAt: row.answered_at,
    hasAccount: account !== undefined,
    addressee: email === null ? null : { personId: key.person, email, language, entityId },
  }
}

type Change = Partial<{
  readonly identity_checked_by: string
  readonly state: 'open' | 'answered' | 'refused'
  readonly answer: string
  readonly refusal_ground: string
  readonly due_at: Date
  readonly extended_at: Date
  readonly extension_reason: string
  readonly answered_at: Date
}>

/** @returns false when the request is closed: nothing was changed */
export async function changeRequest(tx: DeskTransaction, key: RequestKey, change: Change): Promise<boolean> {
  const changed = await tx
    .updateTable('data_requests')
    .set(change)
    .where('person_id', '=', key.person)
    .where('id', '=', key.request)
    .where('answered_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}
