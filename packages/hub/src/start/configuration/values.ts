/**
 * Every value that a hub can be told, by name, with what it means. Place: the one list behind the environment, the configuration file,
 * the help, what is said at start, and the doctor. Names are those of the environment; the file uses the same.
 */

export interface ConfigurationValue {
  readonly name: ValueName
  readonly meaning: string
  /** What holds when it is not given. */
  readonly otherwise: string
  /** Shown as "given" alone. */
  readonly secret: boolean
}

export type ValueName =
  | 'PORT'
  | 'LISTEN_ADDRESS'
  | 'PUBLIC_URL'
  | 'TRUSTED_PROXIES'
  | 'ROLES'
  | 'CONFIDANT_HUB_DATA'
  | 'DATABASE_URL'
  | 'DATABASE_CONNECTIONS'
  | 'BLOB_URL'
  | 'ROOT_KEY'
  | 'SMTP_URL'
  | 'OPERATOR'

const value = (name: ValueName, meaning: string, otherwise: string, secret = false): ConfigurationValue => ({
  name,
  meaning,
  otherwise,
  secret,
})

export const configurationValues: readonly ConfigurationValue[] = [
  value('PORT', 'the port to listen on, 0 for a free one', '7430'),
  value('LISTEN_ADDRESS', 'the address to listen on', '127.0.0.1, which only this machine reaches'),
  value('PUBLIC_URL', 'where people reach the site, as in https://www.example.com', 'http://localhost and the port'),
  value('TRUSTED_PROXIES', 'how many proxies in front add to X-Forwarded-For', '0: whoever connects is the visitor'),
  value('ROLES', 'what this process does, of web, relay, worker', 'all of it'),
  value('CONFIDANT_HUB_DATA', 'the folder for all that has no other place', 'hub-data in the current folder'),
  value('DATABASE_URL', 'PostgreSQL, as in postgres://host/database?sslmode=verify-full', 'one of its own', true),
  value(
    'DATABASE_CONNECTIONS',
    'the most connections of each purpose role, from 1 to 20; all hubs together at most 20',
    '8',
  ),
  value('BLOB_URL', 'the folder for pictures, exports and documents, as a path or file://', 'blobs in the data folder'),
  value('ROOT_KEY', '32 bytes in base64url, or the file that holds them', 'made once, in the data folder', true),
  value('SMTP_URL', 'the mail server, as in smtps://user:password@host', 'nothing is sent', true),
  value('OPERATOR', 'the file with legal entities, parties and site', 'an invented company'),
]

export type GivenValues = Readonly<Partial<Record<ValueName, string>>>
