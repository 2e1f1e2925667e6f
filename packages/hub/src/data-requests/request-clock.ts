/**
 * The term of a data request: one month from its receipt, and two further months where the request is complex (GDPR Art. 12(3)).
 * Place: asked wherever a request comes in, is extended or is listed. Counted in calendar months to the end of the same day of the
 * month, or of its last day where the month is shorter (EDPB guidelines 01/2022, 5.3). That a term which ends on a holiday
 * may end later (Regulation 1182/71, Art. 3(4)) is not used: the person waits no longer than the month.
 */

import { controllerTimeZone } from '@confidant/statement'

/** The last moment at which an answer is in time. @param receivedAt when the request reached the company */
export function dueAt(receivedAt: Date): Date {
  return endAfterMonths(receivedAt, 1)
}

/** The last moment after an extension by the two further months. */
export function extendedDueAt(receivedAt: Date): Date {
  return endAfterMonths(receivedAt, 3)
}

/** The person has to be told of an extension within the first month. */
export function mayExtend(
  request: { readonly receivedAt: Date; readonly extendedAt: Date | null },
  now: Date,
): boolean {
  return request.extendedAt === null && now <= dueAt(request.receivedAt)
}

export type Urgency = 'in-time' | 'due-soon' | 'overdue'

const soonMs = 7 * 86_400_000

/** Due soon: within a week. */
export function urgency(due: Date, now: Date): Urgency {
  if (now > due) return 'overdue'
  return due.getTime() - now.getTime() <= soonMs ? 'due-soon' : 'in-time'
}

/** The moment at which a day (YYYY-MM-DD) begins at the operator's place. */
export function startOfDay(day: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(controllerTimeZone).epochMilliseconds)
}

function endAfterMonths(from: Date, months: number): Date {
  const day = Temporal.Instant.fromEpochMilliseconds(from.getTime())
    .toZonedDateTimeISO(controllerTimeZone)
    .toPlainDate()
  const last = day.add({ months }, { overflow: 'constrain' })
  return new Date(last.add({ days: 1 }).toZonedDateTime(controllerTimeZone).epochMilliseconds - 1)
}
