/** All cryptography of the product. No other package imports primitives. */
export { CryptoError } from './crypto-error.js'
export * from './keyed-hash.js'
export * from './passphrase-key.js'
export * from './random.js'
export * from './recovery-key.js'
export * from './sealed-stream.js'
export { type KeyPurpose, subkey } from './subkeys.js'
export * from './wrap.js'
