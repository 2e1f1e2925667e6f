import { describe, expect, it } from 'vitest'
import { analyseQuestion } from './analyse-question.js'

describe('a question', () => {
  it.each([
    ['When did I last write to Anna?', 'en', 'time'],
    ['Wanneer is de bruiloft?', 'nl', 'time'],
    ['How much did I pay the garage?', 'en', 'money'],
    ['Wat kost de huur?', 'nl', 'money'],
    ['Hoeveel kinderen heeft Bram?', 'nl', 'number'],
    ['Who sent me the recipe?', 'en', 'person'],
    ['Waar ligt de boot?', 'nl', 'place'],
    ['Hoe heet de hond van Noor?', 'nl', 'name'],
    ['What colour is the door?', 'en', 'colour'],
    ['Wat vond Tess van de film?', 'nl', 'text'],
  ])('%s', (text, language, answerType) => {
    expect(analyseQuestion(text)).toMatchObject({ language, answerType })
  })

  it('looks ahead or back', () => {
    expect(analyseQuestion('What is on next Tuesday?').tense).toBe('future')
    expect(analyseQuestion('Wat staat er vrijdag gepland?').tense).toBe('future')
    expect(analyseQuestion('What did I do on Tuesday?').tense).toBe('past')
  })
})
