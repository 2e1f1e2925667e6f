/** Changes one thing in a declaration: a deep copy with the change made in it. Place: tests of versions and of drift. */
import type { Declaration } from '@confidant/statement'

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T

export function amend(declaration: Declaration, change: (draft: Mutable<Declaration>) => void): Declaration {
  const draft = structuredClone(declaration) as Mutable<Declaration>
  change(draft)
  return draft as Declaration
}
