/**
 * Reading single properties of a calendar component.
 * Place: calendar importer. Never throws on what a calendar holds.
 */
import type { Component } from '../lines/components.js'
import type { ContentLine } from '../lines/content-line.js'
import { textValue } from '../lines/text-value.js'

export function lineOf(component: Component, name: string): ContentLine | null {
  return component.lines.find((line) => line.name === name) ?? null
}

export function linesOf(component: Component, name: string): ContentLine[] {
  return component.lines.filter((line) => line.name === name)
}

/** Unescaped and trimmed, '' when missing. */
export function textOf(component: Component, name: string): string {
  const line = lineOf(component, name)
  return line === null ? '' : textValue(line)
}
