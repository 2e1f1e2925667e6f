/**
 * Is this a WhatsApp export?
 * Place: chat importer. Careful: logs and diaries also begin their lines with a date.
 */
import { decodeHead } from '../text/decode.js'
import { chatNameOf } from './chat-name.js'
import { parseMessageHead } from './message-head.js'
import { isEncryptionNotice } from './system-messages.js'

const linesLookedAt = 60

export function detectWhatsApp(head: Uint8Array, path: string): number {
  const lines = decodeHead(head.subarray(0, 16 * 1024)).split(/\r?\n/, linesLookedAt)
  const heads = lines.flatMap((line) => parseMessageHead(line) ?? [])
  const first = lines.find((line) => line.trim() !== '')
  if (first === undefined || parseMessageHead(first) === null) return 0
  if (chatNameOf(path) !== '' || /(?:^|[/\\])_chat\.txt$/i.test(path)) return 1
  if (heads.some(({ rest }) => rest.includes('\u200e') || isEncryptionNotice(rest))) return 0.95
  // Logs write the year first, and seconds; Android writes no seconds.
  const likeLog = heads.some(({ yearFirst, second }) => yearFirst && second !== null)
  const spoken = heads.filter(({ rest }) => /^[^:"]{1,60}: /.test(rest))
  if (likeLog || spoken.length < 2) return 0
  return spoken.length >= heads.length / 2 && spoken.length >= lines.length / 4 ? 0.7 : 0
}
