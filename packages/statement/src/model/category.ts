/** Categories of personal data: the words the statement uses for what is held. */
import type { Text } from '@confidant/i18n'

/** What people provide, what using the service adds, and what identifies a row. */
export type CategoryGroup = 'provided' | 'added' | 'internal'

export interface CategoryDeclaration {
  readonly title: Text
  readonly description: Text
  readonly group: CategoryGroup
  /** Concepts of the W3C Data Privacy Vocabulary 2, with prefix (`pd:EmailAddress`). */
  readonly dpv: readonly [string, ...string[]]
}
