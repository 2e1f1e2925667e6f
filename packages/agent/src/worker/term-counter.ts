/** Counts in how many items each word occurs, and hands the counts over now and then instead of with every batch. */
import type { ImportBatch } from '@confidant/vault'
import type { ItemDraft } from '@confidant/vault/item'
import { stemTerm, termsOf, vocabularyTexts } from '@confidant/vault/terms'

export interface TermCounter {
  add(item: ItemDraft): void
  /** New words at once, so that they can be found; counts of known ones once enough have gathered or `all` is asked. */
  take(all: boolean): ImportBatch['terms']
}

export function createTermCounter(options = { knownTerms: 200_000, gatherTerms: 200_000 }): TermCounter {
  const sent = new Set<string>()
  const fresh = new Map<string, number>()
  const pending = new Map<string, number>()

  const count = (term: string) => {
    const counts = sent.has(term) ? pending : fresh
    counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  const drain = (counts: Map<string, number>) => {
    const terms = [...counts].map(([term, items]) => ({ term, items, ...stemTerm(term) }))
    counts.clear()
    return terms
  }

  return {
    add(item) {
      for (const word of termsOf(vocabularyTexts(item).join('\n'))) count(word)
    },
    take(all) {
      const terms = drain(fresh)
      for (const { term } of terms) {
        // Forgetting which words were sent costs a repeated upsert, never a wrong count.
        if (sent.size >= options.knownTerms) sent.clear()
        sent.add(term)
      }
      if (all || pending.size >= options.gatherTerms) terms.push(...drain(pending))
      return terms
    },
  }
}
