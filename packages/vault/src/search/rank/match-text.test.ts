import { describe, expect, it } from 'vitest'
import { createTextMatcher } from './match-text.js'

const form = (text: string, weight = 1, prefix = false) => ({ tokens: text.split(' '), weight, prefix })

describe('matches', () => {
  it('carry their place, whatever the accents and case', () => {
    const text = 'De Coördinatie begint'
    const [match] = createTextMatcher([{ forms: [form('coordinatie')] }]).match(text).matches
    expect(text.slice(match!.start, match!.end)).toBe('Coördinatie')
  })

  it('see the last part of a compound, for less than the word itself', () => {
    const { match } = createTextMatcher([{ forms: [form('museum')] }])
    expect(match('Stage bij het zeemuseum').matches).toMatchObject([{ weight: 0.6 }])
    expect(match('muse').matches).toEqual([])
  })

  it('of several words stand in a row', () => {
    const { match } = createTextMatcher([{ forms: [form('red boat')] }])
    expect(match('the red boat').matches).toHaveLength(1)
    expect(match('the boat, red').matches).toEqual([])
    expect(match('red').matches).toEqual([])
  })

  it('take the best form of a group at one place', () => {
    const { matches } = createTextMatcher([{ forms: [form('boat', 0.5), form('boat show', 1)] }]).match('boat show')
    expect(matches.map(({ weight }) => weight)).toEqual([1])
  })

  it('can belong to several groups at one place', () => {
    const { matches } = createTextMatcher([{ forms: [form('boat')] }, { forms: [form('boat', 0.5)] }]).match('boat')
    expect(matches.map(({ group }) => group)).toEqual([0, 1])
  })

  it('of a beginning take every ending', () => {
    const { match } = createTextMatcher([{ forms: [form('har', 1, true)] }])
    expect(match('Harlingen harbour chart').matches).toHaveLength(2)
  })
})
