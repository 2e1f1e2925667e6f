/**
 * Sessions as the database holds them: one row per sign-in, of which only a hash of the secret is kept. Place: below the cookie. A session
 * ends two weeks after it was last used, sixty days after it began, or when the person ends it (ASVS 5.0, 7.3 and 7.4).
 */
import type { HubParts } from '../../hub-parts.js'
import { equalBytes } from '../../secrets/digest.js'
import { randomId, randomToken } from '../../secrets/random-token.js'
import type { SignedIn } from '../../web/hub-env.js'
import type { SessionTicket } from './session-cookie.js'

const dayMs = 86_400_000
export const idleDays = 14
export const longestDays = 60

export type SignInMethod = SignedIn['method']

export interface NewSession {
  readonly personId: string
  readonly method: SignInMethod
  /** Null: signing in did not prove enough for what has to be confirmed. */
  readonly confirmedAt: Date | null
  readonly device: string
}

/** A row of the list that the person sees. */
export interface SessionEntry {
  readonly id: string
  readonly device: string
  readonly method: string
  readonly createdAt: Date
  /** A day (YYYY-MM-DD). */
  readonly lastUsedOn: string
  readonly endedAt: Date | null
}

export interface SessionStore {
  begin(session: NewSession): Promise<{ readonly ticket: SessionTicket; readonly expiresAt: Date }>
  /** Null when it is over or was never ours. */
  find(ticket: SessionTicket): Promise<Pick<SignedIn, 'method' | 'confirmedAt'> | null>
  /** Newest first; those that ended too, as long as they are held. */
  list(personId: string): Promise<readonly SessionEntry[]>
  end(personId: string, sessionId: string): Promise<void>
  endOthers(personId: string, exceptId: string): Promise<void>
}

/** What `confirmed_at` says of a session that never was. */
const never = new Date(0)

export function createSessionStore({
  withPurpose,
  secrets,
  now,
}: Pick<HubParts, 'withPurpose' | 'secrets' | 'now'>): SessionStore {
  const today = () => dayOf(now())
  const oldestUse = () => dayOf(new Date(now().getTime() - idleDays * dayMs))
  return {
    async begin({ personId, method, confirmedAt, device }) {
      const ticket: SessionTicket = { person: personId, session: randomId(), secret: randomToken() }
      const expiresAt = new Date(now().getTime() + longestDays * dayMs)
      const row = {
        person_id: personId,
        id: ticket.session,
        token_hash: secrets.hash('session', ticket.secret),
        device,
        method,
        confirmed_at: confirmedAt ?? never,
        last_used_on: today(),
        expires_at: expiresAt,
      }
      await withPurpose('sign-in', { person: personId }, (tx) => tx.insertInto('sessions').values(row).execute())
      return { ticket, expiresAt }
    },
    find: ({ person, session, secret }) =>
      withPurpose('sign-in', { person }, async (tx) => {
        const row = await tx
          .selectFrom('sessions')
          .select(['token_hash', 'method', 'confirmed_at', 'last_used_on', 'expires_at'])
          .where('id', '=', session)
          .where('ended_at', 'is', null)
          .executeTakeFirst()
        if (row === undefined || !equalBytes(row.token_hash, secrets.hash('session', secret))) return null
        if (row.expires_at <= now() || row.last_used_on < oldestUse()) {
          await tx.updateTable('sessions').set({ ended_at: now() }).where('id', '=', session).execute()
          return null
        }
        // A day is all that has to be known of its use, and one write a day all that it costs.
        if (row.last_used_on < today())
          await tx.updateTable('sessions').set({ last_used_on: today() }).where('id', '=', session).execute()
        return { method: row.method as SignInMethod, confirmedAt: row.confirmed_at }
      }),
    list: (personId) =>
      withPurpose('sign-in', { person: personId }, async (tx) => {
        const rows = await tx
          .selectFrom('sessions')
          .select(['id', 'device', 'method', 'created_at', 'last_used_on', 'expires_at', 'ended_at'])
          .orderBy('created_at', 'desc')
          .execute()
        const endOf = (row: (typeof rows)[number]) =>
          row.ended_at ?? (row.expires_at <= now() ? row.expires_at : row.last_used_on < oldestUse() ? now() : null)
        return rows.map((row) => ({
          id: row.id,
          device: row.device,
          method: row.method,
          createdAt: row.created_at,
          lastUsedOn: row.last_used_on,
          endedAt: endOf(row),
        }))
      }),
    end: (personId, sessionId) =>
      withPurpose('sign-in', { person: personId }, async (tx) => {
        const open = tx.updateTable('sessions').set({ ended_at: now() }).where('ended_at', 'is', null)
        await open.where('id', '=', sessionId).execute()
      }),
    endOthers: (personId, exceptId) =>
      withPurpose('sign-in', { person: personId }, async (tx) => {
        const open = tx.updateTable('sessions').set({ ended_at: now() }).where('ended_at', 'is', null)
        await open.where('id', '!=', exceptId).execute()
      }),
  }
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}
