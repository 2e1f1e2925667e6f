import Database from 'better-sqlite3-multiple-ciphers'
import { describe, expect, it } from 'vitest'
import { foldToken, stemDutch, stemEnglish, stemTerm, termsOf, tokensOf } from './terms.js'

/** What FTS5 itself makes of a text, in order. */
function indexTokens(text: string): string[] {
  const db = new Database(':memory:')
  db.exec(`CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE v USING fts5vocab(t, instance)`)
  db.prepare('INSERT INTO t VALUES (?)').run(text)
  const rows = db.prepare('SELECT term FROM v ORDER BY doc, offset').all() as { term: string }[]
  db.close()
  return rows.map((row) => row.term)
}

const samples = [
  'Hello, World! It’s 2024-05-03 and the bill is €12,50.',
  'De energierekening à € 112,35 vóór vrijdag; coördinatie, reünie, geërgerd, één.',
  'foo_bar x-y-z a.b@example.com ABC123def ÅNGSTRÖM naïve Łódź İstanbul straße Øre',
  'e\u0301te\u0301 cafe\u0301 nu',
  'Привет мир ёлка Ελλάδα 日本語 한국어 𝒳𝓎 😀emoji\u{1F600}mid',
  '',
]

describe('tokens', () => {
  it.each(samples)('are split and folded exactly as the full-text index does: %s', (text) => {
    expect(tokensOf(text).map((span) => span.token)).toEqual(indexTokens(text))
  })

  it('carry their place in the text', () => {
    const text = 'Één  café-bar'
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Één', 'café', 'bar'])
  })
})

describe('terms', () => {
  it('are distinct words in order of appearance, without numbers, codes or long runs', () => {
    expect(termsOf('Pay the bill, pay A1 42 x Café cafe ABCDEFGHIJKLMNOPQRSTUVWXYZ ok')).toEqual([
      'pay',
      'the',
      'bill',
      'cafe',
      'ok',
    ])
  })

  it('fold accents as the index does', () => {
    expect(foldToken('Coördinatie')).toBe('coordinatie')
    expect(termsOf('GEËRGERD')).toEqual(['geergerd'])
  })
})

describe('stems', () => {
  it('join the forms of an English word', () => {
    expect(new Set(['invoice', 'invoices', 'invoicing', 'invoiced'].map(stemEnglish)).size).toBe(1)
  })

  it('join the forms of a Dutch word', () => {
    expect(stemDutch('rekeningen')).toBe(stemDutch('rekening'))
    expect(stemDutch('brieven')).toBe(stemDutch('brief'))
    expect(stemDutch('huizen')).toBe(stemDutch('huis'))
    expect(stemDutch('bomen')).toBe(stemDutch('boom'))
  })

  it('are given for both languages at once', () => {
    expect(stemTerm('meetings')).toEqual({ stemEn: 'meet', stemNl: stemDutch('meetings') })
  })
})
