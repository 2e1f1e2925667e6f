/**
 * One card to one item.
 * Place: contacts importer.
 */
import type { AttachmentDraft, ContactDetail, ItemDraft, Participant } from '@confidant/vault/item'
import type { Component } from '../lines/components.js'
import type { ContentLine } from '../lines/content-line.js'
import { rawValue, textValue } from '../lines/text-value.js'
import { type NumberingPlan, normalisePhone } from '../phone/phone-numbers.js'
import { digestOf } from '../text/digest.js'
import { parseLocalTime } from '../time/local-time.js'
import { plausibleTime } from '../time/plausible-time.js'
import { birthdayValue, embeddedBytes, groupLabels, labelOf, structuredValue } from './vcard-values.js'

/** Null when the card holds nothing about anyone. */
export function contactDraft(card: Component, plan: NumberingPlan | null): ItemDraft | null {
  const { lines } = card
  const detail = contactDetail(lines, plan)
  const title = nameOf(lines) || detail.organisation || detail.emails[0]?.value || detail.phones[0]?.value || ''
  const text = contactText(lines, detail)
  if (title === '' && text === '') return null
  const uid = firstText(lines, 'UID')
  return {
    kind: 'contact',
    identity: uid === '' ? `vcf:${digestOf(contentOf(lines))}` : `uid:${uid}`,
    externalId: uid,
    ...(uid === '' ? {} : { revision: revisionOf(lines) }),
    at: null,
    title,
    participants: subjects(title, detail),
    text,
    html: '',
    threadKeys: [],
    weakThreadKey: '',
    occurrences: [],
    attachments: photos(lines),
    detail,
    warnings: warningsOf(card),
  }
}

/** When the card was last changed (RFC 6350, 6.7.4), in milliseconds since 1970-01-01T00:00Z; 0 when it does not say. */
function revisionOf(lines: readonly ContentLine[]): number {
  const time = parseLocalTime(firstText(lines, 'REV'))
  return time === null ? 0 : Math.max(plausibleTime(time.localMs) ?? 0, 0)
}

const changeWithEachExport = new Set(['REV', 'PRODID', 'VERSION', 'PHOTO', 'LOGO'])

/** Independent of the order of lines and of how phone numbers are read. */
function contentOf(lines: readonly ContentLine[]): string[] {
  return lines
    .filter(({ name }) => !changeWithEachExport.has(name))
    .map((line) => `${line.name}:${textValue(line)}`)
    .sort()
}

function warningsOf(card: Component): string[] {
  const warnings: string[] = []
  if (card.brokenLines > 0) warnings.push(`Lines of the card that could not be read: ${card.brokenLines}.`)
  if (!card.ended) warnings.push('The card is truncated; what was there was imported.')
  return warnings
}

function contactDetail(lines: readonly ContentLine[], plan: NumberingPlan | null): ContactDetail {
  const labels = groupLabels(lines)
  const typed = (name: string, value: (line: ContentLine) => string) => {
    const entries = lines
      .filter((line) => line.name === name)
      .map((line) => ({ type: labelOf(line, labels), value: value(line) }))
    return entries.filter(
      (entry, i) => entry.value !== '' && entries.findIndex(({ value }) => value === entry.value) === i,
    )
  }
  return {
    kind: 'contact',
    emails: typed('EMAIL', (line) =>
      textValue(line)
        .replace(/^mailto:/i, '')
        .toLowerCase(),
    ),
    phones: typed('TEL', (line) => normalisePhone(textValue(line), plan)),
    addresses: typed('ADR', addressValue),
    urls: [
      ...new Set(
        lines
          .filter(({ name }) => name === 'URL')
          .map(textValue)
          .filter(Boolean),
      ),
    ],
    organisation: firstStructured(lines, 'ORG').filter(Boolean).join(', '),
    role: firstText(lines, 'TITLE') || firstText(lines, 'ROLE'),
    birthday: lines.filter(({ name }) => name === 'BDAY').map(birthdayValue)[0] ?? '',
  }
}

/** Box, extension, street, place, region, code, country, in the order that European addresses are written. */
function addressValue(line: ContentLine): string {
  const [box = '', extension = '', street = '', place = '', region = '', code = '', country = ''] =
    structuredValue(line)
  const parts = [box, extension, street, [code, place].filter(Boolean).join(' '), region, country]
  return parts.filter(Boolean).join(', ').replaceAll('\n', ', ')
}

function nameOf(lines: readonly ContentLine[]): string {
  const formatted = firstText(lines, 'FN')
  if (formatted !== '') return formatted.replaceAll('\n', ' ')
  const [family = '', given = '', additional = '', prefix = '', suffix = ''] = firstStructured(lines, 'N', ' ')
  const name = [prefix, given, additional, family, suffix].filter(Boolean).join(' ')
  return name || firstText(lines, 'NICKNAME')
}

function firstText(lines: readonly ContentLine[], name: string): string {
  for (const line of lines) {
    const text = line.name === name ? textValue(line) : ''
    if (text !== '') return text
  }
  return ''
}

function firstStructured(lines: readonly ContentLine[], name: string, separator = ', '): string[] {
  const line = lines.find((candidate) => candidate.name === name && rawValue(candidate) !== '')
  return line === undefined ? [] : structuredValue(line, separator)
}

/** One for each address, so that whoever writes from any of them is known by the name on the card. */
function subjects(name: string, detail: ContactDetail): Participant[] {
  const addresses = [...detail.emails, ...detail.phones].map(({ value }) => value).slice(0, 100)
  return (addresses.length === 0 ? [''] : addresses).map((address) => ({ role: 'subject', name, address }))
}

const alsoShown = [
  'NICKNAME',
  'NOTE',
  'IMPP',
  'X-ABRELATEDNAMES',
  'RELATED',
  'X-SOCIALPROFILE',
  'MEMBER',
  'X-ADDRESSBOOKSERVER-MEMBER',
]

function contactText(lines: readonly ContentLine[], detail: ContactDetail): string {
  const labels = groupLabels(lines)
  const typed = (entries: { type: string; value: string }[]) =>
    entries.map(({ type, value }) => (type === '' ? value : `${type}: ${value}`))
  const others = lines
    .filter(({ name }) => alsoShown.includes(name))
    .map((line) => {
      const label = line.group === '' ? undefined : labels.get(line.group)
      return label === undefined ? textValue(line) : `${label}: ${textValue(line)}`
    })
  const parts = [
    detail.organisation,
    detail.role,
    ...typed(detail.emails),
    ...typed(detail.phones),
    ...typed(detail.addresses),
    ...detail.urls,
    detail.birthday,
    ...others,
  ]
  return [...new Set(parts.filter(Boolean))].join('\n')
}

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
}
const maxPhotos = 4

function photos(lines: readonly ContentLine[]): AttachmentDraft[] {
  const embedded = lines
    .filter(({ name }) => name === 'PHOTO' || name === 'LOGO')
    .flatMap((line) => embeddedBytes(line) ?? [])
  return embedded.slice(0, maxPhotos).map(({ mediaType, bytes }) => ({
    name: `photo.${extensions[mediaType] ?? 'bin'}`,
    mediaType,
    bytes,
    text: '',
    contentId: '',
  }))
}
