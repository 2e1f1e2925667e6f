/** A retention, and what becomes of it on erasure, in words. Shared by the page, the records and the comparison of versions. */
import { fill, type Text, text } from '@confidant/i18n'
import { describePeriod, parsePeriod } from '../model/period.js'
import type { OnErasure, Retention } from '../model/purpose.js'
import { labels } from './labels.js'

export function describeRetention(retention: Retention, events: Readonly<Record<string, Text>>): Text {
  const event = events[retention.from] ?? { en: retention.from, nl: retention.from }
  const values = { period: describePeriod(retention.keep), event, why: retention.why }
  if (retention.counted === 'from-end-of-year') return fill(labels.keptForYears, values)
  return fill(parsePeriod(retention.keep).count === 0 ? labels.keptUntil : labels.keptFor, values)
}

/** How each article that lets data be kept is cited. */
export const exceptionLabels = {
  '17(3)(b)': text('17(3)(b)', '17 lid 3 onder b'),
  '17(3)(e)': text('17(3)(e)', '17 lid 3 onder e'),
}

export function describeErasure(onErasure: OnErasure): Text {
  if (onErasure.kind === 'at-once') return labels.erasedAtOnce
  return fill(labels.keptDespite, { exception: exceptionLabels[onErasure.exception], why: onErasure.why })
}
