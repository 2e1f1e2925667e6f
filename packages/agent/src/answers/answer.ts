/**
 * An answer while it is being made: sentences, each with what it rests on.
 * Place: the kinds of answers make it, `create-ask.ts` turns it into the contract's shape.
 */
import type { StoredItem } from '@confidant/vault'
import type { Citation } from '../api/contract.js'

export interface AnswerSentence {
  text: string
  /** Never empty. */
  citations: Citation[]
}

export interface Answer {
  sentences: AnswerSentence[]
}

const maxQuoteChars = 600

/** @param quote verbatim from the item's title, text or an attachment */
export function citation(item: Pick<StoredItem, 'id' | 'externalId'>, quote: string): Citation {
  return {
    id: item.id,
    externalId: item.externalId,
    quote: quote.length > maxQuoteChars ? quote.slice(0, maxQuoteChars) : quote,
  }
}

/** The line of an item's text that meets a test, else its title, else the beginning of its text. */
export function quoteFrom(item: Pick<StoredItem, 'title' | 'text'>, test: (line: string) => boolean): string {
  const line = item.text.split('\n').find((each) => each.trim() !== '' && test(each))
  return (line ?? (item.title || (item.text.split('\n', 1)[0] ?? ''))).trim()
}
