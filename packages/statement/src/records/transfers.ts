/** Which parties process outside the European Economic Area (GDPR Art. 30(1)(e), chapter V). */
import type { Operator, Party } from '../model/entity.js'

const europeanEconomicArea = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' '),
)

export function isOutsideEea(country: string): boolean {
  return !europeanEconomicArea.has(country)
}

export function thirdCountryParties(operator: Operator, recipients: readonly string[]): Party[] {
  return recipients.flatMap((id) => operator.parties[id] ?? []).filter(({ country }) => isOutsideEea(country))
}
