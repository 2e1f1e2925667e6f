/**
 * The recovery key as 24 words (BIP-39, English list, 256 bits of entropy and 8 of checksum).
 * Place: made once with a vault, shown once, never stored. A second way in when the passphrase is forgotten.
 */
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { CryptoError } from '../crypto-error.js'
import { keyBytes } from '../random.js'

export const recoveryWordCount = 24

/** 24 words for 32 bytes. */
export function recoveryWords(entropy: Uint8Array): string[] {
  return entropyToMnemonic(entropy, wordlist).split(' ')
}

/**
 * 32 bytes from words in any case and with any white space between them.
 * @throws CryptoError `malformed` when a word is not on the list, one is missing, or the checksum does not fit
 */
export function recoveryEntropy(words: string): Uint8Array {
  const normalised = words.normalize('NFKD').trim().toLowerCase().split(/\s+/u)
  if (normalised.length !== recoveryWordCount) {
    throw new CryptoError('malformed', `A recovery key has ${recoveryWordCount} words, here are ${normalised.length}.`)
  }
  try {
    const entropy = mnemonicToEntropy(normalised.join(' '), wordlist)
    if (entropy.length === keyBytes) return entropy
  } catch {
    // The library names the offending word; a recovery key has no place in an error message.
  }
  throw new CryptoError('malformed', 'These are not the words of a recovery key: one is misspelt or out of place.')
}
