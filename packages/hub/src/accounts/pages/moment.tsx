/** A moment or a day in words, in the time of the Netherlands, with what machines read beside it. */
import type { Language } from '@confidant/statement'

const locales = { en: 'en-GB', nl: 'nl-NL' } as const

export function Moment({ at, language }: { readonly at: Date; readonly language: Language }) {
  const words = at.toLocaleString(locales[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  })
  return <time dateTime={at.toISOString()}>{words}</time>
}

/** @param on YYYY-MM-DD */
export function Day({ on, language }: { readonly on: string; readonly language: Language }) {
  const words = new Date(`${on}T00:00:00Z`).toLocaleDateString(locales[language], {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return <time dateTime={on}>{words}</time>
}
