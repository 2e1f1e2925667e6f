/** What `confidant-hub psql` logs in with: a seat of this installation's database, beside a hub that runs or alone. */
import { type Declaration, defaultNaming, seats } from '@confidant/statement'
import { createDatabaseKeys, type PurposeLogin, purposeLogin } from '../database/index.js'
import type { HubConfig } from './hub-config.js'
import { joinHubServer } from './hub-server.js'

export interface JoinedPurpose extends AsyncDisposable {
  readonly login: PurposeLogin
}

const lifetimeMs = 3_600_000

export function seatNames(declaration: Declaration): readonly string[] {
  return seats(declaration)
}

/** @param person null: nobody; seats that act for a person then see no row. */
export async function joinPurpose(config: HubConfig, seat: string, person: string | null): Promise<JoinedPurpose> {
  const server = await joinHubServer(config)
  const deps = {
    administrator: server.administrator,
    keys: createDatabaseKeys(config.rootKey),
    naming: defaultNaming,
  }
  const login = purposeLogin(deps, seat, person === null ? 'everyone' : { person }, lifetimeMs)
  return { login, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() }
}
