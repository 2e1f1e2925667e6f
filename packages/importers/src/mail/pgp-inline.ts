/**
 * PGP armour inside plain text (RFC 9580, sections 6 and 7): signed text is shown without it, encrypted is said.
 * Place: applied to text/plain bodies. Nothing is verified or decrypted.
 */

const signedStart = '-----BEGIN PGP SIGNED MESSAGE-----'
const signatureStart = '-----BEGIN PGP SIGNATURE-----'
const signatureEnd = '-----END PGP SIGNATURE-----'
const messageStart = '-----BEGIN PGP MESSAGE-----'

export interface PgpInline {
  text: string
  signed: boolean
  encrypted: boolean
}

/** @param text with `\n` line ends */
export function readPgpInline(text: string): PgpInline {
  if (!text.includes('-----BEGIN PGP ')) return { text, signed: false, encrypted: false }
  const encrypted = text.startsWith(messageStart) || text.includes(`\n${messageStart}`)
  const begin = text.startsWith(signedStart) ? 0 : text.indexOf(`\n${signedStart}`)
  if (begin < 0) return { text, signed: false, encrypted }
  return { text: withoutArmor(text, begin), signed: true, encrypted }
}

function withoutArmor(text: string, begin: number): string {
  const bodyStart = text.indexOf('\n\n', begin + 1)
  const signature = text.indexOf(`\n${signatureStart}`, begin + 1)
  if (bodyStart < 0 || (signature >= 0 && signature < bodyStart)) return text
  const end = signature < 0 ? -1 : text.indexOf(signatureEnd, signature)
  const signed = text.slice(bodyStart + 2, signature < 0 ? text.length : signature).replace(/^- /gm, '')
  return (
    text.slice(0, begin) + (begin > 0 ? '\n' : '') + signed + (end < 0 ? '' : text.slice(end + signatureEnd.length))
  )
}
