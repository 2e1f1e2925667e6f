/**
 * Published versions. The installation keeps each one whole (it holds its own operator); this says which one counted on a
 * day, and what is wrong with a list of them.
 */
import type { Statement } from '../model/declaration.js'
import type { IsoDate } from '../model/period.js'
import { consentTexts } from '../records/consent-texts.js'
import { same } from './compare.js'
import { diffVersions } from './diff.js'

/** The version in force on that day; null before the first. */
export function versionOn(date: IsoDate, published: readonly Statement[]): Statement | null {
  const inForce = published.filter((declaration) => declaration.date <= date)
  return inForce.reduce<Statement | null>(
    (latest, next) => (latest === null || next.date >= latest.date ? next : latest),
    null,
  )
}

function consentProblems(old: Statement, now: Statement): string[] {
  return consentTexts(now).flatMap((consent) => {
    const before = consentTexts(old).find(({ id, version }) => id === consent.id && version === consent.version)
    const changed = before !== undefined && !same([before.ask, before.explains], [consent.ask, consent.explains])
    return changed ? [`The consent text "${consent.id}" changed its words without a new version of its own.`] : []
  })
}

/** Why `now` may not be published after `old`; empty when it may. */
export function publicationProblems(old: Statement, now: Statement): string[] {
  if (old.version === now.version) {
    return diffVersions(old, now).map(({ words }) => `Changed without a new version of the statement: ${words.en}`)
  }
  const dates = now.date < old.date ? [`Version ${now.version} is dated before version ${old.version}.`] : []
  return [...dates, ...consentProblems(old, now)]
}
