/** A moment or a day in words, with what machines read beside it. Place: pages. */
import { dateInWords, type Language } from '@confidant/statement'
import { timeInWords } from './moments.js'

export function Moment({ at, language }: { readonly at: Date; readonly language: Language }) {
  return <time dateTime={at.toISOString()}>{timeInWords(at, language)}</time>
}

export function Day({ on, language }: { readonly on: string; readonly language: Language }) {
  return <time dateTime={on}>{dateInWords(on)[language]}</time>
}
