/**
 * Our reading of mail against stalwartlabs/mail-parser's own cases (public repository, `resources/eml`), which are not
 * part of this repository. Compares subject, people, date, text, HTML and attachments with the expected JSON, white
 * space folded, and prints how many agree and each difference.
 *
 * Usage: npm run script -- bench/peers/stalwart-mail.ts PATH-OF-CHECKOUT
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createMailImporters } from '@confidant/importers/mail'
import type { ItemDraft } from '@confidant/vault/item'

interface PeerAddress {
  name: string | null
  address: string | null
}

interface PeerDate {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  tz_before_gmt: boolean
  tz_hour: number
  tz_minute: number
}

interface PeerPart {
  headers: { name: unknown; value: unknown }[]
  body: unknown
}

interface PeerMessage {
  html_body: number[]
  text_body: number[]
  attachments: number[]
  parts: PeerPart[]
}

const eml = createMailImporters({
  extractDocument: async () => null,
  readCalendar: () => [],
  readContacts: () => [],
}).find(({ id }) => id === 'eml')!

async function readOurs(path: string): Promise<ItemDraft | null> {
  const bytes = readFileSync(path)
  const input = {
    name: path,
    path,
    size: bytes.length,
    modifiedAt: null,
    readAt: null,
    async *stream() {
      yield bytes
    },
  }
  const options = { from: 0, quarantine: new Map(), timeZone: 'UTC', onPosition: () => {}, csvMapping: null }
  for await (const outcome of eml.read(input, options)) if (outcome.type === 'item') return outcome.item
  return null
}

/** The value of the last header of that name: as `{ Text: … }`, `{ Address: … }` … */
function header(message: PeerMessage, name: string, kind: string): unknown[] {
  return message.parts[0]!.headers.filter(
    (field) => field.name === name && isRecord(field.value) && kind in field.value,
  ).map((field) => (field.value as Record<string, unknown>)[kind])
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function fold(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim()
}

function people(message: PeerMessage, name: string): string {
  const found: PeerAddress[] = []
  for (const value of header(message, name, 'Address')) {
    if (!isRecord(value)) continue
    found.push(...((value.List as PeerAddress[] | undefined) ?? []))
    const groups = (value.Group as { addresses: PeerAddress[] }[] | undefined) ?? []
    found.push(...groups.flatMap((group) => group.addresses))
  }
  return found.map((who) => `${fold(who.name ?? '')}<${(who.address ?? '').toLowerCase()}>`).join(', ')
}

function ourPeople(item: ItemDraft, role: 'from' | 'to'): string {
  return item.participants
    .filter((who) => who.role === role)
    .map((who) => `${fold(who.name)}<${who.address}>`)
    .join(', ')
}

function date(message: PeerMessage): string {
  const value = header(message, 'date', 'DateTime').at(-1) as PeerDate | undefined
  if (value === undefined) return ''
  const offset = (value.tz_hour * 60 + value.tz_minute) * (value.tz_before_gmt ? -1 : 1)
  const local = Date.UTC(value.year, value.month - 1, value.day, value.hour, value.minute, value.second)
  return new Date(local - offset * 60_000).toISOString()
}

function bodyOf(part: PeerPart, kind: string): string | null {
  return isRecord(part.body) && typeof part.body[kind] === 'string' ? (part.body[kind] as string) : null
}

/** Null when part of the text is HTML, which the peer leaves as it is: then the HTML is compared alone. */
function text(message: PeerMessage): string | null {
  if (message.text_body.some((index) => bodyOf(message.parts[index]!, 'Html') !== null)) return null
  return fold(message.text_body.map((index) => bodyOf(message.parts[index]!, 'Text') ?? '').join(' '))
}

function html(message: PeerMessage): string {
  return fold(message.html_body.map((index) => bodyOf(message.parts[index]!, 'Html') ?? '').join(' '))
}

/** Sizes of what is neither text nor HTML of the message; a message inside is counted without its size. */
function attachments(message: PeerMessage): string[] {
  const inline = [...message.text_body, ...message.html_body].filter((index) => {
    const body = message.parts[index]!.body
    return isRecord(body) && !('Text' in body) && !('Html' in body)
  })
  return [...new Set([...message.attachments, ...inline])]
    .sort((a, b) => a - b)
    .map((index) => {
      const body = message.parts[index]!.body as Record<string, unknown>
      if ('Message' in body) return 'message'
      const value = body.Binary ?? body.InlineBinary
      const bytes = Array.isArray(value) ? Buffer.from(value as number[]) : Buffer.from(String(body.Text ?? body.Html))
      return fold(bytes.toString('latin1').slice(0, 200)).length > 0 ? digest(bytes) : 'empty'
    })
}

function ourAttachments(item: ItemDraft): string[] {
  return item.attachments.map((attachment) => {
    if (attachment.mediaType.startsWith('message/') && attachment.text !== '') return 'message'
    const bytes = Buffer.from(attachment.bytes)
    return attachment.mediaType.startsWith('text/') ? digest(Buffer.from(attachment.text)) : digest(bytes)
  })
}

/** Enough to tell whether two attachments are the same, white space aside. */
function digest(bytes: Buffer): string {
  const folded = bytes.toString('latin1').replace(/\s+/g, '')
  let sum = 0
  for (let index = 0; index < folded.length; index++) sum = (Math.imul(sum, 31) + folded.charCodeAt(index)) | 0
  return `${folded.length}:${sum >>> 0}`
}

function words(value: string): string {
  return value.replace(/&nbsp;|[\s\u00a0]+/g, '')
}

/** Why the ones that differ do, looked at one by one. */
const reasons: [pattern: RegExp, reason: string][] = [
  [/^legacy\/.* (subject|to)$/, 'raw Windows-1252 bytes inside an encoded word; we read them, the peer replaces them'],
  [/^legacy\/(033|052)\.eml text$/, 'Windows-1252 bytes declared as ASCII; we read them, the peer replaces them'],
  [/^legacy\/(017|026|048|049)\.eml/, 'uuencoded; we decode it, the peer leaves it encoded'],
  [/^malformed\/00[12346]\.eml/, 'a multipart without delimiters; we show it as text, the peer attaches it'],
  [/^malformed\/007\.eml/, 'an empty part; we leave it out, the peer attaches it'],
  [
    /^malformed\/(008|009|011|012|016)\.eml/,
    'the outer boundary ends an inner multipart (RFC 2046, 5.1.2); the peer reads on',
  ],
  [/^malformed\/019\.eml/, 'fragments of several mails in one; of two dates we take the first, and we show the text'],
  [/^malformed\/02[01]\.eml/, 'two Content-Type fields in one part; we take the first, the peer the last'],
  [/^malformed\/022\.eml/, 'an attached message without headers; the peer makes it text'],
  [/^rfc\/000\.eml attachments$/, 'invalid base64; we decode what can be, the peer gives the source; order of bytes'],
  [/^rfc\/007\.eml html$/, 'the plain parts around the HTML, which RFC 8621 counts among it; only shown by us as HTML'],
  [/^thirdparty\/000\.eml/, 'a zero byte in the text; we remove it'],
  [/^thirdparty\/002\.eml/, 'invalid base64; we show what can be decoded, the peer attaches the source'],
  [/^thirdparty\/005\.eml/, 'a delimiter in the middle of a line; it is none by RFC 2046'],
  [/^thirdparty\/015\.eml/, 'three attached messages; the peer loses two, reading the first one past its end'],
]

const root = join(process.argv[2] ?? '', 'resources', 'eml')
const agreed = new Map<string, number>()
const lines: string[] = []
let count = 0
for (const folder of readdirSync(root)) {
  for (const name of readdirSync(join(root, folder)).filter((file) => file.endsWith('.eml'))) {
    const peer = JSON.parse(readFileSync(join(root, folder, name.replace('.eml', '.json')), 'utf8')) as PeerMessage
    const item = await readOurs(join(root, folder, name))
    count++
    if (item === null) {
      lines.push(`${folder}/${name}: rejected`)
      continue
    }
    const subject = header(peer, 'subject', 'Text').at(0)
    const at = date(peer)
    compare(`${folder}/${name}`, {
      subject: [fold(item.title), fold(String(subject ?? ''))],
      from: [ourPeople(item, 'from'), people(peer, 'from')],
      to: [ourPeople(item, 'to'), people(peer, 'to')],
      date: [at === '' || item.at === null ? '' : new Date(item.at).toISOString(), at],
      text: [text(peer) === null ? '' : words(item.text), words(text(peer) ?? '')],
      html: [words(item.html.replace(/<\/?pre>/g, '')), words(html(peer))],
      attachments: [ourAttachments(item).join(' '), attachments(peer).join(' ')],
    })
  }
}

function compare(name: string, fields: Record<string, [ours: string, theirs: string]>): void {
  let all = true
  for (const [field, [ours, theirs]] of Object.entries(fields)) {
    if (ours === theirs) agreed.set(field, (agreed.get(field) ?? 0) + 1)
    else {
      all = false
      const reason = reasons.find(([pattern]) => pattern.test(`${name} ${field}`))?.[1] ?? 'NOT EXPLAINED'
      lines.push(
        `${name} ${field}: ${reason}\n    ours:   ${JSON.stringify(ours.slice(0, 300))}\n    theirs: ${JSON.stringify(theirs.slice(0, 300))}`,
      )
    }
  }
  if (all) agreed.set('everything', (agreed.get('everything') ?? 0) + 1)
}

process.stdout.write(`${lines.join('\n')}\n\n`)
for (const [field, number] of agreed) process.stdout.write(`${field}: ${number} of ${count}\n`)
