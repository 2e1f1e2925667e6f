/**
 * Labels of a mail: Gmail's, keywords, flags, and the folder of a Maildir.
 * Place: `MailDetail.labels`. Reads names only, never the file system.
 */
import iconv from 'iconv-lite'
import type { Charsets } from './charsets.js'
import { decodeHeaderText } from './encoded-words.js'
import type { Headers } from './headers.js'

const maxLabels = 100
/** Flags of a Maildir file name (maildir specification, `info`) and of X-Status. */
const flagLabels: ReadonlyMap<string, string> = new Map([
  ['D', 'Draft'],
  ['F', 'Flagged'],
  ['P', 'Forwarded'],
  ['R', 'Answered'],
  ['T', 'Trashed'],
])
/** Bits of X-Mozilla-Status; Thunderbird keeps deleted mail in the file until it is compacted. */
const mozillaLabels: readonly [bit: number, label: string][] = [
  [0x0002, 'Answered'],
  [0x0004, 'Flagged'],
  [0x0008, 'Trashed'],
  [0x1000, 'Forwarded'],
]
const statusLabels: ReadonlyMap<string, string> = new Map([
  ['A', 'Answered'],
  ['D', 'Trashed'],
  ['F', 'Flagged'],
  ['T', 'Draft'],
])

/** Labels that the message itself carries: X-Gmail-Labels, keywords, and the flags that mail programs write into it. */
export function labelsFromHeaders(headers: Headers, charsets: Charsets): string[] {
  const labels = new Set<string>()
  for (const raw of headers.all('x-gmail-labels')) addAll(labels, splitList(decodeHeaderText(raw, charsets)))
  for (const raw of headers.all('keywords')) addAll(labels, splitList(decodeHeaderText(raw, charsets)))
  for (const name of ['x-keywords', 'x-mozilla-keys']) {
    for (const raw of headers.all(name)) addAll(labels, decodeHeaderText(raw, charsets).split(/[\s,]+/))
  }
  for (const flag of headers.first('x-status')) addAll(labels, [statusLabels.get(flag) ?? ''])
  const mozilla = Number.parseInt(headers.first('x-mozilla-status'), 16)
  for (const [bit, label] of mozillaLabels) if (mozilla & bit) addAll(labels, [label])
  return [...labels]
}

/**
 * Labels from the path of a file in a Maildir (`…/cur/NAME:2,FLAGS`), in both layouts: Maildir++
 * (`.Work.Projects/cur`, names in modified UTF-7) and plain folders; and from Apple Mail's `…/Work.mbox/…/1.emlx`. Empty
 * for files elsewhere.
 */
export function labelsFromPath(path: string): string[] {
  const parts = path.split(/[/\\]/)
  const name = parts.at(-1) ?? ''
  if (/\.emlx$/i.test(name))
    return parts
      .filter((part) => /\.mbox$/i.test(part))
      .map(labelFromMboxPath)
      .slice(-1)
  const place = parts.at(-2)
  if (place !== 'cur' && place !== 'new') return []
  const info = /[:;!-]2,([A-Za-z]{0,30})$/.exec(name)?.[1] ?? ''
  const labels = [folderName(parts.at(-3) ?? '')]
  for (const flag of info) labels.push(flagLabels.get(flag) ?? '')
  if (!info.includes('S')) labels.push('Unread')
  return [...new Set(labels.filter((label) => label !== ''))]
}

/** The label of an mbox file: its name, for Apple Mail (`Inbox.mbox/mbox`) that of its folder. */
export function labelFromMboxPath(path: string): string {
  const parts = path.split(/[/\\]/)
  const name = parts.at(-1) ?? ''
  const own = name.toLowerCase() === 'mbox' ? (parts.at(-2) ?? '') : name
  return own.replace(/\.(?:mbox|mbx|mbs)$/i, '').trim()
}

function folderName(folder: string): string {
  if (folder === '' || /^\.?(?:maildir|mail|inbox)$/i.test(folder)) return 'Inbox'
  const name = folder.startsWith('.') ? folder.slice(1).replaceAll('.', '/') : folder
  return name.includes('&') ? iconv.decode(Buffer.from(name, 'latin1'), 'utf-7-imap').toWellFormed() : name
}

/** Comma-separated values; one that holds a comma is in double quotes. */
function splitList(text: string): string[] {
  return [...text.matchAll(/"([^"]*)"|([^,"]+)/g)].map((match) => match[1] ?? match[2]!)
}

function addAll(labels: Set<string>, found: string[]): void {
  for (const label of found) {
    const name = label.trim()
    if (name !== '' && labels.size < maxLabels) labels.add(name)
  }
}
