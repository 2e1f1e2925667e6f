/**
 * Lists of words by what they mean, turned round: what each word means.
 * Place: between the data files of search and what looks words up.
 */

/** @param tables one for each language, all with the same meanings */
export function byWord<T extends string>(
  tables: readonly Readonly<Record<T, readonly string[]>>[],
): ReadonlyMap<string, T> {
  const entries = tables.flatMap((table) =>
    (Object.keys(table) as T[]).flatMap((meaning) => table[meaning].map((word) => [word, meaning] as const)),
  )
  return new Map(entries)
}
