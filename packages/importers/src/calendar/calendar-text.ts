/**
 * The words of a calendar entry that a person reads and searches for.
 * Place: calendar importer.
 */
import { htmlToText } from '../html/html-to-text.js'
import type { Component } from '../lines/components.js'
import { splitEscaped, unescapeText } from '../lines/content-line.js'
import { textValue } from '../lines/text-value.js'
import { cleanText } from '../text/clean-text.js'
import { linesOf, textOf } from './component-values.js'
import { peopleOf } from './people.js'

/** Without doubles. */
export function categoriesOf(component: Component): string[] {
  const names = linesOf(component, 'CATEGORIES').flatMap((line) => splitEscaped(line.value, ','))
  return [...new Set(names.map((name) => unescapeText(name).trim()).filter(Boolean))].slice(0, 100)
}

/** A line for each; what only a changed occurrence says comes after the series. */
export function textOfGroup(main: Component, overrides: readonly Component[]): string {
  const title = textOf(main, 'SUMMARY')
  const lines = new Set(textLines(main))
  for (const override of overrides) {
    const changedTitle = textOf(override, 'SUMMARY')
    if (changedTitle !== title) lines.add(changedTitle)
    for (const line of textLines(override)) lines.add(line)
  }
  lines.delete('')
  return [...lines].join('\n')
}

function textLines(component: Component): string[] {
  const people = peopleOf([component]).map(({ name, address }) =>
    [name, address === '' ? '' : `<${address}>`].filter(Boolean).join(' '),
  )
  return [
    textOf(component, 'LOCATION'),
    description(component),
    ...linesOf(component, 'COMMENT').map(textValue),
    textOf(component, 'URL'),
    ...[...linesOf(component, 'CONFERENCE'), ...linesOf(component, 'X-GOOGLE-CONFERENCE')].map(textValue),
    categoriesOf(component).join(', '),
    people.join(', '),
  ]
}

/** Google writes HTML where text belongs; Outlook writes both. */
function description(component: Component): string {
  const text = textOf(component, 'DESCRIPTION') || textOf(component, 'X-ALT-DESC')
  return /<(?:br|p|a|b|i|u|div|span|ul|ol|li|html|body)(?:\s[^<>]{0,1000})?\/?>/i.test(text)
    ? cleanText(htmlToText(text)).trim()
    : text
}
