/** Writes a purpose down so that the type checker knows exactly which categories it needs. */
import type { PurposeDeclaration } from '../model/purpose.js'
import type { CategoryId } from './categories.js'
import type { RetentionEvent } from './events.js'
import type { RecipientId } from './recipients.js'

export type StatedPurpose = PurposeDeclaration<CategoryId, RetentionEvent, RecipientId>

export function definePurpose<const P extends StatedPurpose>(
  purpose: P & { needs: Record<Exclude<keyof P['needs'], CategoryId>, never> },
): P {
  return purpose
}
