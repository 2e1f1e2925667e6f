/**
 * Which purposes stand still after a new version, for people who have not yet agreed or been told. Place: the database is made to
 * hold to it, and the page of differences says it.
 */
import type { Statement } from '../model/declaration.js'
import type { Change } from './change.js'

export interface BlockedPurpose {
  readonly purpose: string
  /** `agreed`: a new consent to the text as it now stands; `notified`: a notice that reached the person. */
  readonly until: 'agreed' | 'notified'
}

/** Whoever cannot sign in cannot be told. */
const wayToTheNotice = 'sign-in'

/** Processing that carries out a person's rights or an order of the law never waits for a person to read a notice. */
function mayWait(purpose: string, { purposes }: Statement): boolean {
  const basis = purposes[purpose]?.basis.kind
  return basis !== undefined && basis !== 'legal-obligation' && purpose !== wayToTheNotice
}

/** Sorted by name. Purposes that grew wider and cannot wait (orders of the law, signing in) go on, and are left out. */
export function blockedPurposes(changes: readonly Change[], now: Statement): BlockedPurpose[] {
  const wider = changes.filter(({ direction }) => direction === 'wider')
  const affected = [...new Set(wider.flatMap(({ purposes }) => purposes))].sort()
  return affected
    .filter((purpose) => mayWait(purpose, now))
    .map((purpose) => ({
      purpose,
      until: now.purposes[purpose]!.basis.kind === 'consent' ? 'agreed' : 'notified',
    }))
}
