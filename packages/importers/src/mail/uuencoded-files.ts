/**
 * Files written into plain text by uuencode (POSIX), as programs did before MIME: taken out as attachments.
 * Place: applied to text/plain bodies.
 */
import type { AttachmentDraft } from '@confidant/vault/item'
import { effectiveType, safeName } from './attachments.js'
import { decodeUuencodedLines } from './transfer-encodings.js'

/** Lines taken for the beginning of a file, whether one follows or not. */
const maxTries = 20
const begin = /(?:^|\n)begin [0-7]{3,4} ([^\n]{1,255})\n/g

/** @param text with `\n` line ends */
export function takeUuencodedFiles(text: string): { text: string; files: AttachmentDraft[] } {
  if (!text.includes('begin ')) return { text, files: [] }
  const files: AttachmentDraft[] = []
  let rest = ''
  let position = 0
  let tries = 0
  for (const match of text.matchAll(begin)) {
    if (match.index < position) continue
    if (++tries > maxTries) break
    const start = match.index + match[0].length
    const block = Buffer.from(text.slice(start), 'latin1')
    const decoded = decodeUuencodedLines(block, 0)
    if (decoded.bytes.length === 0) continue
    const name = safeName(match[1]!)
    const mediaType = effectiveType('', name)
    files.push({ name, mediaType, bytes: Uint8Array.from(decoded.bytes), text: '', contentId: '' })
    rest += text.slice(position, match.index + 1)
    position = start + decoded.end
  }
  return { text: rest + text.slice(position), files }
}
