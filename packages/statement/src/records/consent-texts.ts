/** The wordings of consent: what is asked now, and what was asked in any published version. */
import type { Statement } from '../model/declaration.js'
import type { ConsentText } from '../model/legal-basis.js'

export interface StatedConsent extends ConsentText {
  readonly purpose: string
}

export function consentTexts(declaration: Pick<Statement, 'purposes'>): StatedConsent[] {
  return Object.entries(declaration.purposes).flatMap(([purpose, { basis }]) =>
    basis.kind === 'consent' ? [{ purpose, ...basis.consent }] : [],
  )
}

/** The wording a person answered to, among all published versions; null when there never was such a one. */
export function findConsentText(
  id: string,
  version: number,
  published: readonly Pick<Statement, 'purposes'>[],
): StatedConsent | null {
  return published.flatMap(consentTexts).find((consent) => consent.id === id && consent.version === version) ?? null
}
