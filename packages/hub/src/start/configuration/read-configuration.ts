/**
 * Reads the given values into a configuration. Place: before anything is opened; reads the files that values name, and creates the
 * root key of the data folder. Reports all problems at once.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inventedOperator, type Operator } from '@confidant/statement'
import { randomToken } from '../../secrets/random-token.js'
import { type HubConfig, type HubRole, hubRoles } from '../hub-config.js'
import { ConfigurationError } from './configuration-error.js'
import { readOperator } from './operator-file.js'
import type { GivenValues, ValueName } from './values.js'

export interface Configuration {
  readonly config: HubConfig
  /** The values that were set; the others have their defaults. */
  readonly given: GivenValues
  /** Absolute path; null when the key was given as a value. */
  readonly rootKeyFile: string | null
}

/**
 * @param given by the command line, the environment and the file, in that order of weight
 * @param cwd relative paths count from here
 * @throws ConfigurationError
 */
export function readConfiguration(given: GivenValues, cwd: string): Configuration {
  const problems: string[] = []
  const read = <T>(name: ValueName, parse: (said: string) => T | null, otherwise: T, wanted: string): T => {
    const said = given[name]
    if (said === undefined) return otherwise
    const parsed = parse(said)
    if (parsed === null) problems.push(`${name} ${wanted}`)
    return parsed ?? otherwise
  }
  const dataDir = resolve(cwd, given.CONFIDANT_HUB_DATA ?? 'hub-data')
  const settings = {
    port: read('PORT', (said) => integer(said, 65_535), 7430, 'must be a number from 0 to 65535.'),
    host: given.LISTEN_ADDRESS ?? '127.0.0.1',
    publicUrl: read('PUBLIC_URL', siteOf, null, 'must be an address without a path, such as https://www.example.com.'),
    dataDir,
    blobDir: read(
      'BLOB_URL',
      (said) => folderOf(said, cwd),
      null,
      'must be the path of a folder, or a file:// address.',
    ),
    roles: read('ROLES', rolesOf, hubRoles, `must be one or more of ${hubRoles.join(',')}, separated by commas.`),
    databaseUrl: read('DATABASE_URL', (said) => urlOf(said, /^postgres(ql)?:$/), null, 'must begin with postgres://.'),
    connectionsPerRole: read('DATABASE_CONNECTIONS', connectionsOf, 8, 'must be a number from 1 to 20.'),
    smtpUrl: read('SMTP_URL', (said) => urlOf(said, /^smtps?:$/), null, 'must begin with smtps:// or smtp://.'),
    trustedProxies: read('TRUSTED_PROXIES', (said) => integer(said, 10), 0, 'must be a number from 0 to 10.'),
    demo: given.OPERATOR === undefined && given.PUBLIC_URL === undefined && given.SMTP_URL === undefined,
  }
  const operator = operatorOf(given.OPERATOR, cwd, problems)
  const key = rootKeyOf(given.ROOT_KEY, { cwd, dataDir }, problems)
  if (problems.length > 0) throw new ConfigurationError(problems)
  return { config: { ...settings, operator, rootKey: key.bytes }, given, rootKeyFile: key.file }
}

function integer(said: string, most: number): number | null {
  const number = /^\d{1,5}$/.test(said) ? Number(said) : -1
  return number >= 0 && number <= most ? number : null
}

function connectionsOf(said: string): number | null {
  const number = integer(said, 20)
  return number === 0 ? null : number
}

function urlOf(said: string, protocol: RegExp): string | null {
  const url = URL.parse(said)
  return url !== null && protocol.test(url.protocol) ? said : null
}

function siteOf(said: string): string | null {
  const url = URL.parse(said)
  const bare = url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === ''
  return bare ? url.origin : null
}

function folderOf(said: string, cwd: string): string | null {
  if (said.startsWith('file://')) return fileURLToPath(said)
  return /^\w+:\/\//.test(said) ? null : resolve(cwd, said)
}

function rolesOf(said: string): readonly HubRole[] | null {
  const roles = said.split(',').map((part) => part.trim())
  const known = hubRoles.filter((role) => roles.includes(role))
  return known.length === roles.length ? known : null
}

function operatorOf(said: string | undefined, cwd: string, problems: string[]): Operator {
  if (said === undefined) return inventedOperator
  const content = readIfThere(resolve(cwd, said))
  if (content === null) {
    problems.push(`OPERATOR cannot be read: ${said}.`)
    return inventedOperator
  }
  const operator = readOperator(content)
  if (!('entities' in operator)) {
    problems.push(...operator.map((problem) => `OPERATOR (${said}): ${problem}`))
    return inventedOperator
  }
  return operator
}

interface RootKey {
  readonly bytes: Uint8Array
  readonly file: string | null
}

const keyPattern = /^[A-Za-z0-9_-]{43}$/

function rootKeyOf(
  said: string | undefined,
  { cwd, dataDir }: { readonly cwd: string; readonly dataDir: string },
  problems: string[],
): RootKey {
  if (said !== undefined && keyPattern.test(said)) return { bytes: Buffer.from(said, 'base64url'), file: null }
  const file = said === undefined ? join(dataDir, 'root-key') : resolve(cwd, said)
  if (said === undefined && !existsSync(file)) makeRootKey(dataDir, file)
  const content = readIfThere(file)?.trim() ?? ''
  if (!keyPattern.test(content))
    problems.push('ROOT_KEY must be 43 characters of base64url (32 bytes), or the path of a file that contains them.')
  return { bytes: Buffer.from(content, 'base64url'), file }
}

function makeRootKey(dataDir: string, file: string): void {
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(file, `${randomToken()}\n`, { mode: 0o600 })
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
