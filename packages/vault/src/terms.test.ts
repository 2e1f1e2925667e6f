import Database from 'better-sqlite3-multiple-ciphers'
import { describe, expect, it } from 'vitest'
import { initialSchema } from './migrations/0001-initial.js'
import { foldToken, indexText, stemDutch, stemEnglish, stemTerm, termsOf, tokensOf } from './terms.js'

/** What FTS5 itself makes of each text, in order, with the tokenizer of the vault. */
function indexTokens(texts: readonly string[]): string[][] {
  const db = new Database(':memory:')
  const tokenizer = /tokenize = (".*")/.exec(initialSchema)![1]
  db.exec(`CREATE VIRTUAL TABLE t USING fts5(x, tokenize = ${tokenizer});
    CREATE VIRTUAL TABLE v USING fts5vocab(t, instance)`)
  const add = db.prepare('INSERT INTO t (rowid, x) VALUES (?, ?)')
  db.transaction(() => {
    for (const [index, text] of texts.entries()) add.run(index, indexText(text))
  })()
  const found: string[][] = texts.map(() => [])
  const rows = db.prepare<[], { doc: number; term: string }>('SELECT doc, term FROM v ORDER BY doc, offset')
  for (const { doc, term } of rows.iterate()) found[doc]!.push(term)
  db.close()
  return found
}

const tokens = (text: string) => tokensOf(text).map((span) => span.token)

const samples = [
  'Hello, World! It’s 2024-05-03 and the bill is €12,50.',
  'De energierekening à € 112,35 vóór vrijdag; coördinatie, reünie, geërgerd, één.',
  'foo_bar x-y-z a.b@example.com ABC123def ÅNGSTRÖM naïve Łódź İstanbul straße Øre',
  'e\u0301te\u0301 cafe\u0301 nu',
  'Привет мир ёлка Ελλάδα 日本語 한국어 𝒳𝓎 😀emoji\u{1F600}mid',
  'नमस्ते दुनिया, हिन्दी में कि‍ताब १२३',
  'مُحَمَّد كِتَابٌ مـــرحبا آب أحمد',
  'שָׁלוֹם עוֹלָם \ufb2aלום בְּרֵאשִׁית',
  'ที่นี่ ภาษาไทย ประเทศ วันนี้',
  'দুর্গা தமிழ் తెలుగు ಕನ್ನಡ മലയാളം ខ្មែរ မြန်မာ བོད་ཡིག',
  'x\u0301y q\u0323\u0307 \u0438\u0306 й \u0301 \u034f \u1112\u1161\u11ab\u1100\u116e\u11a8 é\u0301',
  'bedankt🥰tot ❤️love love❤️ 5️⃣keer ₺5₽6 👩🏽‍🚀maan a🫠b',
  '',
]

describe('tokens', () => {
  it.each(samples)('are split and folded exactly as the full-text index does: %s', (text) => {
    expect(tokens(text)).toEqual(indexTokens([text])[0])
  })

  it('are split exactly as the full-text index does by each character that there is', () => {
    const texts: string[] = []
    for (let code = 1; code < 0x20000; code++) {
      const isSurrogate = code >= 0xd800 && code <= 0xdfff
      if (!isSurrogate) texts.push(`a${String.fromCodePoint(code)}b`)
    }
    const found = indexTokens(texts)
    expect(texts.filter((text, index) => tokens(text).length !== found[index]!.length)).toEqual([])
  })

  it.each([
    ['Devanagari', 'नमस्ते दुनिया', ['नमस्ते', 'दुनिया']],
    ['Arabic without its vowels', 'كِتَابٌ مُحَمَّد', ['كتاب', 'محمد']],
    ['Hebrew without its points', 'שָׁלוֹם עוֹלָם', ['שלום', 'עולם']],
    ['Thai', 'ที่นี่ วันนี้', ['ที่นี่', 'วันนี้']],
    ['accents that stand apart', 'cafe\u0301 \u0438\u0306', ['cafe', '\u0439']],
    ['emoji stuck to a word', 'bedankt🥰 ❤️love', ['bedankt', 'love']],
  ])('are whole words in %s', (_, text, expected) => {
    expect(tokens(text)).toEqual(expected)
    expect(indexTokens([text])[0]).toEqual(expected)
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

  it('keep the vowel signs of a script', () => {
    expect(termsOf('नमस्ते दुनिया १२३')).toEqual(['नमस्ते', 'दुनिया'])
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
