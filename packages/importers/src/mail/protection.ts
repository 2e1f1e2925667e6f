/**
 * Whether a message is signed or encrypted (RFC 1847, RFC 8551 S/MIME, RFC 3156 PGP/MIME), by its structure.
 * Place: read once per message. Nothing is verified or decrypted.
 */
import type { MimePart } from './multipart.js'

export interface Protection {
  signed: boolean
  encrypted: boolean
}

export function protectionOf(root: MimePart): Protection {
  const found: Protection = { signed: false, encrypted: false }
  inspect(root, found)
  return found
}

export function isSmime(mediaType: string): boolean {
  return mediaType === 'application/pkcs7-mime' || mediaType === 'application/x-pkcs7-mime'
}

/** Recursion is bounded by the depth of the tree of parts. */
function inspect(part: MimePart, found: Protection): void {
  const { mediaType } = part
  if (mediaType === 'multipart/signed') found.signed = true
  else if (mediaType === 'multipart/encrypted') found.encrypted = true
  else if (isSmime(mediaType)) {
    const type = part.contentType.parameters.get('smime-type')?.toLowerCase() ?? ''
    if (type === 'signed-data' || type === 'certs-only') found.signed = true
    else if (type !== 'compressed-data') found.encrypted = true
  }
  for (const child of part.children) inspect(child, found)
}
