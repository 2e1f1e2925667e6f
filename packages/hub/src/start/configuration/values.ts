/**
 * Every configuration value, by name, with its meaning. Place: the one list behind the environment, the configuration file, the help,
 * the listing at start, and the doctor. Environment and file use the same names.
 */

export interface ConfigurationValue {
  readonly name: ValueName
  readonly meaning: string
  /** The default, in words. */
  readonly otherwise: string
  /** Shown only as "set". */
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
  value('PORT', 'port to listen on, 0 for any free port', '7430'),
  value('LISTEN_ADDRESS', 'address to listen on', '127.0.0.1, reachable from this machine only'),
  value('PUBLIC_URL', 'public address of the site, such as https://www.example.com', 'http://localhost with the port'),
  value(
    'TRUSTED_PROXIES',
    'number of proxies in front that add to X-Forwarded-For',
    '0: the connecting address is the visitor',
  ),
  value('ROLES', 'roles of this process: web, relay, worker', 'all roles'),
  value('CONFIDANT_HUB_DATA', 'data folder', 'hub-data in the current folder'),
  value('DATABASE_URL', 'PostgreSQL, such as postgres://host/database?sslmode=verify-full', 'an embedded server', true),
  value('DATABASE_CONNECTIONS', 'maximum connections per purpose role, 1 to 20; at most 20 for all hubs together', '8'),
  value(
    'BLOB_URL',
    'folder for pictures, exports and documents, as a path or file:// address',
    'blobs in the data folder',
  ),
  value('ROOT_KEY', '32 bytes in base64url, or a file that contains them', 'created once, in the data folder', true),
  value('SMTP_URL', 'mail server, such as smtps://user:password@host', 'no e-mail is sent', true),
  value('OPERATOR', 'file with legal entities, parties and site', 'a fictitious company'),
]

export type GivenValues = Readonly<Partial<Record<ValueName, string>>>
