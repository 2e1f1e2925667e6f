/** Holds the colours of the style sheet to WCAG 2.2 (1.4.3 and 1.4.11), by day and by night. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const sheet = (name: string) => readFileSync(new URL(`../src/styles/${name}.css`, import.meta.url), 'utf8')

type Rgb = [red: number, green: number, blue: number]

const parseHex = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb

/** The tokens of the form `--name: light-dark(#rrggbb, #rrggbb)`. */
function readTokens(): Map<string, { light: Rgb; dark: Rgb }> {
  const pattern = /--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g
  return new Map(
    Array.from(sheet('tokens').matchAll(pattern), ([, name, light, dark]) => [
      name!,
      { light: parseHex(light!), dark: parseHex(dark!) },
    ]),
  )
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const value = channel / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: Rgb, b: Rgb): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

const papers = ['paper', 'paper-raised', 'paper-sunk']
const tokens = readTokens()

const textPairs: [text: string, ground: string][] = [
  ...papers.flatMap((paper): [string, string][] =>
    ['ink', 'ink-soft', 'pen', 'pen-strong', 'danger', 'good'].map((text) => [text, paper]),
  ),
  ['ink', 'pen-wash'],
  ['ink-soft', 'pen-wash'],
  ['pen', 'pen-wash'],
  ['ink', 'danger-wash'],
  ['danger', 'danger-wash'],
  ['ink', 'good-wash'],
  ['good', 'good-wash'],
  ['on-pen', 'pen'],
  ['on-pen', 'pen-strong'],
  ['on-danger', 'danger'],
  ['on-marker', 'marker'],
  ['paper', 'ink'],
  ['on-cloth', 'cloth'],
  ['on-cloth', 'cloth-raised'],
  ['on-cloth-soft', 'cloth'],
  ['on-cloth-soft', 'cloth-raised'],
]

const controlPairs: [control: string, ground: string][] = [
  ...papers.map((paper): [string, string] => ['line-strong', paper]),
  ['thread', 'cloth'],
]

const colourOf = (name: string, scheme: 'light' | 'dark') => {
  const token = tokens.get(name)
  if (!token) throw new Error(`There is no token --${name}`)
  return token[scheme]
}

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  test.each(textPairs)('%s can be read on %s (4.5:1)', (text, ground) => {
    expect(contrast(colourOf(text, scheme), colourOf(ground, scheme))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(controlPairs)('%s can be told from %s (3:1)', (control, ground) => {
    expect(contrast(colourOf(control, scheme), colourOf(ground, scheme))).toBeGreaterThanOrEqual(3)
  })
})

test('the contrast of black and white is 21:1', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21)
})

test('the style sheet loads nothing from elsewhere', () => {
  for (const name of ['index', 'tokens', 'base', 'controls', 'surfaces', 'cover']) {
    expect(sheet(name)).not.toMatch(/url\(|https?:|@import "(?!\.\/)/)
  }
})
