import Database from 'better-sqlite3-multiple-ciphers'
import { beforeAll, describe, expect, it } from 'vitest'
import { initialSchema } from '../migrations/0001-initial.js'
import { collectCandidates, type WeighedGroup, weigh } from './candidates.js'
import { createPostings, everything, type Postings } from './postings.js'

const total = 20_000
const database = new Database(':memory:')
let walked = 0
let postings: Postings

beforeAll(() => {
  database.exec(initialSchema)
  const insert = database.prepare(
    "INSERT INTO item_text (rowid, title, sender, people, text, files) VALUES (?, '', '', '', ?, '')",
  )
  database.transaction(() => {
    for (let seq = 1; seq <= total; seq++) {
      const words = ['common', seq % 3 === 0 ? 'third' : '', seq % 1000 === 0 ? 'rare' : '', seq === 4 ? 'unique' : '']
      insert.run(seq, words.join(' '))
    }
  })()
  const real = createPostings(database, [])
  postings = {
    ...real,
    matching(expression, range, limit) {
      const seqs = real.matching(expression, range, limit)
      walked += seqs.length
      return seqs
    },
  }
})

function group(word: string): WeighedGroup {
  const clause = {
    alternatives: [{ tokens: [word], exact: false, prefix: false }],
    required: false,
    ofDate: false,
    start: 0,
    end: 0,
  }
  const plain = { clause, forms: [{ tokens: [word], weight: 1, prefix: false }], people: [], corrected: null }
  return weigh(plain, total, postings, () => 0)
}

function collect(words: string[], limit = 100): number[] {
  walked = 0
  const request = {
    groups: words.map(group),
    excluded: [],
    conditions: [],
    range: everything,
    preferred: [],
    preferredItems: [],
    limit,
  }
  return collectCandidates(request, postings)
}

describe('candidates', () => {
  it('of a rare word are all of its items, however old', () => {
    expect(collect(['rare']).length).toBe(20)
    expect(collect(['common', 'unique'])[0]).toBe(4)
  })

  it('of frequent words are the newest that hold them together', () => {
    const seqs = collect(['common', 'third'])
    expect(seqs).toHaveLength(100)
    expect(seqs.every((seq) => seq % 3 === 0)).toBe(true)
    expect(seqs[0]).toBe(19_998)
  })

  it('prefer where rare and frequent meet', () => {
    expect(collect(['rare', 'third'], 6).every((seq) => seq % 3000 === 0)).toBe(true)
  })

  it('are found without reading the postings of frequent words to their end', () => {
    collect(['common', 'third'])
    expect(walked).toBeLessThan(total)
  })
})
