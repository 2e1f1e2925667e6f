/** The countries that an address can be in (ISO 3166-1), by name in the reader's language. Place: the list in forms, and wherever an address is shown. */
import type { Language } from '@confidant/i18n'

const codes =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(
    ' ',
  )

export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  readonly name: string
}

const names: Readonly<Record<Language, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames(['en'], { type: 'region' }),
  nl: new Intl.DisplayNames(['nl'], { type: 'region' }),
}

const lists: Readonly<Record<Language, readonly Country[]>> = { en: sorted('en'), nl: sorted('nl') }

/** In the order of their names. */
export function countriesIn(language: Language): readonly Country[] {
  return lists[language]
}

/** What it was given when it is no code. */
export function countryName(code: string, language: Language): string {
  return /^[A-Z]{2}$/.test(code) ? (names[language].of(code) ?? code) : code
}

function sorted(language: Language): readonly Country[] {
  const { compare } = new Intl.Collator(language)
  return codes.map((code) => ({ code, name: countryName(code, language) })).sort((a, b) => compare(a.name, b.name))
}
