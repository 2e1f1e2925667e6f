/** Who receives personal data: processors under contract (GDPR Art. 28), controllers of their own, and authorities. */
import type { Text } from '@confidant/i18n'

export interface RecipientDeclaration<Category extends string = string> {
  readonly title: Text
  readonly role: 'processor' | 'controller' | 'authority'
  /** Never more than these, whatever the purpose. */
  readonly receives: readonly Category[]
  readonly contract: Text
  /** What in the software makes it true. */
  readonly technicalLimit: Text
}
