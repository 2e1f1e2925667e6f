/**
 * One mail as bytes: headers (RFC 5322, RFC 2047), multiparts (RFC 2046) and the encodings that real programs send.
 * Place: used by the mbox and Maildir writers. Writes what is told; invents nothing.
 */
import { type LocalMs, offsetMinutes } from '../local-time.js'
import type { Mail, MailAttachment, MailEncoding, Person } from '../story.js'

interface Part {
  headers: string[]
  /** Latin-1 string, so that 8-bit bytes survive as they are. */
  body: string
}

/** The Message-ID without angle brackets. */
export function messageId(mail: Pick<Mail, 'id' | 'from'>): string {
  return `${mail.id}@${mail.from.address.split('@')[1]}`
}

/** @param parent the mail that this one answers, with its ancestors' Message-IDs oldest first */
export function mimeMessage(mail: Mail, parent?: { mail: Mail; references: string[] }): Uint8Array {
  const content = withAttachments(bodyPart(mail, parent?.mail), mail.attachments ?? [], mail.id)
  const headers = [
    ...(mail.from.address.startsWith('mara') ? [] : [`Return-Path: <${mail.from.address}>`]),
    `From: ${mailbox(mail.from)}`,
    `To: ${mail.to.map(mailbox).join(',\r\n ')}`,
    ...(mail.cc ? [`Cc: ${mail.cc.map(mailbox).join(', ')}`] : []),
    `Subject: ${headerText(mail.subject, mail.encoding)}`,
    `Date: ${mailDate(mail.at)}`,
    `Message-ID: <${messageId(mail)}>`,
    ...referenceHeaders(parent),
    ...(mail.bulk ? [`List-Unsubscribe: <https://${mail.from.address.split('@')[1]}/unsubscribe>`] : []),
    'MIME-Version: 1.0',
    ...content.headers,
  ]
  return Buffer.from(`${headers.join('\r\n')}\r\n\r\n${content.body}`, 'latin1')
}

/** `Sat, 03 May 2025 09:15:00 +0200` */
function mailDate(at: LocalMs): string {
  return new Date(at).toUTCString().replace('GMT', `+0${offsetMinutes(at) / 60}00`)
}

function referenceHeaders(parent?: { mail: Mail; references: string[] }): string[] {
  if (!parent) return []
  const id = messageId(parent.mail)
  return [`In-Reply-To: <${id}>`, `References: ${[...parent.references, id].map((one) => `<${one}>`).join('\r\n ')}`]
}

function bodyPart(mail: Mail, parent?: Mail): Part {
  const plain = textPart(
    parent ? `${mail.text}\n\n${quoted(parent, mail.encoding)}` : mail.text,
    'plain',
    mail.encoding,
  )
  if (mail.html === undefined && !mail.structured) return plain
  const html = textPart(htmlPage(mail), 'html', mail.encoding === 'flowed' ? 'utf-8' : mail.encoding)
  return multipart('alternative', [plain, html], mail.id)
}

function withAttachments(body: Part, attachments: MailAttachment[], seed: string): Part {
  if (attachments.length === 0) return body
  return multipart('mixed', [body, ...attachments.map(attachmentPart)], seed)
}

function multipart(subtype: string, parts: Part[], seed: string): Part {
  const boundary = `=_${subtype}_${seed.replace(/[^a-z0-9]/gi, '_')}`
  const written = parts.map((part) => `--${boundary}\r\n${part.headers.join('\r\n')}\r\n\r\n${part.body}\r\n`)
  return {
    headers: [`Content-Type: multipart/${subtype}; boundary="${boundary}"`],
    body: `${written.join('')}--${boundary}--\r\n`,
  }
}

