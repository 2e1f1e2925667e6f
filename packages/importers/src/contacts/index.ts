/**
 * Contacts: vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), also mixed in one file, and cards that come inside mail.
 * Place: importers. Reads only what it is given; photos by address are never fetched.
 */
import type { ItemDraft } from '@confidant/vault/item'
import type { Importer, ImportInput, ImportOptions, ImportOutcome } from '../importer.js'
import { type Component, createComponentReader } from '../lines/components.js'
import { createLogicalLineReader, type LogicalLine } from '../lines/logical-lines.js'
import { type ItemOrReject, outcomeAt } from '../outcome.js'
import { type NumberingPlan, planOfTimeZone } from '../phone/phone-numbers.js'
import { decodeHead } from '../text/decode.js'
import { contactDraft } from './contact-draft.js'

const lineOptions = { maxLineBytes: 16 * 1024 * 1024 }
const cardBounds = { maxLines: 5000, maxChars: 24 * 1024 * 1024, maxDepth: 4 }

export const vcfImporter: Importer = { id: 'vcf', detect, read }

function detect(head: Uint8Array): number {
  return /^\s*BEGIN:VCARD\s*[\r\n]/i.test(decodeHead(head.subarray(0, 512))) ? 1 : 0
}

/** A card, or why there is none. */
type CardEntry = Component | string

function createCardReader() {
  let entries: CardEntry[] = []
  let sawStrayLines = false
  const reader = createComponentReader(new Set(), cardBounds, {
    open: () => {},
    close: () => {},
    component: (component) => {
      if (component.name === 'VCARD') entries.push(component)
    },
    line: () => {
      if (!sawStrayLines) entries.push('Lines outside a contact card were skipped.')
      sawStrayLines = true
    },
    tooLarge: () => entries.push('A contact card is too large and was skipped.'),
  })
  return (lines: readonly LogicalLine[], end = false): CardEntry[] => {
    for (const line of lines) reader.push(line)
    if (end) reader.end()
    const finished = entries
    entries = []
    return finished
  }
}

async function* read(input: ImportInput, options: ImportOptions): AsyncGenerator<ImportOutcome> {
  const lines = createLogicalLineReader(lineOptions)
  const cards = createCardReader()
  const outcomes = createOutcomes(options)
  for await (const chunk of input.stream()) yield* outcomes(cards(lines.push(chunk)))
  yield* outcomes(cards(lines.end(), true))
}

function createOutcomes(options: ImportOptions) {
  const plan = planOfTimeZone(options.timeZone)
  let next = 0
  return function* outcomes(entries: CardEntry[]): Generator<ImportOutcome> {
    for (const entry of entries) {
      const outcome = outcomeAt(next++, options, () => itemOf(entry, plan))
      if (outcome !== null) yield outcome
    }
  }
}

function itemOf(entry: CardEntry, plan: NumberingPlan | null): ItemOrReject {
  if (typeof entry === 'string') return { reject: entry }
  return contactDraft(entry, plan) ?? { reject: 'The contact card is empty.' }
}

/**
 * The contacts of cards that came inside something else, such as a mail. Empty cards are left out.
 * @param timeZone IANA name of the person's own zone, which tells the country of national telephone numbers
 */
export function readContacts(bytes: Uint8Array, timeZone = ''): ItemDraft[] {
  const lines = createLogicalLineReader(lineOptions)
  const cards = createCardReader()
  const entries = [...cards(lines.push(bytes)), ...cards(lines.end(), true)]
  const plan = planOfTimeZone(timeZone)
  return entries.flatMap((entry) => (typeof entry === 'string' ? [] : (contactDraft(entry, plan) ?? [])))
}
