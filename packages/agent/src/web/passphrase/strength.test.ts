import { expect, test } from 'vitest'
import { strengthOf } from './strength.js'
import { isRecoveryKey, suggestPassphrase, unknownWords } from './word-list.js'

test.each([
  'a',
  'password',
  'Password123!',
  'wachtwoord2024',
  'qwertyuiop',
  'aaaaaaaaaaaaaaaa',
  'welkom welkom welkom',
  '12345678901234',
])('“%s” is called easy to guess, whatever kinds of characters it has', (passphrase) =>
  expect(strengthOf(passphrase)).toBe('poor'),
)

test('each unrelated word makes it better', () => {
  const words = 'ribbon lantern quarry mellow saddle orbit'.split(' ')
  const strengths = words.map((_, index) => strengthOf(words.slice(0, index + 1).join(' ')))
  expect(strengths).toEqual(['poor', 'poor', 'fair', 'good', 'good', 'strong'])
})

test('a long random string is strong', () => {
  expect(strengthOf('k7#Qz9!mVt2$Lp')).toBe('strong')
})

test('nothing typed is nothing said', () => {
  expect(strengthOf('')).toBe('none')
})

test('what we suggest is strong, six words, and not twice the same', () => {
  const suggestion = suggestPassphrase()
  expect(suggestion.split(' ')).toHaveLength(6)
  expect(unknownWords(suggestion.split(' '))).toEqual([])
  expect(suggestPassphrase()).not.toBe(suggestion)
})

test('recovery words are checked by list and by checksum', () => {
  // The test vector of BIP-39 for 256 bits of zeros.
  const words = [...Array.from({ length: 23 }, () => 'abandon'), 'art']
  expect(isRecoveryKey(words)).toBe(true)
  expect(isRecoveryKey([...words.slice(1), 'abandon'])).toBe(false)
  expect(unknownWords(['abandon', 'xyzzy'])).toEqual(['xyzzy'])
})
