/**
 * A purpose: what personal data is used for, on which ground, how long, and who receives it. Place: the centre of the
 * declaration; roles, plans, pages and records all follow from it.
 */
import type { Text } from '@confidant/i18n'
import type { ServicePart } from './entity.js'
import type { LegalBasis } from './legal-basis.js'
import type { Period } from './period.js'

export interface Retention<Event extends string = string> {
  /** The event that it counts from: a retention without a start would never end. */
  readonly from: Event
  /** Some laws count from the end of the calendar year in which the event fell. */
  readonly counted: 'from-event' | 'from-end-of-year'
  readonly keep: Period
  readonly why: Text
}

/** What happens when the person asks for erasure (GDPR Art. 17). */
export type OnErasure =
  | { readonly kind: 'at-once' }
  | { readonly kind: 'kept'; readonly exception: '17(3)(b)' | '17(3)(e)'; readonly why: Text }

/** Whose data it is (GDPR Art. 30(1)(c)). */
export type DataSubjectKind = 'customer' | 'subscriber' | 'correspondent' | 'employee'

export interface PurposeDeclaration<
  Category extends string = string,
  Event extends string = string,
  Recipient extends string = string,
> {
  readonly title: Text
  readonly description: Text
  /** The part of the service that it belongs to; the entity that answers for the part is its controller. */
  readonly part: ServicePart
  readonly concerns: readonly [DataSubjectKind, ...DataSubjectKind[]]
  readonly basis: LegalBasis
  /** Only what is necessary, and why: nothing else can be granted to the purpose. */
  readonly needs: { readonly [C in Category]?: Text }
  readonly retention: Retention<Event>
  readonly onErasure: OnErasure
  readonly recipients: readonly Recipient[]
  /** A concept of the W3C Data Privacy Vocabulary 2, with prefix. */
  readonly dpv: string
}
