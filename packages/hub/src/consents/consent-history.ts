/** What happened to each consent, as events and as labels. Place: behind the preferences page, its history and the receipts. */
import { type Text, text } from '@confidant/i18n'
import type { ConsentEvent, StatedConsent } from '@confidant/statement'
import { type ConsentAnswer, endedByPerson } from './consent-records.js'

export type ConsentStatus = ConsentEvent['status']

/** In the order in which they happened; the last one is the state. */
export function eventsOf(answer: ConsentAnswer): readonly [ConsentEvent, ...ConsentEvent[]] {
  const { given, answeredAt, answeredBy, endedAt, endedBy } = answer
  const first: ConsentEvent = { status: given ? 'given' : 'refused', at: answeredAt.toISOString(), by: answeredBy }
  if (!given || endedAt === null) return [first]
  return [
    first,
    { status: endedByPerson(answer) ? 'withdrawn' : 'expired', at: endedAt.toISOString(), by: endedBy ?? 'unknown' },
  ]
}

export const statusLabels: Readonly<Record<ConsentStatus, Text>> = {
  given: text('Given', 'Gegeven'),
  refused: text('Refused', 'Geweigerd'),
  withdrawn: text('Withdrawn', 'Ingetrokken'),
  expired: text('Ended', 'Beëindigd'),
}

const ways: Readonly<Record<string, Text>> = {
  'web-form': text('by you, in your account', 'door u, in uw account'),
  'statement-notice': text(
    'by you, when the privacy statement was changed',
    'door u, toen de privacyverklaring werd gewijzigd',
  ),
  'confirmation-link': text('by you, with the link in our e-mail', 'door u, met de link in onze e-mail'),
  'unsubscribe-link': text('by you, with the link in an e-mail', 'door u, met de link in een e-mail'),
  'new-version': text('because the purpose became wider', 'omdat het doel ruimer werd'),
  'new-wording': text('because you answered a newer wording', 'omdat u een nieuwere tekst hebt beantwoord'),
}

/** How it was answered or ended; a way that is not known here stands as it was recorded. */
export function describeWay(by: string): Text {
  return ways[by] ?? text(by, by)
}

export type ConsentState =
  | { readonly kind: 'never-asked' }
  /** `outdated`: in force, to an earlier wording than the present one. */
  | { readonly kind: 'in-force'; readonly since: Date; readonly outdated: boolean }
  | { readonly kind: 'not-in-force'; readonly status: ConsentStatus; readonly since: Date }

/** @param answers of one person, the newest first */
export function stateOf(consent: StatedConsent, answers: readonly ConsentAnswer[]): ConsentState {
  const mine = answers.filter(({ purpose }) => purpose === consent.purpose)
  const inForce = mine.find(({ given, endedAt }) => given && endedAt === null)
  if (inForce !== undefined) {
    const same = inForce.textId === consent.id && inForce.textVersion === consent.version
    return { kind: 'in-force', since: inForce.answeredAt, outdated: !same }
  }
  const last = mine[0]
  if (last === undefined) return { kind: 'never-asked' }
  const { status, at } = eventsOf(last).at(-1)!
  return { kind: 'not-in-force', status, since: new Date(at) }
}
