/**
 * An account comes into being, in an order in which a crash leaves nothing that stands in the way of trying again: first the lookup,
 * which decides between two who try at once, last the account, so that where there is one nothing is missing. Place: after the
 * address was proved.
 */
import type { Language } from '@confidant/statement'
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
    async create({ email, userName, language }) {
      const person = await claimEmail(email)
      const { version } = declaration
      const entity = declaration.operator.entities[0].id
      await withPurpose('consent-records', { person }, (tx) =>
        tx
          .insertInto('statement_notices')
          .values({ person_id: person, statement_version: version, told_by: 'registration' })
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
      return person
    },
  }

  async function claimEmail(email: string): Promise<string> {
    const person = randomId()
    const holder = await lookups.claim('email', email, person)
    const held = holder === person ? undefined : await emailOf(holder)
    // A lookup without an account is what a crash left of this very registration; one of an account that has meanwhile another
    // address is what a crash left of that change.
    if (held === undefined || held === email) return holder
    await lookups.release('email', email, holder)
    return lookups.claim('email', email, person)
  }
}
