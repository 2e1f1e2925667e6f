/**
 * Names and values of the fields of the query language, in English and Dutch.
 * Place: pure tables for the query parser.
 */
import type { ItemKind } from '../../item.js'

export type Field = 'from' | 'to' | 'kind' | 'after' | 'before' | 'in' | 'has'

export const fields: ReadonlyMap<string, Field> = new Map<string, Field>(
  Object.entries({
    from: 'from',
    van: 'from',
    by: 'from',
    sender: 'from',
    afzender: 'from',
    to: 'to',
    aan: 'to',
    cc: 'to',
    with: 'to',
    met: 'to',
    kind: 'kind',
    type: 'kind',
    soort: 'kind',
    after: 'after',
    since: 'after',
    na: 'after',
    sinds: 'after',
    vanaf: 'after',
    before: 'before',
    until: 'before',
    voor: 'before',
    tot: 'before',
    in: 'in',
    label: 'in',
    map: 'in',
    folder: 'in',
    chat: 'in',
    source: 'in',
    bron: 'in',
    calendar: 'in',
    has: 'has',
    heeft: 'has',
    met_bijlage: 'has',
    filename: 'has',
  } as const),
)

const kindLines: Record<ItemKind, string> = {
  mail: 'mail mails email emails e-mail message bericht berichten',
  event: 'event events afspraak afspraken agenda calendar appointment appointments',
  contact: 'contact contacts contacten contactpersoon person persoon',
  chat: 'chat chats whatsapp gesprek gesprekken',
  note: 'note notes notitie notities aantekening aantekeningen',
  document: 'document documents documenten doc file files bestand bestanden',
  transaction: 'transaction transactions transactie transacties payment payments betaling betalingen bank',
}

export const kindNames: ReadonlyMap<string, ItemKind> = new Map(
  Object.entries(kindLines).flatMap(([kind, names]) =>
    names.split(' ').map((name) => [name, kind as ItemKind] as const),
  ),
)

/** What `has:` may ask for: a link in the text, any attachment, or one whose media type or name holds a word. */
export type HasFilter = { type: 'attachment' } | { type: 'link' } | { type: 'file'; pattern: string }

const fileWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    image: 'image/',
    photo: 'image/',
    picture: 'image/',
    foto: 'image/',
    afbeelding: 'image/',
    video: 'video/',
    film: 'video/',
    audio: 'audio/',
    geluid: 'audio/',
    spreadsheet: 'spreadsheet',
    excel: 'spreadsheet',
    word: 'wordprocessing',
    presentation: 'presentation',
    presentatie: 'presentation',
    invite: 'text/calendar',
    uitnodiging: 'text/calendar',
  }),
)

/** @param value folded. Any other word is looked for in media types and file names: pdf, zip, png … */
export function readHas(value: string): HasFilter {
  if (['attachment', 'attachments', 'bijlage', 'bijlagen', 'file', 'bestand'].includes(value))
    return { type: 'attachment' }
  if (['link', 'links', 'url'].includes(value)) return { type: 'link' }
  return { type: 'file', pattern: fileWords.get(value) ?? value }
}
