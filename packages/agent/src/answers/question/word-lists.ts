/**
 * Lists of words of both languages, as what matches any of them.
 * Place: between the data files of answers (`data/*.json`, the same lists for each language) and what reads questions
 * and evidence. Pure.
 */

/** The words of a list in every language. */
export function wordSet(...lists: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(lists.flat())
}

/** Any of the words, whole, in any case. */
export function wordPattern(...lists: readonly (readonly string[])[]): RegExp {
  return new RegExp(`\\b(?:${lists.flat().join('|')})\\b`, 'i')
}
