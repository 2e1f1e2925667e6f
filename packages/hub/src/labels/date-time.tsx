/** A moment or a day as people read it, with the machine-readable one beside it. Place: pages. */
import type { Language } from '@confidant/i18n'
import { formatDate } from '@confidant/statement'
import { formatDateTime } from './format-date.js'

export function Moment({ at, language }: { readonly at: Date; readonly language: Language }) {
  return <time dateTime={at.toISOString()}>{formatDateTime(at, language)}</time>
}

export function Day({ on, language }: { readonly on: string; readonly language: Language }) {
  return <time dateTime={on}>{formatDate(on)[language]}</time>
}
