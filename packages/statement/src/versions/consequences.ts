/**
 * What follows from a difference between versions: which purposes stand still, for people who have not yet agreed or been
 * told. Place: the hub asks this before processing; the desk before publishing.
 */
import type { Statement } from '../model/declaration.js'
import type { Change } from './change.js'

export interface BlockedPurpose {
  readonly purpose: string
  /** `agreed`: a new consent to the text as it now stands; `told`: a notice that reached the person. */
  readonly until: 'agreed' | 'notified'
  readonly because: readonly Change[]
}

export interface Consequences {
  readonly blocked: readonly BlockedPurpose[]
  /** Purposes that grew wider and cannot wait (orders of the law, signing in): they go on, and people are told. */
  readonly announced: readonly string[]
  /** Everybody is told before the version counts for them. */
  readonly tellEveryone: boolean
}

/** Whoever cannot sign in cannot be told. */
const wayToTheNotice = 'sign-in'

/** Processing that carries out a person's rights or an order of the law never waits for a person to read a notice. */
function mayWait(purpose: string, { purposes }: Statement): boolean {
  const basis = purposes[purpose]?.basis.kind
  return basis !== undefined && basis !== 'legal-obligation' && purpose !== wayToTheNotice
}

export function consequences(changes: readonly Change[], now: Statement): Consequences {
  const wider = changes.filter(({ direction }) => direction === 'wider')
  const affected = [...new Set(wider.flatMap(({ purposes }) => purposes))].sort()
  return {
    blocked: affected
      .filter((purpose) => mayWait(purpose, now))
      .map((purpose) => ({
        purpose,
        until: now.purposes[purpose]!.basis.kind === 'consent' ? 'agreed' : 'notified',
        because: wider.filter(({ purposes }) => purposes.includes(purpose)),
      })),
    announced: affected.filter((purpose) => !mayWait(purpose, now)),
    tellEveryone: wider.length > 0,
  }
}
