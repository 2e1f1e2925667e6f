/**
 * Telephone numbers to E.164 where it can be told without a register of all numbering plans.
 * Place: shared room, for contacts and chats. Pure.
 *
 * International numbers (`+` or `00`) are taken as they are; national ones get the country of the importing person,
 * told from their time zone, when they begin with the trunk prefix of that country. Anything else stays as digits.
 */

interface NumberingPlan {
  /** Country calling code. */
  code: string
  /** What precedes a national number; '' where nothing does. */
  trunk: string
  /** Digits of a full national number without trunk prefix, from and to. */
  digits: readonly [number, number]
}

const plans: Readonly<Record<string, NumberingPlan>> = {
  NL: { code: '31', trunk: '0', digits: [9, 9] },
  BE: { code: '32', trunk: '0', digits: [8, 9] },
  FR: { code: '33', trunk: '0', digits: [9, 9] },
  ES: { code: '34', trunk: '', digits: [9, 9] },
  PT: { code: '351', trunk: '', digits: [9, 9] },
  LU: { code: '352', trunk: '', digits: [6, 9] },
  IE: { code: '353', trunk: '0', digits: [7, 9] },
  FI: { code: '358', trunk: '0', digits: [6, 11] },
  GR: { code: '30', trunk: '', digits: [10, 10] },
  CH: { code: '41', trunk: '0', digits: [9, 9] },
  AT: { code: '43', trunk: '0', digits: [7, 12] },
  GB: { code: '44', trunk: '0', digits: [9, 10] },
  DK: { code: '45', trunk: '', digits: [8, 8] },
  SE: { code: '46', trunk: '0', digits: [7, 9] },
  NO: { code: '47', trunk: '', digits: [8, 8] },
  PL: { code: '48', trunk: '', digits: [9, 9] },
  DE: { code: '49', trunk: '0', digits: [6, 11] },
  CZ: { code: '420', trunk: '', digits: [9, 9] },
  TR: { code: '90', trunk: '0', digits: [10, 10] },
  US: { code: '1', trunk: '', digits: [10, 10] },
}

const countryOfZone: Readonly<Record<string, string>> = {
  'Europe/Amsterdam': 'NL',
  'Europe/Brussels': 'BE',
  'Europe/Paris': 'FR',
  'Europe/Madrid': 'ES',
  'Atlantic/Canary': 'ES',
  'Europe/Lisbon': 'PT',
  'Europe/Luxembourg': 'LU',
  'Europe/Dublin': 'IE',
  'Europe/Helsinki': 'FI',
  'Europe/Athens': 'GR',
  'Europe/Zurich': 'CH',
  'Europe/Vienna': 'AT',
  'Europe/London': 'GB',
  'Europe/Copenhagen': 'DK',
  'Europe/Stockholm': 'SE',
  'Europe/Oslo': 'NO',
  'Europe/Warsaw': 'PL',
  'Europe/Berlin': 'DE',
  'Europe/Prague': 'CZ',
  'Europe/Istanbul': 'TR',
  'America/New_York': 'US',
  'America/Chicago': 'US',
  'America/Denver': 'US',
  'America/Los_Angeles': 'US',
  'America/Toronto': 'US',
  'America/Vancouver': 'US',
}

/** @param timeZone IANA name of the person's own zone; null when their country is not known from it */
export function planOfTimeZone(timeZone: string): NumberingPlan | null {
  return plans[countryOfZone[timeZone] ?? ''] ?? null
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

function nationalNumber(digits: string, { code, trunk, digits: [least, most] }: NumberingPlan): string {
  const fits = (national: string) => national.length >= least && national.length <= most
  if (trunk !== '' && digits.startsWith(trunk) && fits(digits.slice(trunk.length)))
    return `+${code}${digits.slice(trunk.length)}`
  if (trunk === '' && fits(digits)) return `+${code}${digits}`
  if (code === '1' && digits.length === 11 && digits.startsWith('1')) return `+${digits}`
  return digits
}

export type { NumberingPlan }
