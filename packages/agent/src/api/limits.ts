/** Bounds and defaults that clients tell the person about. Values alone: the page imports this and bundles nothing else. */

export const leastPassphraseCharacters = 8

/** Hits of a search that names no limit. */
export const defaultSearchHits = 20
