/**
 * Telephone numbers to E.164 where it can be told without a register of all numbering plans.
 * Place: shared room, for contacts and chats. Pure.
 *
 * International numbers (`+` or `00`) are taken as they are; national ones get the country of the importing person,
 * told from their time zone, when they begin with the trunk prefix of that country. Anything else stays as digits.
 * `data/numbering-plans.json` has the plans of the countries whose people use this most, by ISO 3166 code.
 */
import plans from './data/numbering-plans.json' with { type: 'json' }

/** How a country writes national numbers. */
export interface NumberingPlan {
  /** Country calling code. */
  code: string
  /** What precedes a national number; '' where nothing does. */
  trunk: string
  /** Digits of a full national number without trunk prefix. */
  minDigits: number
  maxDigits: number
}

const planByZone: ReadonlyMap<string, NumberingPlan> = new Map(
  Object.values(plans).flatMap(({ timeZones, ...plan }) => timeZones.map((zone) => [zone, plan] as const)),
)

/** @param timeZone IANA name of the person's own zone; null when their country is not known from it */
export function planOfTimeZone(timeZone: string): NumberingPlan | null {
  return planByZone.get(timeZone) ?? null
}

/** `+` and digits when the number can be told, else its digits as written; '' when it has fewer than three. */
export function normalisePhone(written: string, plan: NumberingPlan | null): string {
  // `+31 (0)6 …` writes the trunk prefix for people at home; it is not part of the international number.
  const text = written
    .replace(/^tel:/i, '')
    .split(/[;,xX]/)[0]!
    .replace(/\(0\)/, '')
  const digits = text.replace(/\D/g, '')
  if (digits.length < 3 || digits.length > 40) return ''
  if (/^[^\d]*\+/.test(text)) return isInternational(digits) ? `+${digits}` : digits
  if (digits.startsWith('00') && isInternational(digits.slice(2))) return `+${digits.slice(2)}`
  return plan === null ? digits : nationalNumber(digits, plan)
}

/** E.164: at most 15 digits, none of which is a leading 0. */
function isInternational(digits: string): boolean {
  return digits.length >= 7 && digits.length <= 15 && !digits.startsWith('0')
}

function nationalNumber(digits: string, { code, trunk, minDigits, maxDigits }: NumberingPlan): string {
  const fits = (national: string) => national.length >= minDigits && national.length <= maxDigits
  if (trunk !== '' && digits.startsWith(trunk) && fits(digits.slice(trunk.length)))
    return `+${code}${digits.slice(trunk.length)}`
  if (trunk === '' && fits(digits)) return `+${code}${digits}`
  if (code === '1' && digits.length === 11 && digits.startsWith('1')) return `+${digits}`
  return digits
}
