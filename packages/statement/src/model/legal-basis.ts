/**
 * Why processing is lawful (GDPR Art. 6(1)), each with what that ground needs: a basis cannot be written down without it.
 * Vital interests and public tasks (d, e) are absent: the service has no use for them.
 */
import type { Text } from '@confidant/i18n'

/** What a person is asked, in exactly these words; a change of words is a new version. */
export interface ConsentText {
  readonly id: string
  /** From 1, raised with every change of `ask` or `explains`. */
  readonly version: number
  readonly ask: Text
  readonly explains: Text
  /** How it is withdrawn: as easily as it was given (GDPR Art. 7(3)). */
  readonly withdrawal: Text
}

export interface Law {
  /** As a lawyer cites it. */
  readonly citation: Text
  readonly obliges: Text
}

export interface ConsentBasis {
  readonly kind: 'consent'
  readonly consent: ConsentText
}

export interface ContractBasis {
  readonly kind: 'contract'
  /** `before`: steps at the person's request before there is a contract. */
  readonly stage: 'performance' | 'before'
  readonly agreement: Text
}

export interface LegalObligationBasis {
  readonly kind: 'legal-obligation'
  readonly law: Law
}

export interface LegitimateInterestBasis {
  readonly kind: 'legitimate-interest'
  readonly interest: Text
  readonly necessity: Text
  readonly balancing: Text
}

export type LegalBasis = ConsentBasis | ContractBasis | LegalObligationBasis | LegitimateInterestBasis
