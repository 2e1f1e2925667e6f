/** A contact as a vCard 4.0 (RFC 6350). */
import type { StoredItem } from '@confidant/vault'
import type { ContactDetail } from '@confidant/vault/item'
import { contentLine, escapeText } from './text-lines.js'

export function contactCard(item: StoredItem, detail: ContactDetail): string {
  const typed = (name: string, values: ContactDetail['emails']) =>
    values.map(({ type, value }) => contentLine(type ? `${name};TYPE=${token(type)}` : name, escapeText(value)))
  const lines = [
    contentLine('UID', escapeText(item.externalId || item.id)),
    contentLine('FN', escapeText(item.title)),
    ...typed('EMAIL', detail.emails),
    ...typed('TEL', detail.phones),
    ...detail.addresses.map(({ type, value }) =>
      contentLine(type ? `ADR;TYPE=${token(type)}` : 'ADR', `;;${escapeText(value)};;;;`),
    ),
    ...detail.urls.map((url) => contentLine('URL', url)),
    detail.organisation ? contentLine('ORG', escapeText(detail.organisation)) : '',
    detail.role ? contentLine('TITLE', escapeText(detail.role)) : '',
    detail.birthday ? contentLine('BDAY', detail.birthday.replaceAll(/(?<=\d)-/g, '')) : '',
    item.text ? contentLine('NOTE', escapeText(item.text)) : '',
  ]
  return `BEGIN:VCARD\r\nVERSION:4.0\r\n${lines.join('')}END:VCARD\r\n`
}

function token(type: string): string {
  return type.toLowerCase().replaceAll(/[^a-z0-9-]/g, '') || 'other'
}
