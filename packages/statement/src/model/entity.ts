/**
 * Who is responsible: the company and its subsidiaries, and the parties that work for them. Place: the operator's
 * configuration, which replaces the invented default.
 */
import type { IsoDate } from './period.js'

/** The parts of the service; exactly one legal entity answers for each. */
export const serviceParts = ['site', 'accounts', 'shop', 'messages'] as const
export type ServicePart = (typeof serviceParts)[number]

export interface LegalEntity {
  /** Short and stable: products, invoices, mails and pages name their controller by it. */
  readonly id: string
  readonly name: string
  readonly legalForm: string
  /** The id of the company that owns it; null for the one at the top. */
  readonly subsidiaryOf: string | null
  readonly address: {
    readonly street: string
    readonly postalCode: string
    readonly city: string
    /** ISO 3166-1 alpha-2. */
    readonly country: string
  }
  /** In the trade register (in the Netherlands: KvK). */
  readonly registrationNumber: string
  readonly vatNumber: string
  readonly contactEmail: string
  /** What it is the controller of; empty for one that only owns others. */
  readonly answersFor: readonly ServicePart[]
}

/** The actual party behind a kind of recipient. */
export interface Party {
  readonly name: string
  /** ISO 3166-1 alpha-2: where it processes. */
  readonly country: string
  /** The date (YYYY-MM-DD) of the contract of GDPR Art. 28(3); null where no contract is asked for. */
  readonly contractDate: string | null
}

export interface SupervisoryAuthority {
  readonly name: string
  readonly site: string
  readonly country: string
}

/** What an installation says about itself. */
export interface Operator {
  /** The first one is the company; the others are its direct subsidiaries. */
  readonly entities: readonly [LegalEntity, ...LegalEntity[]]
  readonly site: string
  /** By id of recipient; a processor without a party is one the installation does not use. */
  readonly parties: Readonly<Record<string, Party>>
  readonly authority: SupervisoryAuthority
  /** Raised, with the day, when what the operator says of itself changes in meaning; absent before the first time. */
  readonly amendment?: { readonly number: number; readonly date: IsoDate }
}
