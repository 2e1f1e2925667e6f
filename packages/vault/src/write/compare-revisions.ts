/**
 * Which of two revisions of the same item counts. Pure.
 * Place: asked during imports, for items with a `revision` alone.
 */
import { sha256 } from '@confidant/crypto/hash'
import type { ItemDetail, ItemDraft } from '../item.js'

export interface Revision {
  /** `ItemDraft.revision`. */
  number: number
  /** 16 bytes over all that it says. */
  digest: Buffer
}

/** Undefined for what never changes. */
export function revisionOf(draft: ItemDraft): Revision | undefined {
  return draft.revision === undefined ? undefined : { number: draft.revision, digest: digestOf(draft) }
}

/**
 * What a draft is beside the revision that is known: `newer` when it takes its place; `confirms` when it says the same
 * later on; `known` otherwise. An item that was imported without any revision gives way to one that has.
 */
export function compareRevisions(draft: ItemDraft, known: Revision | undefined): 'newer' | 'confirms' | 'known' {
  if (draft.revision === undefined) return 'known'
  if (known === undefined) return 'newer'
  const neitherSays = draft.revision === 0 && known.number === 0
  if (draft.revision <= known.number && !neitherSays) return 'known'
  return digestOf(draft).equals(known.digest) ? 'confirms' : 'newer'
}

function digestOf({ at, title, participants, text, html, detail, occurrences, attachments }: ItemDraft): Buffer {
  const files = attachments.map(({ bytes, ...rest }) => [rest, sha256(bytes).toString('hex')])
  const said = [at, title, participants, text, html, withoutCalendarName(detail), occurrences, files]
  return sha256(JSON.stringify(said)).subarray(0, 16)
}

/** Often the name of the exported file, which a second export of the same calendar does not share. */
function withoutCalendarName(detail: ItemDetail): ItemDetail {
  return detail.kind === 'event' ? { ...detail, calendar: '' } : detail
}
