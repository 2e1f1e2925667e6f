/** Whom to write to about a right that was used. Place: in the transaction that writes. Null when there is no account any more. */
import type { Language } from '@confidant/i18n'
import type { Transaction } from '../database/index.js'
import type { Addressee } from '../mail/queue-mail.js'

export async function findAddressee(tx: Transaction<'data-rights'>, personId: string): Promise<Addressee | null> {
  const account = await tx.selectFrom('accounts').select(['email', 'language', 'entity_id']).executeTakeFirst()
  if (account === undefined) return null
  const language: Language = account.language === 'nl' ? 'nl' : 'en'
  return { personId, email: account.email, language, entityId: account.entity_id }
}
