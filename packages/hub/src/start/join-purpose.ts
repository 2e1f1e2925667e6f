/** What `confidant-hub psql` logs in with: a purpose role of this installation's database, beside a hub that runs or alone. */
import { type Declaration, defaultNaming, purposeRoles } from '@confidant/statement'
import { createDatabaseKeys, type PurposeLogin, purposeLogin } from '../database/index.js'
import type { HubConfig } from './hub-config.js'
import { joinHubServer } from './hub-server.js'

export interface JoinedPurpose extends AsyncDisposable {
  readonly login: PurposeLogin
}

const lifetimeMs = 3_600_000

export function purposeRoleNames(declaration: Declaration): readonly string[] {
  return purposeRoles(declaration)
}

/** @param person null: nobody; purpose roles that act for a person then see no row. */
export async function joinPurpose(
  config: HubConfig,
  purposeRole: string,
  person: string | null,
): Promise<JoinedPurpose> {
  const server = await joinHubServer(config)
  const deps = {
    administrator: server.administrator,
    keys: createDatabaseKeys(config.rootKey),
    naming: defaultNaming,
  }
  const login = purposeLogin(deps, purposeRole, person === null ? 'everyone' : { person }, lifetimeMs)
  return { login, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() }
}
