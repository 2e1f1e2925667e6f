/**
 * Contact cards as two programs write them: a web address book (vCard 3.0, labelled by item groups) and a telephone's
 * (vCard 3.0 with its own labels and birthdays without a year; 4.0 for the newest cards).
 * Place: after the stories.
 */

export interface Contact {
  uid: string
  given: string
  family: string
  nickname?: string
  emails?: string[]
  phones?: string[]
  street?: string
  city?: string
  postcode?: string
  country?: string
  organisation?: string
  role?: string
  /** `YYYY-MM-DD`, or `--MM-DD` without the year. */
  birthday?: string
  note?: string
}

export function webVcf(contacts: readonly Contact[]): Uint8Array {
  return cards(contacts, webCard)
}

export function phoneVcf(contacts: readonly Contact[]): Uint8Array {
  return cards(contacts, phoneCard)
}

function cards(contacts: readonly Contact[], card: (contact: Contact) => string[]): Uint8Array {
  return Buffer.from(contacts.map((contact) => `${card(contact).join('\r\n')}\r\n`).join(''))
}

function webCard(contact: Contact): string[] {
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    ...names(contact),
    ...(contact.emails ?? []).flatMap((email, index) => [
      `item${index + 1}.EMAIL;TYPE=INTERNET:${email}`,
      `item${index + 1}.X-ABLabel:${index === 0 ? '' : 'Work'}`,
    ]),
    ...(contact.phones ?? []).map((phone) => `TEL;TYPE=CELL:${phone}`),
    ...address(contact, 'ADR'),
    ...(contact.birthday ? [`BDAY:${contact.birthday.replace(/^--(\d\d)-/, '--$1')}`] : []),
    ...common(contact),
    'CATEGORIES:myContacts',
    'END:VCARD',
  ]
}

function phoneCard(contact: Contact): string[] {
  const withoutYear = contact.birthday?.startsWith('--')
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'PRODID:-//Apple Inc.//iPhone OS 18.3//EN',
    ...names(contact),
    ...(contact.emails ?? []).map((email) => `EMAIL;type=INTERNET;type=HOME;type=pref:${email}`),
    ...(contact.phones ?? []).map((phone) => `TEL;type=CELL;type=VOICE;type=pref:${phone}`),
    ...address(contact, 'item1.ADR;type=HOME;type=pref'),
    ...(contact.street ? ['item1.X-ABADR:nl'] : []),
    ...(contact.birthday
      ? [withoutYear ? `BDAY;X-APPLE-OMIT-YEAR=1604:1604${contact.birthday.slice(1)}` : `BDAY:${contact.birthday}`]
      : []),
    ...common(contact),
    'END:VCARD',
  ]
}

function names(contact: Contact): string[] {
  return [
    `N:${escapeText(contact.family)};${escapeText(contact.given)};;;`,
    `FN:${escapeText(`${contact.given} ${contact.family}`.trim())}`,
    ...(contact.nickname ? [`NICKNAME:${escapeText(contact.nickname)}`] : []),
  ]
}

function address(contact: Contact, property: string): string[] {
  if (!contact.street) return []
  const parts = ['', '', contact.street, contact.city ?? '', '', contact.postcode ?? '', contact.country ?? 'Nederland']
  return [`${property}:${parts.map(escapeText).join(';')}`]
}

function common(contact: Contact): string[] {
  return [
    ...(contact.organisation ? [`ORG:${escapeText(contact.organisation)}`] : []),
    ...(contact.role ? [`TITLE:${escapeText(contact.role)}`] : []),
    ...(contact.note ? [`NOTE:${escapeText(contact.note)}`] : []),
    `UID:${contact.uid}`,
  ]
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n')
}
