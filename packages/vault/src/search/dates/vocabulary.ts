/**
 * English and Dutch words for dates.
 * Place: pure tables for the date reader. Words are folded as the full-text index folds them.
 */

/** One name per line of meaning; the position in the list counts from `first`. */
function numbered(first: number, lines: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const [index, line] of lines.entries()) for (const word of line.split(' ')) numbers.set(word, first + index)
  return numbers
}

/** 1 for January. */
export const months = numbered(1, [
  'january januari jan',
  'february februari feb febr',
  'march maart mrt mar',
  'april apr',
  'may mei',
  'june juni jun',
  'july juli jul',
  'august augustus aug',
  'september sept sep',
  'october oktober oct okt',
  'november nov',
  'december dec',
])

/** Month names that are ordinary words too and need a preposition, a day or a year beside them. */
export const ambiguousMonths: ReadonlySet<string> = new Set(['may', 'march', 'mar', 'jan', 'jun', 'dec'])

/** 1 for Monday, as in ISO 8601. */
export const weekdays = numbered(1, [
  'monday maandag mon',
  'tuesday dinsdag tue tues',
  'wednesday woensdag wed',
  'thursday donderdag thu thurs',
  'friday vrijdag fri',
  'saturday zaterdag',
  'sunday zondag',
])

/** Two-letter Dutch names, read only directly before a day of the month. */
export const shortWeekdays = numbered(1, ['ma', 'di', 'wo', 'do', 'vr', 'za sat', 'zo sun'])

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'weekend'

export const units: ReadonlyMap<string, Unit> = new Map<string, Unit>(
  Object.entries({
    day: 'day',
    days: 'day',
    dag: 'day',
    dagen: 'day',
    week: 'week',
    weeks: 'week',
    weken: 'week',
    month: 'month',
    months: 'month',
    maand: 'month',
    maanden: 'month',
    quarter: 'quarter',
    quarters: 'quarter',
    kwartaal: 'quarter',
    kwartalen: 'quarter',
    year: 'year',
    years: 'year',
    jaar: 'year',
    jaren: 'year',
    weekend: 'weekend',
    weekends: 'weekend',
    weekeinde: 'weekend',
  }),
)

export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

export const seasons: ReadonlyMap<string, Season> = new Map<string, Season>(
  Object.entries({
    spring: 'spring',
    lente: 'spring',
    voorjaar: 'spring',
    summer: 'summer',
    zomer: 'summer',
    autumn: 'autumn',
    fall: 'autumn',
    herfst: 'autumn',
    najaar: 'autumn',
    winter: 'winter',
  }),
)

/** Season names that are ordinary words too. */
export const ambiguousSeasons: ReadonlySet<string> = new Set(['spring', 'fall'])

/** First month of a season, by the meteorological reckoning. */
export const seasonStart: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 }

/** What an adjective before a unit, weekday, month or season points at. */
export type Pointer = 'this' | 'last' | 'trailing' | 'next' | 'coming'

export const pointers: ReadonlyMap<string, Pointer> = new Map<string, Pointer>(
  Object.entries({
    this: 'this',
    deze: 'this',
    dit: 'this',
    current: 'this',
    huidige: 'this',
    last: 'last',
    previous: 'last',
    vorige: 'last',
    vorig: 'last',
    verleden: 'last',
    past: 'trailing',
    afgelopen: 'trailing',
    laatste: 'trailing',
    next: 'next',
    volgende: 'next',
    volgend: 'next',
    coming: 'coming',
    upcoming: 'coming',
    komende: 'coming',
    komend: 'coming',
    aanstaande: 'coming',
    aankomende: 'coming',
    aankomend: 'coming',
  }),
)

/** Days from today. */
export const relativeDays: ReadonlyMap<string, number> = new Map(
  Object.entries({
    today: 0,
    tonight: 0,
    vandaag: 0,
    vanavond: 0,
    vanmiddag: 0,
    vanochtend: 0,
    vanmorgen: 0,
    vannacht: 0,
    yesterday: -1,
    gisteren: -1,
    gisteravond: -1,
    gisterenavond: -1,
    gistermiddag: -1,
    gisterochtend: -1,
    tomorrow: 1,
    morgen: 1,
    morgenavond: 1,
    morgenmiddag: 1,
    morgenochtend: 1,
    eergisteren: -2,
    overmorgen: 2,
  }),
)

export const numberWords = numbered(1, [
  'one een a an',
  'two twee couple paar',
  'three drie few enkele',
  'four vier',
  'five vijf',
  'six zes',
  'seven zeven',
  'eight acht',
  'nine negen',
  'ten tien',
  'eleven elf',
  'twelve twaalf',
])

export const ordinalWords = numbered(1, ['first eerste', 'second tweede', 'third derde', 'fourth vierde'])

/** Which part of a month, season or year is meant. */
export type Part = 'early' | 'middle' | 'late'

export const parts: ReadonlyMap<string, Part> = new Map<string, Part>(
  Object.entries({
    early: 'early',
    begin: 'early',
    beginning: 'early',
    start: 'early',
    mid: 'middle',
    middle: 'middle',
    half: 'middle',
    medio: 'middle',
    midden: 'middle',
    late: 'late',
    end: 'late',
    eind: 'late',
    einde: 'late',
  }),
)

/** Month and day on which a feast begins, and how many days it lasts. */
export const fixedFeasts: ReadonlyMap<string, readonly [month: number, day: number, days: number]> = new Map(
  Object.entries({
    christmas: [12, 24, 3],
    kerst: [12, 24, 3],
    kerstmis: [12, 24, 3],
    kerstavond: [12, 24, 1],
    sinterklaas: [12, 5, 1],
    pakjesavond: [12, 5, 1],
    koningsdag: [4, 27, 1],
    bevrijdingsdag: [5, 5, 1],
    halloween: [10, 31, 1],
    valentijnsdag: [2, 14, 1],
    oudjaarsdag: [12, 31, 1],
    oudejaarsdag: [12, 31, 1],
    oudjaar: [12, 31, 1],
    nieuwjaarsdag: [1, 1, 1],
    nieuwjaar: [1, 1, 1],
  } as Record<string, [number, number, number]>),
)

/** Days from Easter Sunday at which a feast begins, and how many days it lasts. */
export const movableFeasts: ReadonlyMap<string, readonly [offset: number, days: number]> = new Map(
  Object.entries({
    easter: [0, 2],
    pasen: [0, 2],
    hemelvaart: [39, 1],
    hemelvaartsdag: [39, 1],
    pinksteren: [49, 2],
    pentecost: [49, 2],
  } as Record<string, [number, number]>),
)

/** Parts of a day, which may stand between a weekday and its week. */
export const dayParts: ReadonlySet<string> = new Set(
  'morning afternoon evening night ochtend middag avond nacht'.split(' '),
)

export type Edge = 'since' | 'after' | 'before' | 'until'

export const edges: ReadonlyMap<string, Edge> = new Map<string, Edge>(
  Object.entries({
    since: 'since',
    sinds: 'since',
    vanaf: 'since',
    after: 'after',
    na: 'after',
    before: 'before',
    voor: 'before',
    until: 'until',
    till: 'until',
    tot: 'until',
  }),
)

/** Words that lead into a date and mean nothing by themselves. */
export const leads: ReadonlySet<string> = new Set(
  'in on at during around about of the within over per op tijdens rond omstreeks de het van begin'.split(' '),
)
