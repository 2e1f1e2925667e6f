/**
 * The same words said again and again count once: later copies go down, so that they do not fill the first page.
 * Place: last step of the ranking. Bank transactions and events repeat by nature and are left alone.
 */
import type { ScoredItem } from './score-item.js'

const comparedChars = 200
const copyFactor = 0.4

/** Best first, as it comes. */
export function withoutRepetition(items: readonly ScoredItem[]): ScoredItem[] {
  const seen = new Set<string>()
  for (const scored of items) {
    const { kind, title, text } = scored.item
    if (kind !== 'chat' && kind !== 'mail') continue
    const key = `${title}\n${text.slice(0, comparedChars)}`
    if (seen.has(key)) scored.score *= copyFactor
    seen.add(key)
  }
  return items.toSorted((a, b) => b.score - a.score || b.item.seq - a.item.seq)
}
