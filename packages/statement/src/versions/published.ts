/**
 * Published versions. The installation keeps each one whole (it holds its own operator); this says
 * whether another may follow them, and what is wrong with it.
 */
import type { Statement } from '../model/declaration.js'
import { consentTexts } from '../records/consent-texts.js'
import { same } from './compare.js'
import { diffVersions } from './diff.js'

function consentProblems(old: Statement, now: Statement): string[] {
  return consentTexts(now).flatMap((consent) => {
    const before = consentTexts(old).find(({ id, version }) => id === consent.id && version === consent.version)
    const changed = before !== undefined && !same([before.ask, before.explains], [consent.ask, consent.explains])
    return changed
      ? [`The wording of the consent text "${consent.id}" changed without a new version of that text.`]
      : []
  })
}

/** Why `now` may not be published after `old`; empty when it may. */
export function publicationProblems(old: Statement, now: Statement): string[] {
  if (old.version === now.version) {
    return diffVersions(old, now).map(
      ({ description }) => `Changed without a new version of the statement: ${description.en}`,
    )
  }
  const dates = now.date < old.date ? [`Version ${now.version} is dated before version ${old.version}.`] : []
  return [...dates, ...consentProblems(old, now)]
}

/** What a declaration is to an installation that has published these, the oldest first. */
export type PublicationState =
  | { readonly kind: 'published' }
  | { readonly kind: 'new' }
  /** It may not be published, and nothing may run by it: why, in words. */
  | { readonly kind: 'refused'; readonly problems: readonly string[] }

export function publicationState(published: readonly Statement[], now: Statement): PublicationState {
  const newest = published.at(-1)
  if (newest === undefined) return { kind: 'new' }
  if (newest.version !== now.version && published.some(({ version }) => version === now.version)) {
    const problem = `This program declares version ${now.version} of the statement, but version ${newest.version} has already been published. Start a newer version of the program.`
    return { kind: 'refused', problems: [problem] }
  }
  const problems = publicationProblems(newest, now)
  if (problems.length > 0) return { kind: 'refused', problems }
  return { kind: newest.version === now.version ? 'published' : 'new' }
}
