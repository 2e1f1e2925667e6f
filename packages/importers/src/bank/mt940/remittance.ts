/**
 * Field 86 of MT940 in the forms that banks give it: Dutch `/CODE/value/`, German `?NN` (also with another sign), labels (`IBAN: … NAAM: …`), plain.
 * Place: MT940 importer. Pure and linear.
 */
import { normaliseAccount, oneLine } from '../booking.js'

export interface Remittance {
  counterparty: string
  counterpartyAccount: string
  description: string
}

/** @param lines the field as written, without tag, a line each */
export function parseRemittance(lines: readonly string[]): Remittance {
  const joined = lines.join('')
  const separator = /^\d{3}([^\sA-Za-z0-9/])\d\d/.exec(joined)?.[1]
  if (separator !== undefined) return german(joined, separator)
  if (/\/(?:TRTP|NAME|REMI|CNTP|EREF|IBAN|ORDP|BENM|MARF|CSID|PREF|RTRN)\//.test(joined.slice(0, 2000)))
    return coded(joined)
  if (/\b(?:IBAN|NAAM|OMSCHRIJVING|KENMERK): ?\S/.test(joined.slice(0, 2000))) return labelled(lines.join('\n'))
  return plain(lines)
}

const codes = new Set([
  'ACCW',
  'ADDR',
  'BENM',
  'BIC',
  'CD',
  'CNTP',
  'CREF',
  'CSID',
  'EREF',
  'IBAN',
  'ID',
  'IREF',
  'ISDT',
  'KREF',
  'MARF',
  'NAME',
  'NRTX',
  'OAMT',
  'ORDP',
  'PREF',
  'PURP',
  'REMI',
  'RTRN',
  'SVCL',
  'TRTP',
  'ULTB',
  'ULTC',
  'ULTD',
])

function coded(text: string): Remittance {
  const values = codedValues(text)
  const value = (code: string) => oneLine((values.get(code) ?? []).join(' '))
  const [account = '', , name = ''] = (values.get('CNTP')?.[0] ?? '').split('/')
  const remittance = value('REMI')
    .replace(/^(?:USTD|STRD)\/\//, '')
    .replace(/^(?:CUR|ISO)\//, '')

  const endToEnd = value('EREF').replace(/^NOTPROVIDED$/, '')
  const description = [remittance, value('TRTP'), endToEnd, value('MARF'), value('RTRN'), value('PREF')]
  const before = oneLine(text.slice(0, Math.max(firstCode(text), 0)))
  return {
    counterparty: value('NAME') || oneLine(name),
    counterpartyAccount: normaliseAccount(value('IBAN') || account),
    description: [before, ...description].filter(Boolean).join('\n'),
  }
}

/** Values by code; slashes that begin no known code belong to the value. */
function codedValues(text: string): Map<string, string[]> {
  const values = new Map<string, string[]>()
  let code = ''
  let start = 0
  const finish = (end: number) => {
    const value = withoutSlashes(text.slice(start, end))
    if (code === '' || value === '') return
    const known = values.get(code) ?? []
    values.set(code, known)
    known.push(value)
  }
  for (const { 1: name, index } of text.matchAll(/\/([A-Z]{2,4})(?=\/)/g)) {
    if (!codes.has(name!)) continue
    // The code of a value that is itself empty, as in /BENM//NAME/…, is followed by the next one.
    finish(index)
    code = name!
    start = index + name!.length + 2
  }
  finish(text.length)
  return values
}

/** By hand, because `/+$` would go through a run of slashes once for each of them. */
function withoutSlashes(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && text[start] === '/') start++
  while (end > start && text[end - 1] === '/') end--
  return text.slice(start, end)
}

function firstCode(text: string): number {
  for (const { 1: name, index } of text.matchAll(/\/([A-Z]{2,4})\//g)) if (codes.has(name!)) return index
  return -1
}

function german(text: string, separator: string): Remittance {
  const values = new Map<number, string>()
  for (const part of text.split(separator).slice(1)) values.set(Number(part.slice(0, 2)), part.slice(2))
  const range = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => values.get(from + i) ?? '').join('')
  const purpose = range(20, 29) + range(60, 63)
  const tagged = purpose.split(/(?=(?:EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|IBAN|BIC)\+)/)
  const remittance = tagged.find((part) => part.startsWith('SVWZ+'))?.slice(5) ?? purpose
  return {
    counterparty: oneLine((values.get(32) ?? '') + (values.get(33) ?? '')),
    counterpartyAccount: normaliseAccount(values.get(38) ?? values.get(31) ?? ''),
    description: [remittance, values.get(0) ?? ''].map(oneLine).filter(Boolean).join('\n'),
  }
}

const labels = [
  'IBAN',
  'BIC',
  'NAAM',
  'NAME',
  'OMSCHRIJVING',
  'KENMERK',
  'BETALINGSKENM.',
  'MACHTIGING',
  'INCASSANT',
  'VOOR',
]

function labelled(text: string): Remittance {
  const values = new Map<string, string>()
  let label = ''
  let start = 0
  const pattern = /(?:^|\s)([A-Z.]{3,20}): ?/g
  for (const match of text.matchAll(pattern)) {
    if (!labels.includes(match[1]!)) continue
    values.set(label, text.slice(start, match.index))
    label = match[1]!
    start = match.index + match[0].length
  }
  values.set(label, text.slice(start))
  const value = (name: string) => oneLine(values.get(name) ?? '')
  return {
    counterparty: value('NAAM') || value('NAME'),
    counterpartyAccount: normaliseAccount(value('IBAN')),
    description: [value('OMSCHRIJVING'), value(''), value('KENMERK') || value('BETALINGSKENM.'), value('MACHTIGING')]
      .filter(Boolean)
      .join('\n'),
  }
}

/** ASN, SNS and others write account and name of the other side in the first line. */
function plain(lines: readonly string[]): Remittance {
  const [first = '', ...rest] = lines.map(oneLine).filter(Boolean)
  const named = /^([A-Z]{2}\d{2}[A-Z]{4}\d{10}|\d{9,10}) ([^\d\s].{1,69})$/.exec(first)
  if (named !== null) return { counterparty: named[2]!, counterpartyAccount: named[1]!, description: rest.join('\n') }
  const text = [first, ...rest].join('\n')
  const iban = /\b[A-Z]{2}\d{2}[A-Z]{4}\d{10}\b/.exec(text.slice(0, 2000))?.[0] ?? ''
  return { counterparty: '', counterpartyAccount: iban, description: text }
}
