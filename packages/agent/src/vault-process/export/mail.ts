/** A mail as an entry of an mboxrd file, put together anew from what the vault holds (RFC 5322, 2045, 2047, 4155). */
import { sha256 } from '@confidant/crypto/hash'
import type { StoredItem, VaultReader } from '@confidant/vault'
import type { ParticipantRole } from '@confidant/vault/item'

const headerOf: readonly (readonly [ParticipantRole, string])[] = [
  ['from', 'From'],
  ['to', 'To'],
  ['cc', 'Cc'],
  ['bcc', 'Bcc'],
  ['replyTo', 'Reply-To'],
]

export function mboxEntry(reader: VaultReader, item: StoredItem): string {
  const date = item.at === null ? '' : new Date(item.at).toUTCString().replace('GMT', '+0000')
  const head = [
    ...headerOf.flatMap(([role, name]) => addressHeader(item, role, name)),
    `Subject: ${encoded(item.title)}`,
    ...(date ? [`Date: ${date}`] : []),
    ...(item.externalId ? [`Message-ID: <${item.externalId}>`] : []),
    'MIME-Version: 1.0',
  ]
  const message = `${head.join('\n')}\n${body(reader, item)}`
  const quoted = message.replaceAll(/^(>*From )/gm, '>$1')
  return `From MAILER-DAEMON ${item.at === null ? 'Thu Jan  1 00:00:00 1970' : asctime(item.at)}\n${quoted}\n\n`
}

function body(reader: VaultReader, item: StoredItem): string {
  const html = reader.html(item.seq)
  const text = part('text/plain; charset=utf-8', Buffer.from(item.text))
  const main =
    html === null
      ? text
      : multipart('alternative', item.id, [text, part('text/html; charset=utf-8', Buffer.from(html))])
  const attachments = reader.attachments(item.seq)
  if (attachments.length === 0) return main
  const parts = attachments.map(({ index, name, mediaType, contentId }) => {
    const disposition = `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name || `part-${index}`)}`
    const id = contentId ? `\nContent-ID: <${contentId}>` : ''
    return `${disposition}${id}\n${part(mediaType || 'application/octet-stream', Buffer.from(reader.attachmentBytes(item.seq, index)))}`
  })
  return multipart('mixed', item.id, [main, ...parts])
}

function multipart(subtype: string, id: string, parts: string[]): string {
  const boundary = sha256(`${subtype}${id}`).toString('hex').slice(0, 32)
  return `Content-Type: multipart/${subtype}; boundary="${boundary}"\n\n${parts.map((each) => `--${boundary}\n${each}\n`).join('')}--${boundary}--\n`
}

function part(type: string, content: Buffer): string {
  const lines = content.toString('base64').match(/.{1,76}/g) ?? []
  return `Content-Type: ${type}\nContent-Transfer-Encoding: base64\n\n${lines.join('\n')}\n`
}

function addressHeader(item: StoredItem, role: ParticipantRole, header: string): string[] {
  const people = item.participants.filter((participant) => participant.role === role)
  if (people.length === 0) return []
  return [
    `${header}: ${people.map(({ name, address }) => (name ? `${encoded(name)} <${address}>` : address)).join(',\n ')}`,
  ]
}

/** An encoded word of at most 75 characters each (RFC 2047) wherever the text is not plain ASCII. */
function encoded(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text) && !/[",;<>]/.test(text)) return text
  const words: string[] = []
  let word = ''
  for (const character of text) {
    if (Buffer.byteLength(word + character) > 42) {
      words.push(word)
      word = ''
    }
    word += character
  }
  return [...words, word].map((each) => `=?UTF-8?B?${Buffer.from(each).toString('base64')}?=`).join('\n ')
}

function asctime(at: number): string {
  const [weekday, day, month, year, time] = new Date(at).toUTCString().replace(',', '').split(' ')
  return `${weekday} ${month} ${day?.padStart(2, ' ')} ${time} ${year}`
}
