import { describe, expect, it } from 'vitest'
import type { WeighedGroup } from '../candidates.js'
import { createTextMatcher } from './match-text.js'
import { matchEnd, matchStart, snippetOf } from './snippet.js'

const clause = { alternatives: [], required: false, ofDate: false, start: 0, end: 0 }
const group = (word: string, idf = 1): WeighedGroup => ({
  clause,
  forms: [{ tokens: [word], weight: 1, prefix: false }],
  people: [],
  corrected: null,
  idf,
  items: 1,
})

function snippet(text: string, groups: WeighedGroup[], attachments: { name: string; text: string }[] = []): string {
  return snippetOf({ text, attachments }, createTextMatcher(groups), groups)
}

describe('a snippet', () => {
  it('is taken where the most telling words stand', () => {
    const text = `${'boat '.repeat(80)}\n\nand much later the harbour of Sneek, ${'rope '.repeat(80)}`
    expect(snippet(text, [group('boat', 0.1), group('sneek', 5)])).toContain(`${matchStart}Sneek${matchEnd}`)
  })

  it('is short, and says that there is more', () => {
    const cut = snippet('word '.repeat(400), [group('nothing')])
    expect(cut.length).toBeLessThan(200)
    expect(cut.endsWith(' …')).toBe(true)
  })

  it('takes marks out of the text itself', () => {
    expect(snippet('a \ue000fake\ue001 boat', [group('boat')])).toBe(`a fake ${matchStart}boat${matchEnd}`)
  })

  it('never cuts a character in two', () => {
    expect(snippet('😀'.repeat(300), [group('nothing')]).isWellFormed()).toBe(true)
  })

  it('comes from an attachment when the text does not match', () => {
    expect(snippet('see attached', [group('volvo')], [{ name: 'a.pdf', text: 'Volvo' }])).toBe(
      `a.pdf: ${matchStart}Volvo${matchEnd}`,
    )
  })
})
