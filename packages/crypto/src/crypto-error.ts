/**
 * The one error of this package.
 * Place: thrown by everything that opens or reads; callers turn it into words for people.
 * Must never carry key material or plaintext.
 */

/**
 * `not-authentic`: wrong key, or the bytes were changed; the two cannot be told apart.
 * `malformed`: the bytes or parameters are not of the format at all, or outside its bounds.
 */
export class CryptoError extends Error {
  readonly code: 'not-authentic' | 'malformed'
  constructor(code: CryptoError['code'], message: string) {
    super(message)
    this.name = 'CryptoError'
    this.code = code
  }
}
