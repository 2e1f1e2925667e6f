/**
 * Which purposes grew wider in the course of the published versions, and which versions a person has to know before their
 * data counts for them again. Place: the database is made to hold to it.
 */
import type { Statement } from '../model/declaration.js'
import { type BlockedPurpose, blockedPurposes } from './blocked-purposes.js'
import { diffVersions } from './diff.js'

export interface Widening {
  readonly purpose: string
  readonly until: BlockedPurpose['until']
  /** The version that widened it last and all that came after it: to have agreed to, or been told of, one of them is enough. */
  readonly versions: readonly [string, ...string[]]
}

/** Of the purposes of the last version. `published`: all of them, the oldest first. */
export function widenings(published: readonly Statement[]): Widening[] {
  const found = new Map<string, Widening>()
  published.forEach((now, index) => {
    const before = published[index - 1]
    if (before === undefined) return
    const later = published.slice(index + 1).map(({ version }) => version)
    for (const { purpose, until } of blockedPurposes(diffVersions(before, now), now))
      found.set(purpose, { purpose, until, versions: [now.version, ...later] })
  })
  const last = published.at(-1)?.purposes ?? {}
  return [...found.values()].filter(({ purpose }) => last[purpose] !== undefined)
}
