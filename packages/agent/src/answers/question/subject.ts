/**
 * Words of a question that say what it is about, without those that only say what is asked.
 * Place: pure; each kind of answer gives the words that belong to asking in its own way.
 */
import { foldToken, type SearchWord } from '@confidant/vault'

export function subjectWithout(words: readonly SearchWord[], asking: ReadonlySet<string>): SearchWord[] {
  return words.filter((word) => !word.ofDate && !tokensOfWord(word).every((token) => asking.has(token)))
}

export function tokensOfWord({ text }: SearchWord): string[] {
  return foldToken(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '')
}

export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}
