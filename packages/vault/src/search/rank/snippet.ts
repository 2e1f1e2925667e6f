/**
 * The piece of an item that shows why it was found.
 * Place: pure. Matches stand between U+E000 and U+E001; those characters are taken out of the text itself.
 */
import type { WeighedGroup } from '../candidates.js'
import type { MatchedText, TextMatch, TextMatcher } from './match-text.js'

export const matchStart = '\ue000'
export const matchEnd = '\ue001'

const windowChars = 160
const leadChars = 40
const markPattern = /[\ue000\ue001]/g

export interface SnippetSource {
  text: string
  attachments: readonly { name: string; text: string }[]
}

/** @param matched matches of `item.text`, when they are known already */
export function snippetOf(
  item: SnippetSource,
  matcher: TextMatcher,
  groups: readonly WeighedGroup[],
  matched?: MatchedText,
): string {
  const inText = (matched ?? matcher.match(item.text)).matches
  if (inText.length > 0) return cut(item.text, bestWindow(inText, groups), inText)
  for (const { name, text } of item.attachments) {
    const { matches } = matcher.match(text)
    if (matches.length > 0) return `${name}: ${cut(text, bestWindow(matches, groups), matches)}`
  }
  return cut(item.text, 0, [])
}

/** Offset at which the window begins that holds the most telling words. */
function bestWindow(matches: readonly TextMatch[], groups: readonly WeighedGroup[]): number {
  let best = -1
  let start = 0
  for (const [at, first] of matches.entries()) {
    const weights = new Map<number, number>()
    for (let next = at; next < matches.length && matches[next]!.end <= first.start + windowChars - leadChars; next++) {
      const { group, weight } = matches[next]!
      weights.set(group, Math.max(weights.get(group) ?? 0, weight * (groups[group]?.idf ?? 1)))
    }
    const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
    if (total > best) {
      best = total
      start = first.start
    }
  }
  return Math.max(0, start - leadChars)
}

function cut(text: string, from: number, matches: readonly TextMatch[]): string {
  const start = from === 0 ? 0 : wordBoundary(text, from)
  const end = start + windowChars >= text.length ? text.length : wordBoundary(text, start + windowChars)
  let snippet = ''
  let at = start
  for (const match of matches) {
    if (match.start < at || match.end > end) continue
    snippet += `${clean(text.slice(at, match.start))}${matchStart}${clean(text.slice(match.start, match.end))}${matchEnd}`
    at = match.end
  }
  snippet += clean(text.slice(at, end))
  return `${start > 0 ? '… ' : ''}${snippet.trim()}${end < text.length ? ' …' : ''}`
}

function clean(text: string): string {
  return text.replace(markPattern, '').replace(/\s+/g, ' ')
}

/** The end of the word that an offset lies in, at most 30 characters on; never inside a surrogate pair. */
function wordBoundary(text: string, offset: number): number {
  for (let at = offset; at < Math.min(text.length, offset + 30); at++) if (/\s/.test(text[at]!)) return at
  return /[\udc00-\udfff]/.test(text[offset] ?? '') ? offset + 1 : offset
}
