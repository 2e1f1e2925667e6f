/** What can change in meaning between two versions of the statement. */
import type { Text } from '@confidant/i18n'

export type ChangeKind =
  | 'category-added'
  | 'category-removed'
  | 'category-reworded'
  | 'purpose-added'
  | 'purpose-removed'
  | 'purpose-reworded'
  | 'use-added'
  | 'use-removed'
  | 'subjects-added'
  | 'subjects-removed'
  | 'basis-changed'
  | 'basis-reworded'
  | 'consent-text-changed'
  | 'retention-longer'
  | 'retention-shorter'
  | 'retention-start-changed'
  | 'erasure-exception-added'
  | 'erasure-exception-removed'
  | 'purpose-recipient-added'
  | 'purpose-recipient-removed'
  | 'recipient-receives-more'
  | 'recipient-receives-less'
  | 'recipient-changed'
  | 'recipient-reworded'
  | 'transfer-added'
  | 'controller-added'
  | 'controller-removed'
  | 'controller-changed'
  | 'right-dropped'
  | 'right-added'
  | 'right-reworded'
  | 'clause-dropped'
  | 'clause-added'
  | 'clause-reworded'
  | 'guarantee-dropped'
  | 'guarantee-added'
  | 'guarantee-reworded'

/** `wider`: more may be done with data, or less is promised; `narrower`: the reverse. */
export type Direction = 'wider' | 'narrower' | 'neutral'

export interface Change {
  readonly kind: ChangeKind
  readonly direction: Direction
  /** What changed: ids, the most general first. */
  readonly about: readonly string[]
  /** The purposes whose processing it concerns; empty for changes that concern the statement as a whole. */
  readonly purposes: readonly string[]
  readonly description: Text
}
