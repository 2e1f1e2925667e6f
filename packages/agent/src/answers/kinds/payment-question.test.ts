import { describe, expect, it } from 'vitest'
import { analyseQuestion } from '../question/analyse-question.js'
import { readPaymentQuestion } from './payment-question.js'

const directionOf = (question: string) => readPaymentQuestion(analyseQuestion(question).folded)?.direction ?? null

describe('a question about money asks for what was received', () => {
  it.each([
    'How much did Anna pay me?',
    'How much has Anna paid us back?',
    'How much did I get back from the garage?',
    'How much did the energy company refund?',
    'How much was I refunded by the garage?',
    'Hoeveel betaalde Anna mij?',
    'Hoeveel heeft Anna mij terugbetaald?',
    'Hoeveel heb ik van Anna teruggekregen?',
    'Wat kreeg ik terug van de garage?',
    'Hoeveel kan ik terugkrijgen van de garage?',
  ])('%s', (question) => {
    expect(directionOf(question)).toBe('received')
  })
})

describe('a question about money asks for what was paid', () => {
  it.each([
    'How much did I pay Anna?',
    'How much did I pay Anna back?',
    'What did that trip cost me?',
    'How much has been paid to the garage?',
    'How much was paid to the garage?',
    'Tell me how much was spent on groceries',
    'How much did the garage get from me?',
    'Hoeveel kreeg Anna van mij?',
    'How much income tax did I pay?',
    'Hoeveel heb ik aan Anna terugbetaald?',
    'Hoeveel betaalden we aan de garage?',
    'Hoeveel is er aan de garage betaald?',
  ])('%s', (question) => {
    expect(directionOf(question)).toBe('paid')
  })
})

describe('what transactions of the person cannot tell is left to others', () => {
  it.each([
    'How much did Hilde pay for her violin?',
    'Hoeveel huur betaalt Hilde?',
    'Hoeveel heeft Hilde voor haar fiets betaald?',
    'What was the total of the last invoice?',
    'Hoeveel heb ik betaald voor de laatste factuur?',
    'Where does the sloop lie?',
  ])('%s', (question) => {
    expect(readPaymentQuestion(analyseQuestion(question).folded)).toBeNull()
  })
})

it('the last payment is one', () => {
  expect(readPaymentQuestion(analyseQuestion('How much was my last payment to the garage?').folded)?.latest).toBe(true)
  expect(readPaymentQuestion(analyseQuestion('How much did I pay the garage last year?').folded)?.latest).toBe(false)
})
