import { describe, expect, it } from 'vitest'
import { fitOf, isSomebodyElse, looksLikePerson, nameKey } from './counterparty-names.js'

describe('the name of a counterparty', () => {
  it.each([
    ['Anna de Vries', 'full'],
    ['A. de Vries', 'initial'],
    ['Mw A.B. de Vries', 'initial'],
    ['VRIES A DE', 'initial'],
    ['M. de Vries', null],
    ['Maria de Vries', null],
    ['Anna Bakker', null],
    ['Vries Verhuur B.V.', null],
    ['Anna', null],
  ])('%s fits Anna de Vries: %s', (name, fit) => {
    expect(fitOf(name, 'Anna de Vries')).toBe(fit)
  })

  it('may lack letters that banks do not write', () => {
    expect(fitOf('J. Solbjorg', 'Jonas Sølbjørg')).toBe('initial')
  })

  it('is of nobody when only a given name is known', () => {
    expect(fitOf('A. de Vries', 'Anna')).toBeNull()
  })

  it('tells people from organisations', () => {
    expect(['A. de Vries', 'HR J P BAKKER'].every(looksLikePerson)).toBe(true)
    expect(['Noordstroom B.V.', 'R.V. De Meerkoet', 'Kapper Test', 'Lijn9'].some(looksLikePerson)).toBe(false)
  })

  it('is the same with and without its legal form', () => {
    expect(nameKey('Noordstroom B.V.')).toBe(nameKey('NOORDSTROOM'))
  })

  it('with an initial is not somebody else', () => {
    expect(isSomebodyElse('A. de Vries', 'Anna de Vries')).toBe(false)
    expect(isSomebodyElse('Arie de Vries', 'Anna de Vries')).toBe(true)
  })
})
