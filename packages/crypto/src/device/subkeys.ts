/**
 * Keys for one purpose each, derived from a vault key: HKDF-SHA-256 (RFC 5869) with the purpose as info.
 * Place: a vault key itself encrypts nothing. A new purpose gets a new name; a name never changes its meaning.
 */
import { hkdf } from '../key-derivation.js'

export type KeyPurpose =
  | 'database'
  | 'database-salt'
  | 'header'
  | 'blob-names'
  | 'blobs'
  | 'item-ids'
  | 'backup'
  | 'pass-signing'

/** 32 bytes. */
export function subkey(vaultKey: Uint8Array, purpose: KeyPurpose): Uint8Array {
  return hkdf(vaultKey, new Uint8Array(0), `confidant v1 ${purpose}`)
}
