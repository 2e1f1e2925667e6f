/**
 * One booking on an account, whatever it was read from, as an item.
 * Place: shared by the bank importers.
 */
import type { ItemDraft } from '@confidant/vault/item'
import { digestOf } from '../text/digest.js'
import { plausibleTime } from '../time/plausible-time.js'
import { createZoneLookup, utcZone, type Zone } from '../time/zone.js'
import { formatAmount } from './money.js'

export interface Booking {
  /** Signed, in minor units of `currency`; negative when money left the account. */
  amountMinor: number
  currency: string
  account: string
  /** `YYYY-MM-DD`. */
  bookedOn: string
  counterparty: string
  counterpartyAccount: string
  reference: string
  /** What the payment is about, a line for each part. */
  description: string
}

/**
 * Drafts of one input. The same booking gets the same identity each time the file is read; bookings that agree in
 * everything are told apart by their order, so that two equal ones on one day stay two.
 */
export function createBookingDrafts(timeZone: string): (booking: Booking) => ItemDraft {
  const zone = createZoneLookup()(timeZone) ?? utcZone
  const equals = new Map<string, number>()
  return (booking) => {
    const digest = digestOf([
      booking.account,
      booking.bookedOn,
      String(booking.amountMinor),
      booking.currency,
      booking.counterparty,
      booking.counterpartyAccount,
      booking.reference,
      booking.description,
    ])
    const ordinal = equals.get(digest) ?? 0
    equals.set(digest, ordinal + 1)
    return draft(booking, `bank:${digest}:${ordinal}`, zone)
  }
}

function draft(booking: Booking, identity: string, zone: Zone): ItemDraft {
  const { description, ...detail } = booking
  const [firstLine = ''] = description.split('\n', 1)
  const amount = formatAmount(booking.amountMinor, booking.currency)
  return {
    kind: 'transaction',
    identity,
    externalId: booking.reference,
    at: plausibleTime(zone.toEpochMs(Date.parse(`${booking.bookedOn}T00:00Z`))),
    title: booking.counterparty || firstLine.slice(0, 120).toWellFormed() || amount,
    participants:
      booking.counterparty === '' && booking.counterpartyAccount === ''
        ? []
        : [{ role: 'counterparty', name: booking.counterparty, address: booking.counterpartyAccount }],
    text: [booking.counterparty, description, booking.counterpartyAccount, amount].filter(Boolean).join('\n'),
    html: '',
    threadKeys: [],
    weakThreadKey: '',
    occurrences: [],
    attachments: [],
    detail: { kind: 'transaction', ...detail },
    warnings: [],
  }
}

/** IBANs and other numbers without spaces, in upper case. */
export function normaliseAccount(text: string): string {
  return text.replace(/\s/g, '').toUpperCase().slice(0, 64)
}

/** True for a day that exists, as `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