function attachmentPart({ name, mediaType, bytes }: MailAttachment): Part {
  const isAscii = /^[ -~]*$/.test(name)
  const file = isAscii ? `filename="${name}"` : `filename*=UTF-8''${encodeURIComponent(name)}`
  return {
    headers: [
      `Content-Type: ${mediaType}`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment; ${file}`,
    ],
    body: base64Lines(Buffer.from(bytes)),
  }
}

function textPart(text: string, subtype: 'plain' | 'html', encoding: MailEncoding = 'utf-8'): Part {
  const crlf = `${text}\n`.replace(/\n/g, '\r\n')
  const of = (charset: string, transfer: string, body: string, extra = ''): Part => ({
    headers: [`Content-Type: text/${subtype}; charset=${charset}${extra}`, `Content-Transfer-Encoding: ${transfer}`],
    body,
  })
  switch (encoding) {
    case 'utf-8':
      return of('utf-8', 'quoted-printable', quotedPrintable(Buffer.from(crlf)))
    case 'utf-8-base64':
      return of('"UTF-8"', 'base64', base64Lines(Buffer.from(crlf)))
    case 'latin1':
      return of('iso-8859-1', 'quoted-printable', quotedPrintable(latin1(crlf)))
    case 'windows-1252-8bit':
      return of('windows-1252', '8bit', windows1252(crlf).toString('latin1'))
    case 'flowed':
      return of('utf-8', '8bit', Buffer.from(flowed(crlf)).toString('latin1'), '; format=flowed')
  }
}

function quoted(parent: Mail, encoding?: MailEncoding): string {
  const when = new Date(parent.at).toISOString()
  const day =
    encoding === 'latin1' ? `Op ${when.slice(0, 10)} schreef` : `On ${when.slice(0, 10)} at ${when.slice(11, 16)},`
  const intro = encoding === 'latin1' ? `${day} ${parent.from.name}:` : `${day} ${parent.from.name} wrote:`
  return `${intro}\n${parent.text.replace(/^/gm, '> ')}`
}

function htmlPage(mail: Mail): string {
  const content = mail.html ?? `<p>${escapeHtml(mail.text).replace(/\n\n/g, '</p>\n<p>').replace(/\n/g, '<br>\n')}</p>`
  const data = mail.structured
    ? `<script type="application/ld+json">${JSON.stringify(mail.structured, null, 1)}</script>\n`
    : ''
  return `<!DOCTYPE html>\n<html><head><title>${escapeHtml(mail.subject)}</title>\n${data}</head>\n<body>\n${content}\n</body></html>`
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

function mailbox({ name, address }: Person): string {
  if (!/^[ -~]*$/.test(name)) return `${encodedWord(name)} <${address}>`
  return /[",.@&()]/.test(name) ? `"${name.replace(/"/g, '\\"')}" <${address}>` : `${name} <${address}>`
}

function headerText(text: string, encoding?: MailEncoding): string {
  if (/^[ -~]*$/.test(text)) return text
  if (encoding !== 'latin1') return encodedWord(text)
  const q = quotedPrintable(latin1(text))
    .replace(/=\r\n/g, '')
    .replace(/\?/g, '=3F')
    .replace(/_/g, '=5F')
    .replace(/ /g, '_')
  return `=?iso-8859-1?Q?${q}?=`
}

/** RFC 2047 in base64, split so that no encoded word is longer than 75 signs and none splits a character. */
function encodedWord(text: string): string {
  const pieces: string[] = []
  let piece = ''
  for (const sign of text) {
    if (Buffer.byteLength(piece + sign) > 42) {
      pieces.push(piece)
      piece = ''
    }
    piece += sign
  }
  return [...pieces, piece].map((each) => `=?UTF-8?B?${Buffer.from(each).toString('base64')}?=`).join('\r\n ')
}

function quotedPrintable(bytes: Buffer): string {
  const lines = bytes.toString('latin1').split('\r\n')
  return lines.map((line) => foldQuoted(quoteLine(line))).join('\r\n')
}

function quoteLine(line: string): string {
  const hex = (sign: string) => `=${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
  return line.replace(/[^ -<>-~\t]/g, hex).replace(/[ \t]$/, hex)
}

function foldQuoted(line: string): string {
  const pieces: string[] = []
  let rest = line
  while (rest.length > 76) {
    let end = 75
    if (rest[end - 1] === '=') end -= 1
    else if (rest[end - 2] === '=') end -= 2
    pieces.push(`${rest.slice(0, end)}=`)
    rest = rest.slice(end)
  }
  return [...pieces, rest].join('\r\n')
}

function base64Lines(bytes: Buffer): string {
  return `${bytes.toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`
}

/** RFC 3676: soft line breaks are a trailing space. */
function flowed(text: string): string {
  return text.replace(/^(?!>)(.{60,72}) (?=\S)/gm, '$1 \r\n')
}

function latin1(text: string): Buffer {
  return Buffer.from(text.replace(/€/g, 'EUR').replace(/[’‘]/g, "'").replace(/–/g, '-'), 'latin1')
}

function windows1252(text: string): Buffer {
  const special: Record<string, string> = { '€': '\x80', '‘': '\x91', '’': '\x92', '–': '\x96', '…': '\x85' }
  return Buffer.from(
    text.replace(/[€‘’–…]/g, (sign) => special[sign]!),
    'latin1',
  )
}
