/**
 * Name of a conversation from where its export lies.
 * Place: chat importer. Pure.
 */
import { anyPhrase } from './phrases.js'

/** `WhatsApp Chat with X`, and what other languages and iOS write instead. */
const pattern = new RegExp(`^${anyPhrase('exportNames')} (.+)$`, 'i')

/** '' when the place does not tell: the export of iOS is always `_chat.txt`. */
export function chatNameOf(path: string): string {
  const parts = path
    .slice(-4096)
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '!')
  // The file, then the archive or folder that it lies in.
  for (const part of parts.reverse().slice(0, 2)) {
    const name = nameIn(part)
    if (name !== '') return name
  }
  return ''
}

function nameIn(part: string): string {
  const stem = part
    .replace(/!$/, '')
    .replace(/\.(?:txt|zip)$/i, '')
    .replace(/ ?\(\d{1,3}\)$/, '')
    .normalize('NFC')
  return (
    pattern
      .exec(stem)?.[1]
      ?.replace(/^['"\u201c\u00ab ]+|['"\u201d\u00bb ]+$/g, '')
      .trim() ?? ''
  )
}
