import { expect, test } from 'vitest'
import { findQuote } from './find-quote.js'

const found = (text: string, quote: string) => {
  const span = findQuote(text, quote)
  return span && text.slice(span.start, span.end)
}

test('a verbatim quote is found where it stands', () => {
  expect(found('Hi. I paid € 84.20. Bye.', 'I paid € 84.20.')).toBe('I paid € 84.20.')
})

test('line breaks may fall elsewhere than in the quote', () => {
  expect(found('I paid\n  the bill', 'I paid the bill')).toBe('I paid\n  the bill')
  expect(found('I paid the bill', ' I paid\nthe bill\n')).toBe('I paid the bill')
})

test('signs that mean something in a pattern mean themselves', () => {
  expect(found('cost (a+b)? yes', '(a+b)?')).toBe('(a+b)?')
})

test('what is not there is not found', () => {
  expect(findQuote('some text', 'other text')).toBeNull()
  expect(findQuote('some text', '  ')).toBeNull()
})
