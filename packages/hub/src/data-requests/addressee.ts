/** The addressee of an e-mail about a data request. Place: in the transaction that queues it. Null once the account is gone. */
import type { Language } from '@confidant/i18n'
import type { Transaction } from '../database/index.js'
import type { Addressee } from '../mail/queue-mail.js'

export async function findAddressee(tx: Transaction<'data-rights'>, personId: string): Promise<Addressee | null> {
  const account = await tx.selectFrom('accounts').select(['email', 'language', 'entity_id']).executeTakeFirst()
  if (account === undefined) return null
  const language: Language = account.language === 'nl' ? 'nl' : 'en'
  return { personId, email: account.email, language, entityId: account.entity_id }
}
