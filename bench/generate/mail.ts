/** Mail with the shape of a real mailbox: threads, plain and HTML alternatives, encodings, lists, attachments. */
import { createRandom, type Random } from './random.ts'
import { createVocabulary, paragraph, pickWord } from './words.ts'

export interface MailOptions {
  seed: number
  /** Bytes of the attachment that one mail in `attachmentEvery` carries; 0 for none. */
  attachmentBytes: number
  attachmentEvery: number
}

const defaults: MailOptions = { seed: 1, attachmentBytes: 60_000, attachmentEvery: 25 }
const firstNames =
  'Anna Bram Chloe Daan Emma Femke Gijs Hanna Iris Jan Kees Lotte Milan Noor Olaf Pien Quinten Roos Sem Tess'.split(' ')
const lastNames =
  'Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Brouwer Dijkstra Smits Kramer Schouten'.split(' ')
const day = 86_400_000

/** Yields RFC 5322 messages with CRLF line ends, in order of date, over ten years before 2026. */
export function* generateMails(
  count: number,
  options: Partial<MailOptions> = {},
): Generator<{ bytes: Buffer; at: Date }> {
  const { seed, attachmentBytes, attachmentEvery } = { ...defaults, ...options }
  const random = createRandom(seed)
  const vocabulary = createVocabulary(60_000, seed)
  const people = Array.from({ length: 600 }, () => person(random))
  const recent: { id: string; subject: string; references: string[] }[] = []
  const start = Date.UTC(2016, 0, 1)
  for (let n = 0; n < count; n++) {
    const at = new Date(start + (n / count) * 3650 * day + random.below(3_600_000))
    const parent = recent.length > 0 && random.next() < 0.55 ? random.pick(recent) : null
    const id = `${n}.${random.below(1e9)}@mail.example.org`
    const subject = parent
      ? `Re: ${parent.subject}`
      : capital(paragraph(vocabulary, random, 3 + random.below(5)).replaceAll('.', ''))
    const references = parent ? [...parent.references.slice(-8), parent.id] : []
    const entry = { id, subject: parent?.subject ?? subject, references }
    if (recent.length < 200) recent.push(entry)
    else recent[random.below(200)] = entry
    const from = random.pick(people)
    const to = Array.from({ length: 1 + random.below(3) }, () => random.pick(people))
    const head = [
      'Return-Path: <bounce@example.org>',
      `Received: from mx${random.below(9)}.example.org (mx.example.org [192.0.2.${random.below(250)}]) by mail.example.net with ESMTPS id ${random.below(1e9)}; ${rfcDate(at)}`,
      `Received: from [198.51.100.${random.below(250)}] by mx.example.org with ESMTPSA; ${rfcDate(at)}`,
      `From: ${from}`,
      `To: ${to.join(',\r\n ')}`,
      `Subject: ${random.next() < 0.15 ? encodedWord(`${subject} – één`) : subject}`,
      `Date: ${rfcDate(at)}`,
      `Message-ID: <${id}>`,
      ...(references.length > 0
        ? [`In-Reply-To: <${references.at(-1)}>`, `References: ${references.map((r) => `<${r}>`).join('\r\n ')}`]
        : []),
      'MIME-Version: 1.0',
      'User-Agent: Example Mail 4.2',
    ]
    const withAttachment = attachmentBytes > 0 && n % attachmentEvery === attachmentEvery - 1
    yield {
      bytes: Buffer.from(
        `${head.join('\r\n')}\r\n${body(random, vocabulary, withAttachment ? attachmentBytes : 0)}`,
        'utf8',
      ),
      at,
    }
  }
}

function person(random: Random): string {
  const first = random.pick(firstNames)
  const last = random.pick(lastNames)
  return `${first} ${last} <${first}.${last}${random.below(40)}@example.com>`.replace(/<(.*)>/, (address) =>
    address.toLowerCase(),
  )
}

function body(random: Random, vocabulary: readonly string[], attachmentBytes: number): string {
  const text = Array.from({ length: 2 + random.below(5) }, () => paragraph(vocabulary, random, 20 + random.below(80)))
  const plain = `${wrap(`Hi ${pickWord(vocabulary, random)},\n\n${text.join('\n\n')}\n\nGroeten`)}\r\n`
  const kind = random.next()
  if (attachmentBytes > 0)
    return multipart('mixed', random, [
      part('text/plain; charset=utf-8', '8bit', plain),
      attachment(random, attachmentBytes),
    ])
  if (kind < 0.35) return part('text/plain; charset=utf-8', '8bit', plain)
  if (kind < 0.5)
    return part('text/plain; charset=iso-8859-1', 'quoted-printable', quotedPrintable(`${plain}caf\u00e9`))
  if (kind < 0.6) return part('text/plain; charset=utf-8', 'base64', base64(plain))
  const html = `<html><head><style>p{margin:0}</style></head><body>${text.map((t) => `<p style="font-family:Arial">${t} <b>&euro;&nbsp;12,50</b> <a href="https://shop.example.com/x?id=${random.below(1e6)}">link</a></p>`).join('\r\n')}</body></html>`
  const alternative = multipart('alternative', random, [
    part('text/plain; charset=utf-8', 'quoted-printable', quotedPrintable(plain)),
    part('text/html; charset=utf-8', 'quoted-printable', quotedPrintable(html)),
  ])
  return alternative
}

function part(type: string, encoding: string, content: string): string {
  return `Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${content}`
}

function attachment(random: Random, bytes: number): string {
  const content = Buffer.alloc(bytes)
  for (let n = 0; n < bytes; n += 4) content.writeUInt32LE(Math.floor(random.next() * 2 ** 32), Math.min(n, bytes - 4))
  return `Content-Type: image/jpeg; name="photo-${random.below(1e6)}.jpg"\r\nContent-Disposition: attachment; filename="photo.jpg"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(content)}`
}

function multipart(subtype: string, random: Random, parts: string[]): string {
  const boundary = `=_${random.below(1e9)}_${random.below(1e9)}`
  return `Content-Type: multipart/${subtype}; boundary="${boundary}"\r\n\r\n${parts.map((p) => `--${boundary}\r\n${p}\r\n`).join('')}--${boundary}--\r\n`
}

function base64(content: string | Buffer): string {
  return (
    Buffer.from(content as string)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')
}

function quotedPrintable(text: string): string {
  const encoded = Buffer.from(text, 'latin1')
    .toString('latin1')
    .replace(/[=\u0080-\uffff]/g, (c) => `=${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0').slice(-2)}`)
  return encoded
    .split('\r\n')
    .map((line) => (line.match(/.{1,72}(?![0-9A-F]{0,1}$)|.+/g) ?? ['']).join('=\r\n'))
    .join('\r\n')
}

function wrap(text: string): string {
  return text.replace(/(.{1,72})(?: |$)/gm, '$1\r\n')
}

function encodedWord(text: string): string {
  return `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function rfcDate(at: Date): string {
  return at.toUTCString().replace('GMT', '+0000')
}
