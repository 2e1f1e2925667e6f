/** A connection with the database's own rights. Place: migrate, doctor, backup and the commands; never a request. */
import pg from 'pg'
import type { AdministratorAddress } from './server/server-address.js'

export async function connectAdministrator(address: AdministratorAddress): Promise<pg.Client> {
  const client = new pg.Client({ ...address, application_name: 'confidant-hub administrator' })
  client.on('error', () => {})
  await client.connect()
  return client
}
