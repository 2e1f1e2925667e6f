/** Numbers, sizes, dates, durations and amounts in the way of one locale. Pure: no clock, no global state. */

/** A number as a sentence takes it: its value decides the plural form, its text is shown. */
export interface Count {
  value: number
  text: string
}

export interface Formats {
  number(value: number): string
  count(value: number): Count
  /** `1.4 GB`; powers of 1000. */
  bytes(value: number): string
  /** `3 Mar` */
  day(at: Date): string
  year(at: Date): string
  /** `Tue` */
  weekday(at: Date): string
  /** `12K`: for counts that need not be exact. */
  about(value: number): string
  /** `March 2024` */
  month(at: Date): string
  /** `Tuesday 3 March 2024` */
  longDay(at: Date): string
  /** `3 Mar 2024` */
  date(at: Date): string
  /** `Tuesday 3 March 2024, 10:00–10:30`; one moment when both are the same. */
  span(from: Date, to: Date): string
  /** `3 March 2024, 14:05` */
  dateTime(at: Date): string
  /** Rounded to what a person wants to know: `12 s`, `4 min`, `2 h 10 min`. */
  duration(seconds: number): string
  /** @param amountMinor in minor units (cents) of the ISO 4217 currency */
  money(amountMinor: number, currency: string): string
}

const sizes = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

export function createFormats(locale: string): Formats {
  const dates = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options)
  const number = new Intl.NumberFormat(locale)
  const day = dates({ day: 'numeric', month: 'short' })
  const year = dates({ year: 'numeric' })
  const weekday = dates({ weekday: 'short' })
  const about = new Intl.NumberFormat(locale, { notation: 'compact' })
  const month = dates({ month: 'long', year: 'numeric' })
  const longDay = dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const dateTime = dates({ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' })
  const date = dates({ day: 'numeric', month: 'short', year: 'numeric' })
  const span = dates({
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit' },
  })
  const unit = (value: number, name: string, digits = 0) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: digits,
    }).format(value)
  return {
    number: (value) => number.format(value),
    count: (value) => ({ value, text: number.format(value) }),
    bytes(value) {
      const power = value < 1 ? 0 : Math.min(sizes.length - 1, Math.floor(Math.log10(value) / 3))
      const scaled = value / 1000 ** power
      return unit(scaled, sizes[power]!, power > 0 && scaled < 100 ? 1 : 0)
    },
    day: (at) => day.format(at),
    year: (at) => year.format(at),
    weekday: (at) => weekday.format(at),
    about: (value) => about.format(value),
    month: (at) => month.format(at),
    longDay: (at) => longDay.format(at),
    dateTime: (at) => dateTime.format(at),
    date: (at) => date.format(at),
    span: (from, to) => span.formatRange(from, to),
    duration(seconds) {
      if (seconds < 10) return unit(seconds, 'second', 1)
      if (seconds < 90) return unit(seconds, 'second')
      const minutes = Math.round(seconds / 60)
      if (minutes < 60) return unit(minutes, 'minute')
      const rest = minutes % 60
      const hours = unit(Math.floor(minutes / 60), 'hour')
      return rest === 0 ? hours : `${hours} ${unit(rest, 'minute')}`
    },
    money(amountMinor, currency) {
      const style = new Intl.NumberFormat(locale, { style: 'currency', currency })
      const digits = style.resolvedOptions().maximumFractionDigits ?? 2
      return style.format(amountMinor / 10 ** digits).replace('-', '\u2212')
    },
  }
}
