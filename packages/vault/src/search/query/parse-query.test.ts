import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from './parse-query.js'

const options = { now: Date.parse('2026-11-22T14:00:00Z'), timeZone: 'Europe/Amsterdam' }

function words(query: string): string[][] {
  return parseQuery(query, options).clauses.map((clause) =>
    clause.alternatives.map(({ tokens }) => tokens.join(' ')).sort(),
  )
}

describe('a query', () => {
  it('is words without those that carry no subject', () => {
    expect(words('What is the price of the boat?')).toEqual([['price'], ['boat']])
  })

  it('of nothing but idle words is taken as written', () => {
    expect(words('to be or not to be')).toEqual([['to'], ['be'], ['or'], ['not'], ['to'], ['be']])
  })

  it('keeps a phrase together and requires it', () => {
    const [clause] = parseQuery('"the red Boat" harbour', options).clauses
    expect(clause).toMatchObject({ required: true, alternatives: [{ tokens: ['the', 'red', 'boat'], exact: true }] })
  })

  it('joins words by OR', () => {
    expect(words('boat OR ship harbour')).toEqual([['boat', 'ship'], ['harbour']])
  })

  it('excludes words with a minus, but not inside a word', () => {
    const { clauses, excluded } = parseQuery('e-mail -newsletter', options)
    expect(clauses.map((clause) => clause.alternatives[0]!.tokens)).toEqual([['e', 'mail']])
    expect(excluded).toEqual([{ tokens: ['newsletter'], exact: true, prefix: false }])
  })

  it('takes a star as the beginning of a word', () => {
    expect(parseQuery('boat*', options).clauses[0]!.alternatives[0]).toMatchObject({ tokens: ['boat'], prefix: true })
  })

  it('leaves its last word open while it is being typed', () => {
    const prefixOf = (query: string) =>
      parseQuery(query, { ...options, asYouType: true }).clauses.at(-1)?.alternatives[0]?.prefix
    expect(prefixOf('red bo')).toBe(true)
    expect(prefixOf('red bo ')).toBe(false)
  })
})

describe('fields', () => {
  it('are read in English and Dutch', () => {
    const english = parseQuery('from:anna to:"Bram Vos" kind:mail in:Inbox has:pdf boat', options)
    const dutch = parseQuery('van:anna aan:"Bram Vos" soort:mail in:Inbox heeft:pdf boat', options)
    expect(english.filters).toEqual(dutch.filters)
    expect(english.filters).toMatchObject({
      from: ['anna'],
      to: ['Bram Vos'],
      kinds: ['mail'],
      in: ['Inbox'],
      has: [{ type: 'file', pattern: 'pdf' }],
    })
  })

  it('take dates in every form, also over several words', () => {
    const { filters, clauses } = parseQuery('na:vorige week voor:2026-11-20 boot', options)
    expect(filters.after).toBe(Date.parse('2026-11-09T00:00+01:00'))
    expect(filters.before).toBe(Date.parse('2026-11-20T00:00+01:00'))
    expect(clauses).toHaveLength(1)
  })

  it('that are unknown or empty fall back to words', () => {
    expect(words('ref:1234')).toEqual([['ref 1234']])
    expect(words('kind:elephant')).toEqual([['elephant']])
    expect(words('after:elephant')).toEqual([['elephant']])
    expect(words('from: boat')).toEqual([['from'], ['boat']].slice(1))
  })
})

describe('dates in the plain part', () => {
  it('are a preference and leave the subject', () => {
    const { dates, clauses } = parseQuery('boat in March 2023', options)
    expect(dates).toHaveLength(1)
    expect(clauses.filter((clause) => !clause.ofDate).map((clause) => clause.alternatives[0]!.tokens)).toEqual([
      ['boat'],
    ])
  })

  it('inside quotes are only words', () => {
    expect(parseQuery('"march 2023"', options).dates).toEqual([])
  })
})

it('no input is an error', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'"-:*()| ORfromkindafter:2023') })),
      (query) => {
        const { clauses } = parseQuery(query, { ...options, asYouType: true })
        return clauses.every((clause) =>
          clause.alternatives.every(({ tokens }) => tokens.every((token) => /^[\p{L}\p{N}\p{Co}\p{M}]+$/u.test(token))),
        )
      },
    ),
    { seed: 5, numRuns: 500 },
  )
})
