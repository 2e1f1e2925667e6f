/** The 2048 words of BIP-39, from which recovery keys are made and passphrases can be suggested. Fetched on demand. */
import { randomNumbers } from '@confidant/crypto/browser-random'
import { validateMnemonic } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'

const known = new Set(wordlist)

export const unknownWords = (words: string[]): string[] => words.filter((word) => !known.has(word))

/** True when the words are 24 of the list and their checksum is right. */
export const isRecoveryKey = (words: string[]): boolean =>
  words.length === 24 && validateMnemonic(words.join(' '), wordlist)

/** Six words, drawn evenly by the browser's cryptographic generator: 66 bits. */
export function suggestPassphrase(): string {
  return randomNumbers(6, 2048)
    .map((index) => wordlist[index])
    .join(' ')
}
