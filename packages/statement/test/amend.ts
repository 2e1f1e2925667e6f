/** Changes one thing in a declaration, for tests: a deep copy with the change made in it. */
import type { Declaration } from '../src/model/declaration.js'

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T

export type Draft = Mutable<Declaration>

export function amend(declaration: Declaration, change: (draft: Draft) => void): Declaration {
  const draft = structuredClone(declaration) as Draft
  change(draft)
  return draft as Declaration
}
