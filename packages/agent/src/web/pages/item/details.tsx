/** What only this kind of item has: when and where, an amount, a telephone number. */
import type { ContactDetail } from '@confidant/vault/item'
import type { ComponentChildren } from 'preact'
import type { ItemView } from '../../../api/contract.js'
import type { Dictionary } from '../../i18n/en.js'
import type { Formats } from '../../i18n/formats.js'
import { useI18n } from '../../i18n/language.js'

type Fact = [label: string, value: ComponentChildren]

const occurrencesShown = 5

function eventFacts(item: ItemView, t: Dictionary, f: Formats): Fact[] {
  if (item.detail.kind !== 'event') return []
  const { allDay, location, recurrence, status, calendar } = item.detail
  const shown = item.occurrences.slice(0, occurrencesShown)
  const times = shown.map(({ startsAt, endsAt }) => (
    <div key={startsAt}>
      {allDay ? t.item.allDayOn(f.longDay(new Date(startsAt))) : f.span(new Date(startsAt), new Date(endsAt))}
    </div>
  ))
  const rest = item.occurrences.length - shown.length
  return [
    [
      t.item.when,
      times.length > 0 ? [...times, rest > 0 ? <div key="rest">{t.item.moreTimes(rest)}</div> : null] : null,
    ],
    [t.item.where, location],
    [t.item.repeats, recurrence && <code>{recurrence}</code>],
    [t.item.cancelled, status === 'cancelled' ? '✓' : ''],
    [t.item.calendar, calendar],
  ]
}

/** @param birthday `YYYY-MM-DD`, or `--MM-DD` without a year (RFC 6350) */
function birthdayText(birthday: string, f: Formats): string {
  const [, year, month, day] = /^(\d{4}|-)-(\d\d)-(\d\d)$/.exec(birthday) ?? []
  if (!year) return birthday
  const at = new Date(year === '-' ? 2000 : Number(year), Number(month) - 1, Number(day))
  return year === '-' ? f.day(at) : f.date(at)
}

function contactFacts(detail: ContactDetail, t: Dictionary, f: Formats): Fact[] {
  const lines = (values: { type: string; value: string }[]) =>
    values.length > 0 &&
    values.map(({ type, value }) => (
      <div key={`${type} ${value}`}>
        {value} {type && <span class="soft fine">{type}</span>}
      </div>
    ))
  return [
    [t.item.mail, lines(detail.emails)],
    [t.item.phone, lines(detail.phones)],
    [t.item.address, lines(detail.addresses)],
    [t.item.website, detail.urls.join(', ')],
    [t.item.organisation, detail.organisation],
    [t.item.position, detail.role],
    [t.item.birthday, birthdayText(detail.birthday, f)],
  ]
}

function factsOf(item: ItemView, t: Dictionary, f: Formats): Fact[] {
  const { detail } = item
  switch (detail.kind) {
    case 'event':
      return eventFacts(item, t, f)
    case 'contact':
      return contactFacts(detail, t, f)
    case 'transaction':
      return [
        [t.item.account, detail.account],
        [t.roles.counterparty, [detail.counterparty, detail.counterpartyAccount].filter(Boolean).join(', ')],
        [t.item.reference, detail.reference],
      ]
    case 'document':
      return [
        [t.roles.author, detail.author],
        [t.item.length, detail.pages === null ? '' : t.item.pages(detail.pages)],
      ]
    case 'chat':
      // The title of a chat message is the name of the chat.
      return []
    case 'note':
      return [[t.item.tags, detail.tags.join(', ')]]
    case 'mail':
      return []
  }
}

function Remarks({ item }: { item: ItemView }) {
  const { t } = useI18n()
  if (item.detail.kind !== 'mail') return null
  const { signed, encrypted, bulk, labels } = item.detail
  const remarks = [signed && t.item.signed, encrypted && t.item.encrypted, bulk && t.item.bulk, ...labels].filter(
    Boolean,
  )
  return remarks.length > 0 ? <p class="soft fine">{remarks.join(' · ')}</p> : null
}

export function Details({ item }: { item: ItemView }) {
  const { t, f } = useI18n()
  const facts = factsOf(item, t, f).filter(([, value]) => value)
  return (
    <>
      {item.detail.kind === 'transaction' && (
        <p class="amount figures">{f.money(item.detail.amountMinor, item.detail.currency)}</p>
      )}
      {facts.length > 0 && (
        <dl class="facts">
          {facts.flatMap(([label, value]) => [<dt key={label}>{label}</dt>, <dd key={`${label} value`}>{value}</dd>])}
        </dl>
      )}
      <Remarks item={item} />
    </>
  )
}
