/**
 * An account comes into being, in an order in which a crash leaves nothing that stands in the way of trying again: first the lookup,
 * which decides between two who try at once, last the account, so that where there is one nothing is missing. Place: after the
 * address was proved.
 */
import type { Language } from '@confidant/i18n'
import { controllerOf } from '@confidant/statement'
import type { HubParts } from '../hub-parts.js'
import { randomId, randomKey } from '../secrets/random-token.js'
import type { Lookups } from './lookups.js'

export interface Registration {
  readonly email: string
  readonly userName: string
  readonly language: Language
}

export interface Accounts {
  /** Whose account has this address; null when nobody's has. */
  personOf(email: string): Promise<string | null>
  /** Gives the address to the person unless an account has it. @returns whose it is now */
  claimEmail(email: string, personId: string): Promise<string>
  /** @returns the person's number: a new one, or of who has this address already */
  create(registration: Registration): Promise<string>
}

type AccountsDeps = Pick<HubParts, 'withPurpose' | 'secrets' | 'declaration'> & { readonly lookups: Lookups }

export function createAccounts({ withPurpose, secrets, declaration, lookups }: AccountsDeps): Accounts {
  /** Undefined: no account. */
  const emailOf = async (person: string) =>
    (await withPurpose('sign-in', { person }, (tx) => tx.selectFrom('accounts').select('email').executeTakeFirst()))
      ?.email
  return {
    async personOf(email) {
      const found = await lookups.find('email', email)
      // Nobody's is asked for as well: known and unknown addresses take the same work.
      const theirs = await emailOf(found ?? randomId())
      return theirs === email ? found : null
    },
    async claimEmail(email, person) {
      const holder = await lookups.claim('email', email, person)
      return holder === person || (await emailOf(holder)) === email ? holder : replace(email, holder, person)
    },
    async create({ email, userName, language }) {
      const person = randomId()
      const holder = await lookups.claim('email', email, person)
      const held = await emailOf(holder)
      if (held === email) return holder
      // A lookup without an account is what a crash left of this very registration, or another page is at it right now.
      const mine = held === undefined ? holder : await replace(email, holder, person)
      await open(mine, { email, userName, language })
      return mine
    },
  }

  /** Of a lookup that opens nothing: its account has another address by now. */
  async function replace(email: string, holder: string, person: string): Promise<string> {
    await lookups.release('email', email, holder)
    return lookups.claim('email', email, person)
  }

  async function open(person: string, { email, userName, language }: Registration): Promise<void> {
    const { version } = declaration
    const entity = controllerOf(declaration.operator, 'accounts').id
    await withPurpose('consent-records', { person }, (tx) =>
      tx
        .insertInto('statement_notices')
        .values({ person_id: person, statement_version: version, notified_by: 'registration' })
        .onConflict((conflict) => conflict.columns(['person_id', 'statement_version']).doNothing())
        .execute(),
    )
    await withPurpose('account', { person }, async (tx) => {
      await tx
        .insertInto('person_keys')
        .values({ person_id: person, wrapped_key: secrets.wrapKey(person, randomKey()) })
        .onConflict((conflict) => conflict.column('person_id').doNothing())
        .execute()
      await tx
        .insertInto('accounts')
        .values({
          person_id: person,
          user_name: userName,
          email,
          language,
          entity_id: entity,
          statement_version_seen: version,
        })
        .onConflict((conflict) => conflict.column('person_id').doNothing())
        .execute()
    })
  }
}
