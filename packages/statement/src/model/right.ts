/** The rights of a person (GDPR Art. 7(3), 15–22, 77), how each is used here, and what the law lets be kept. */
import type { Text } from '@confidant/i18n'

export interface RightDeclaration {
  readonly article: string
  readonly title: Text
  readonly how: Text
  /** What the law excepts; null where nothing is. */
  readonly limits: Text | null
  /** A concept of the EU GDPR extension of the W3C Data Privacy Vocabulary 2, with prefix. */
  readonly dpv: string
}
