/**
 * Sees to it that everybody of whom something is held has a data key, and nobody else. Place: before a backup. A key goes when the last
 * row of its person has gone, so that what older backups still have of them is unreadable too.
 */
import { type Declaration, defaultNaming, quoteName } from '@confidant/statement'
import type { connectAdministrator } from '../database/index.js'
import { randomKey } from '../secrets/random-token.js'
import type { Secrets } from '../secrets/secrets.js'

export type Administrator = Awaited<ReturnType<typeof connectAdministrator>>

const app = quoteName(defaultNaming.schema)
export const keyTable = 'person_keys'
const keys = `${app}.${quoteName(keyTable)}`
const peopleAtOnce = 1_000

export async function makeMissingKeys(
  client: Administrator,
  declaration: Declaration,
  secrets: Pick<Secrets, 'wrapKey'>,
): Promise<void> {
  for (;;) {
    const people = await keyless(client, declaration, peopleAtOnce)
    if (people.length === 0) return
    await client.query(
      `INSERT INTO ${keys} (person_id, wrapped_key) SELECT * FROM unnest($1::uuid[], $2::bytea[]) ON CONFLICT DO NOTHING`,
      [people, people.map((person) => secrets.wrapKey(person, randomKey()))],
    )
  }
}

/** Also the question of whether a snapshot can be backed up whole. */
export async function keyless(client: Administrator, declaration: Declaration, limit: number): Promise<string[]> {
  const { rows } = await client.query<{ person_id: string }>(
    `SELECT person_id FROM (${everybody(declaration)}) p WHERE NOT EXISTS (SELECT FROM ${keys} k WHERE k.person_id = p.person_id) LIMIT $1`,
    [limit],
  )
  return rows.map(({ person_id }) => person_id)
}

export async function dropUnusedKeys(client: Administrator, declaration: Declaration): Promise<void> {
  const somewhere = personalTables(declaration)
    .map(
      ({ name, subject }) =>
        `EXISTS (SELECT FROM ${app}.${quoteName(name)} t WHERE t.${quoteName(subject!)} = k.person_id)`,
    )
    .join(' OR ')
  await client.query(`DELETE FROM ${keys} k WHERE NOT (${somewhere})`)
}

function everybody(declaration: Declaration): string {
  return personalTables(declaration)
    .map(({ name, subject }) => `SELECT ${quoteName(subject!)} AS person_id FROM ${app}.${quoteName(name)}`)
    .join(' UNION ')
}

function personalTables({ tables }: Declaration) {
  return Object.values(tables).filter(({ name, subject }) => subject !== null && name !== keyTable)
}
