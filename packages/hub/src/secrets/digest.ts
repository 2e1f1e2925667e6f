/** SHA-256 of content, for addresses that change with it and for checks, and comparing in constant time. Not for secrets. */
export { createDigest, equalBytes, sha256 } from '@confidant/crypto/hash'
