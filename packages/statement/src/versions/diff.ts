/**
 * What changed in meaning between two versions of the statement: computed from the declarations, in words for people, and
 * with the direction that decides what must wait. Place: behind clause V1.
 */
import type { Statement } from '../model/declaration.js'
import type { Change } from './change.js'
import { promiseChanges } from './promise-changes.js'
import { purposeChanges } from './purpose-changes.js'
import { recipientChanges } from './recipient-changes.js'

/** Empty when nothing changed in meaning. The order of things in the declarations does not matter. */
export function diffVersions(old: Statement, now: Statement): Change[] {
  return [...purposeChanges(old, now), ...recipientChanges(old, now), ...promiseChanges(old, now)]
}
