/**
 * Reading single properties of a calendar component.
 * Place: calendar importer. Never throws on what a calendar holds.
 */

import type { Component } from '../lines/components.js'
import { type ContentLine, param, unescapeText } from '../lines/content-line.js'
import { cleanText } from '../text/clean-text.js'

export function lineOf(component: Component, name: string): ContentLine | null {
  return component.lines.find((line) => line.name === name) ?? null
}

export function linesOf(component: Component, name: string): ContentLine[] {
  return component.lines.filter((line) => line.name === name)
}

/** Unescaped and trimmed, '' when missing. */
export function textOf(component: Component, name: string): string {
  const line = lineOf(component, name)
  return line === null ? '' : lineText(line)
}

export function lineText(line: ContentLine): string {
  const bytes = param(line, 'ENCODING').toUpperCase() === 'QUOTED-PRINTABLE' ? unquotePrintable(line.value) : line.value
  return cleanText(unescapeText(bytes)).trim()
}

/** vCalendar 1.0 wrote quoted-printable; UTF-8 is the only charset that later programs write there. */
function unquotePrintable(value: string): string {
  const bytes = value.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return /[\u0100-\uffff]/.test(bytes) ? value : Buffer.from(bytes, 'latin1').toString('utf8')
}
