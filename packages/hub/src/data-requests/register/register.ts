/**
 * The register of data requests: what was asked and when it is due, but not who asked. Place: the list that employees see without
 * audited access; opening a request is audited access.
 */
import type { HubParts } from '../../hub-parts.js'
import type { RequestKey } from '../confirm-token.js'
import { type Urgency, urgency } from '../request-clock.js'

export interface RegisterEntry {
  readonly key: RequestKey
  /** Short, for use in conversation; reveals nothing about the person. */
  readonly reference: string
  readonly kind: string
  readonly receivedBy: string
  readonly state: string
  readonly receivedAt: Date
  readonly dueAt: Date
  readonly answeredAt: Date | null
  /** Null when no action is needed. */
  readonly urgency: Urgency | null
}

export const registerFilters = ['open', 'unconfirmed', 'closed', 'all'] as const
export type RegisterFilter = (typeof registerFilters)[number]

/** Fits a printed page; older entries are found by filter. */
const most = 500

export interface Register {
  list(filter: RegisterFilter): Promise<readonly RegisterEntry[]>
  count(): Promise<Readonly<Record<Urgency, number>>>
}

export function createRegister({ withPurpose, now }: Pick<HubParts, 'withPurpose' | 'now'>): Register {
  const list = (filter: RegisterFilter) =>
    withPurpose('data-rights:desk', 'everyone', async (tx) => {
      const all = tx
        .selectFrom('data_requests')
        .select(['person_id', 'id', 'kind', 'received_by', 'state', 'received_at', 'due_at', 'answered_at'])
        .orderBy('due_at')
        .limit(most)
      const filtered =
        filter === 'open'
          ? all.where('answered_at', 'is', null).where('state', '!=', 'unconfirmed')
          : filter === 'unconfirmed'
            ? all.where('state', '=', 'unconfirmed')
            : filter === 'closed'
              ? all.where('answered_at', 'is not', null)
              : all
      const rows = await filtered.execute()
      return rows.map(
        (row): RegisterEntry => ({
          key: { person: row.person_id, request: row.id },
          reference: referenceOf(row.id),
          kind: row.kind,
          receivedBy: row.received_by,
          state: row.state,
          receivedAt: row.received_at,
          dueAt: row.due_at,
          answeredAt: row.answered_at,
          urgency: urgencyOf({ state: row.state, dueAt: row.due_at, answeredAt: row.answered_at }, now()),
        }),
      )
    })
  return {
    list,
    async count() {
      const counts = { 'in-time': 0, 'due-soon': 0, overdue: 0 }
      for (const entry of await list('open')) if (entry.urgency !== null) counts[entry.urgency] += 1
      return counts
    },
  }
}

/** A scheduled erasure counts as overdue only an hour after its due time. */
const selfCarriedMs = 3_600_000

/** Null once closed, while the address is not confirmed, and for scheduled erasures that are not overdue. */
export function urgencyOf(request: Pick<RegisterEntry, 'state' | 'dueAt' | 'answeredAt'>, now: Date): Urgency | null {
  if (request.answeredAt !== null || request.state === 'unconfirmed') return null
  if (request.state !== 'scheduled') return urgency(request.dueAt, now)
  return now.getTime() > request.dueAt.getTime() + selfCarriedMs ? 'overdue' : null
}

export function referenceOf(requestId: string): string {
  return requestId.slice(0, 8).toUpperCase()
}
