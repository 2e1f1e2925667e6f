/**
 * A cautious guess at how hard a passphrase is to guess, for advice and never for refusing. No rules of composition
 * (NIST SP 800-63B, 5.1.1.2): length and unpredictability are what count.
 */
export type Strength = 'none' | 'poor' | 'fair' | 'good' | 'strong'

/** What people begin with, and what every guesser tries first. */
const commonRuns = [
  'password',
  'passwort',
  'wachtwoord',
  'welkom',
  'welcome',
  'qwerty',
  'qwertz',
  'azerty',
  'asdfgh',
  'zxcvbn',
  'letmein',
  'iloveyou',
  'admin',
  'geheim',
  'secret',
  'master',
  'dragon',
  'monkey',
  'sunshine',
  'princess',
  'football',
  'confidant',
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  '9876543210',
]

const longestShared = (text: string, run: string): string => {
  for (let length = Math.min(text.length, run.length); length >= 4; length--) {
    for (let start = 0; start + length <= run.length; start++) {
      const piece = run.slice(start, start + length)
      if (text.includes(piece)) return piece
    }
  }
  return ''
}

/** Common runs, years and repetitions are worth about one character each. */
function reduced(text: string): string {
  let rest = text.toLowerCase()
  for (const run of commonRuns) {
    const shared = longestShared(rest, run)
    if (shared) rest = rest.replaceAll(shared, shared[0]!)
  }
  return rest.replace(/(19|20)\d\d/g, '0').replace(/(.{1,8}?)\1+/gu, '$1')
}

function alphabetSize(text: string): number {
  let size = 0
  if (/\p{Ll}|\p{Lo}/u.test(text)) size += 26
  if (/\p{Lu}/u.test(text)) size += 10
  if (/\d/.test(text)) size += 10
  if (/[^\p{L}\d\s]/u.test(text)) size += 12
  return Math.max(size, 10)
}

/** In bits. Words of letters count at most 11 bits each (one of 2048), however long they are. */
function estimateBits(passphrase: string): number {
  const pieces = reduced(passphrase.normalize('NFC'))
    .split(/[\s\-_.,]+/)
    .filter(Boolean)
  const perCharacter = Math.log2(alphabetSize(passphrase))
  let bits = 0
  for (const piece of new Set(pieces)) {
    const characters = [...piece].length
    bits += Math.min(
      characters * perCharacter,
      /^\p{L}+$/u.test(piece) && characters < 13 ? 11 : Number.POSITIVE_INFINITY,
    )
  }
  return bits
}

export function strengthOf(passphrase: string): Strength {
  if (!passphrase) return 'none'
  const bits = estimateBits(passphrase)
  if (bits < 32) return 'poor'
  if (bits < 44) return 'fair'
  return bits < 60 ? 'good' : 'strong'
}
