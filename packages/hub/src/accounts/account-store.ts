/** The account itself: what a person is called here, and in which language e-mails come. Place: behind overview and profile. */
import type { Language } from '@confidant/i18n'
import type { HubWithPurpose } from '../database/index.js'

export interface Account {
  readonly userName: string
  readonly email: string
  readonly language: Language
  readonly entityId: string
  readonly createdAt: Date
  /** Null: processing is not restricted (GDPR Art. 18). */
  readonly restrictedAt: Date | null
}

export interface AccountStore {
  read(person: string): Promise<Account>
  /** Since when the use of the person's data is stopped (GDPR Art. 18); null: it is not, or the account waits for a notice. */
  restrictedAt(person: string): Promise<Date | null>
  /** Counts at once: every page and e-mail reads it from here. */
  save(person: string, settings: Pick<Account, 'userName' | 'language'>): Promise<void>
}

export const accountColumns = ['user_name', 'email', 'language', 'entity_id', 'created_at', 'restricted_at'] as const

interface AccountRow {
  readonly user_name: string
  readonly email: string
  readonly language: string
  readonly entity_id: string
  readonly created_at: Date
  readonly restricted_at: Date | null
}

export function toAccount(row: AccountRow): Account {
  return {
    userName: row.user_name,
    email: row.email,
    language: row.language === 'nl' ? 'nl' : 'en',
    entityId: row.entity_id,
    createdAt: row.created_at,
    restrictedAt: row.restricted_at,
  }
}

export function createAccountStore(withPurpose: HubWithPurpose): AccountStore {
  return {
    read: (person) =>
      withPurpose('account', { person }, async (tx) =>
        toAccount(await tx.selectFrom('accounts').select(accountColumns).executeTakeFirstOrThrow()),
      ),
    restrictedAt: (person) =>
      withPurpose('account', { person }, async (tx) => {
        const row = await tx.selectFrom('accounts').select('restricted_at').executeTakeFirst()
        return row?.restricted_at ?? null
      }),
    async save(person, { userName, language }) {
      await withPurpose('account', { person }, (tx) =>
        tx.updateTable('accounts').set({ user_name: userName, language }).execute(),
      )
    },
  }
}
