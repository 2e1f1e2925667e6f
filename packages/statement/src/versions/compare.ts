/** The small comparisons that all differences are made of. */

/** Equal as data, whatever the order of the keys. */
export function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

export interface Keys {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly kept: readonly string[]
}

/** By set, whatever the order; sorted, so that the result does not depend on it either. */
export function compareKeys(before: Iterable<string>, after: Iterable<string>): Keys {
  const old = new Set(before)
  const now = new Set(after)
  return {
    added: [...now].filter((key) => !old.has(key)).sort(),
    removed: [...old].filter((key) => !now.has(key)).sort(),
    kept: [...now].filter((key) => old.has(key)).sort(),
  }
}
