import { describe, expect, it } from 'vitest'
import { stemDutch } from '../../terms.js'
import { verbStems } from './verb-forms.js'

describe('Dutch verb forms', () => {
  it.each([
    ['verhuist', 'verhuizen'],
    ['verhuisde', 'verhuizen'],
    ['verhuisden', 'verhuizen'],
    ['schrijft', 'schrijven'],
    ['gewerkt', 'werken'],
    ['betaalt', 'betalen'],
  ])('%s meets %s', (form, infinitive) => {
    expect(verbStems(form)).toContain(stemDutch(infinitive))
  })

  it('are not seen in short words and other endings', () => {
    expect(verbStems('hut')).toEqual([])
    expect(verbStems('tafel')).toEqual([])
  })
})
