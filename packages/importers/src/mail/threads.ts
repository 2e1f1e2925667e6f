/**
 * What makes mails one conversation.
 * Place: keys of a draft; the vault joins items that have a key in common.
 *
 * `threadKeys` are `mid:` + Message-ID of the message itself and of all that it refers to (References and
 * In-Reply-To, RFC 5322 section 3.6.4), and `gmthrid:` + Gmail's own number of the conversation where it is given.
 *
 * `weakThreadKey` is for replies whose program wrote no references: `subject:` + base subject (RFC 5256 section 2.1,
 * with the reply prefixes of more languages) + `|` + the addresses of From, To and Cc, sorted. A mail from A to B and
 * the answer from B to A have the same one. It is given when a mail refers to nothing and has a subject and two people:
 * to replies, so that they find their original, and to originals, so that they are found, unless nobody answers those
 * (sent in bulk or by a program).
 * Whether a mail is a reply is told by `isReplySubject`: two originals with one weak key (every month's invoice) are
 * no conversation.
 */
import type { Participant } from '@confidant/vault/item'
import prefixes from './data/reply-prefixes.json' with { type: 'json' }
import { maxReferences } from './limits.js'

const prefixNames = Object.values(prefixes).flat().join('|')
const replyPrefix = new RegExp(
  String.raw`^(?:\[[^[\]]{0,60}\]\s{0,4})?(?:${prefixNames})\s{0,2}(?:\[\d{1,4}\]|\(\d{1,4}\)|\^\d{1,4})?\s{0,2}[:：]\s{0,4}`,
  'iu',
)
const leadingTag = /^\[[^[\]]{0,60}\]\s{0,4}(?=\S)/
const forwardTrailer = /\s{0,4}\(fwd\)\s{0,4}$/i
const maxSubjectLength = 300
const maxKeyPeople = 20
const maxIdLength = 998

/** Message-IDs without angle brackets, in order, without repetition. */
export function parseMessageIds(raw: string): string[] {
  if (raw === '') return []
  const ids: string[] = []
  let position = 0
  for (let close = raw.indexOf('>'); close >= 0; close = raw.indexOf('>', position)) {
    const before = raw.slice(position, close)
    const open = before.lastIndexOf('<')
    const id = open < 0 ? '' : before.slice(open + 1, open + 1 + maxIdLength).replace(/\s+/g, '')
    if (id !== '') ids.push(id)
    position = close + 1
  }
  const found = ids.length > 0 ? ids : raw.split(/[\s,<>]+/).filter((word) => word.includes('@'))
  return found.length > 1 ? [...new Set(found)] : found
}

/** The message's own Message-ID, '' when it has none. */
export function parseOwnMessageId(raw: string): string {
  const [id] = parseMessageIds(raw)
  return (id ?? raw.replace(/[<>\s]/g, '')).slice(0, maxIdLength)
}

export function threadKeysOf(ownId: string, references: string[], gmailThread: string): string[] {
  const keys = ownId === '' ? [] : [`mid:${ownId}`]
  for (const id of references.slice(-maxReferences)) keys.push(`mid:${id}`)
  if (gmailThread !== '') keys.push(`gmthrid:${gmailThread}`)
  return [...new Set(keys)]
}

export function isReplySubject(subject: string): boolean {
  return replyPrefix.test(subject.slice(0, maxSubjectLength)) || forwardTrailer.test(subject.slice(-40))
}

/** The subject without reply and forward marks and list tags, lower case. */
function baseSubject(subject: string): string {
  let base = subject.slice(0, maxSubjectLength).replace(/\s+/g, ' ').trim()
  for (;;) {
    const next = base.replace(forwardTrailer, '').replace(replyPrefix, '').replace(leadingTag, '').trim()
    if (next === base) break
    base = next
  }
  return base.toWellFormed().toLowerCase()
}

export function weakThreadKeyOf(subject: string, participants: Participant[]): string {
  const base = baseSubject(subject)
  const people = new Set<string>()
  for (const { role, address } of participants) {
    if (address !== '' && (role === 'from' || role === 'to' || role === 'cc')) people.add(address)
  }
  if (base === '' || people.size < 2) return ''
  return `subject:${base}|${[...people].sort().slice(0, maxKeyPeople).join(',')}`
}
