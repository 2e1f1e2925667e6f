/**
 * `vault.json`: what must be readable before there is a key. Format version, the cost of the passphrase, and the
 * vault key wrapped twice: under the passphrase, and to the public half of the recovery key.
 *
 * The file is one line of JSON, `{"header":…,"sha256":…,"mac":…}`, in exactly the bytes that `JSON.stringify` makes
 * of it. `sha256` finds accidental damage before a passphrase is tried; `mac` is keyed by the vault key and finds
 * changes made on purpose. Each wrapped key is also bound to format, vault and cost as associated data.
 */
import { readFileSync } from 'node:fs'
import { type PassphraseCost, subkey } from '@confidant/crypto/device'
import { equalBytes, keyedHash, sha256 } from '@confidant/crypto/hash'
import { VaultError } from '../vault.js'
import { toVaultError, vaultError } from '../vault-error.js'
import { writeFileAtomically } from './files.js'

export const headerFormat = 1

export interface VaultHeader {
  format: number
  /** 32 hexadecimal digits, random; the same through every rekey and restore. */
  vault: string
  /** Which `generation-N` folder holds the data; a rekey makes the next. */
  generation: number
  passphrase: { kdf: 'argon2id'; cost: PassphraseCost; saltHex: string; wrappedKeyHex: string }
  recovery: { publicKeyHex: string; wrappedKeyHex: string }
}

/** What a wrapped key is bound to: everything in the header but the wrapped keys themselves. */
export function wrapContext(header: VaultHeader, slot: 'passphrase' | 'recovery'): string {
  const { format, vault, generation, passphrase, recovery } = header
  const parameters =
    slot === 'passphrase'
      ? { kdf: passphrase.kdf, cost: passphrase.cost, saltHex: passphrase.saltHex }
      : { publicKeyHex: recovery.publicKeyHex }
  return `confidant vault header ${JSON.stringify({ format, vault, generation, slot, parameters })}`
}

export function serialiseHeader(header: VaultHeader, vaultKey: Uint8Array): Buffer {
  const text = JSON.stringify(header)
  return Buffer.from(JSON.stringify({ header, sha256: sha256(text).toString('hex'), mac: macOf(text, vaultKey) }))
}

export function writeHeader(path: string, header: VaultHeader, vaultKey: Uint8Array): void {
  writeFileAtomically(path, serialiseHeader(header, vaultKey))
}

export interface UnverifiedHeader {
  header: VaultHeader
  /** False when the header was changed by someone without the vault key. */
  isAuthentic(vaultKey: Uint8Array): boolean
}

/**
 * @throws {VaultError} `no-vault` when there is no file, `invalid` when it may not be read, `vault-damaged` when it is not
 * what was written
 */
export function readHeader(path: string): UnverifiedHeader {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (cause) {
    const error = toVaultError(cause)
    if (error instanceof VaultError) throw error
    throw new VaultError('no-vault', 'There is no vault here. Create one, or say where yours is.')
  }
  return parseHeader(bytes)
}

export function parseHeader(bytes: Buffer): UnverifiedHeader {
  const file = parseExactly(bytes)
  const text = JSON.stringify(file.header)
  if (sha256(text).toString('hex') !== file.sha256) throw vaultError('vault-damaged')
  if (file.header.format !== headerFormat) {
    throw new VaultError(
      'invalid',
      'This vault was created by a newer version of the program. Update the program, then open the vault.',
    )
  }
  return {
    header: file.header,
    isAuthentic: (vaultKey) => equalBytes(Buffer.from(macOf(text, vaultKey)), Buffer.from(file.mac)),
  }
}

interface HeaderFile {
  header: VaultHeader
  sha256: string
  mac: string
}

function parseExactly(bytes: Buffer): HeaderFile {
  const text = bytes.toString('utf8')
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    throw vaultError('vault-damaged')
  }
  if (!isHeaderFile(file) || JSON.stringify(file) !== text) throw vaultError('vault-damaged')
  return file
}

function isHeaderFile(value: unknown): value is HeaderFile {
  const file = value as Partial<HeaderFile> | null
  const header = file?.header
  return (
    typeof file?.sha256 === 'string' &&
    typeof file.mac === 'string' &&
    typeof header?.format === 'number' &&
    Number.isSafeInteger(header.generation) &&
    typeof header.vault === 'string' &&
    typeof header.passphrase?.cost === 'object' &&
    typeof header.passphrase.saltHex === 'string' &&
    typeof header.passphrase.wrappedKeyHex === 'string' &&
    typeof header.recovery?.publicKeyHex === 'string' &&
    typeof header.recovery.wrappedKeyHex === 'string'
  )
}

function macOf(text: string, vaultKey: Uint8Array): string {
  return keyedHash(subkey(vaultKey, 'header'), text).toString('hex')
}
