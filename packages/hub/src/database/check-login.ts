/**
 * The read-only login of a hub: compares the database with the declaration and changes nothing. Place: the start of a hub whose
 * DATABASE_URL is no superuser. It is the purpose role of the public site, which sees no personal data, and may read what migrate recorded.
 */
import { type Naming, quoteName, quoteText, roleName } from '@confidant/statement'
import pg from 'pg'
import { DatabaseError } from './database-error.js'
import type { DatabaseKeys } from './identity/database-keys.js'
import { definerNames } from './identity/identity-statements.js'
import type { AdministratorAddress } from './server/server-address.js'

export const checkingRole = 'site'

/** What the check reads of the private schema; the key is not among it. */
const writtenDown = ['migrations', 'applied_policies', 'finished_widenings']

export function checkLoginStatements(naming: Naming): string[] {
  const role = quoteName(roleName(checkingRole, naming))
  const { privateSchema } = definerNames(naming)
  const grants = writtenDown.map((name) => {
    const table = `${quoteName(privateSchema)}.${quoteName(name)}`
    return `IF to_regclass(${quoteText(table)}) IS NOT NULL THEN GRANT SELECT ON ${table} TO ${role}; END IF;`
  })
  return [`GRANT USAGE ON SCHEMA ${quoteName(privateSchema)} TO ${role}`, `DO $$ BEGIN ${grants.join(' ')} END $$`]
}

/** Null for a login that is no superuser, or for an address without one. @throws pg.DatabaseError when it is not let in */
export async function connectSuperuser(address: AdministratorAddress): Promise<pg.Client | null> {
  if (address.user === '') return null
  const client = await connect(address).catch(nullWithoutRights)
  if (client === null) return null
  const found = await client.query<{ super: boolean }>(
    'SELECT rolsuper AS super FROM pg_roles WHERE rolname = current_user',
  )
  if (found.rows[0]?.super === true) return client
  await client.end()
  return null
}

/** @throws DatabaseError `migration` when the database does not know this hub */
export async function connectChecker(
  address: AdministratorAddress,
  keys: DatabaseKeys,
  naming: Naming,
): Promise<pg.Client> {
  const user = roleName(checkingRole, naming)
  const client = await connect({ ...address, user, password: keys.passwordOf(user) }).catch((cause) => {
    if (!(cause instanceof pg.DatabaseError)) throw cause
    throw new DatabaseError(
      'migration',
      'The database does not know this hub: it was never migrated, or was migrated with another ROOT_KEY. Run confidant-hub migrate with the same ROOT_KEY and a DATABASE_URL that logs in as a superuser.',
      { cause },
    )
  })
  // PostgreSQL writes out policies by the search path of whoever reads them: as when migrate wrote them down.
  await client.query(`SET search_path = "$user", public`)
  return client
}

async function connect(address: AdministratorAddress): Promise<pg.Client> {
  const client = new pg.Client({ ...address, application_name: 'confidant-hub start' })
  client.on('error', () => {})
  await client.connect()
  return client
}

/** A login of one's own may be kept out of the database altogether. */
function nullWithoutRights(error: unknown): null {
  if (error instanceof pg.DatabaseError && error.code === '42501') return null
  throw error
}
