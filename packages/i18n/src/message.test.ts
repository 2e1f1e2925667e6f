import { expect, expectTypeOf, test } from 'vitest'
import { fill, fillParts, type Message, message, text } from './index.js'

const mails = message(
  '{count, plural, =0 {No e-mail is} one {# e-mail is} other {# e-mails are}} waiting since {day}.',
  '{count, plural, =0 {Er wacht geen e-mail} one {Er wacht # e-mail} other {Er wachten # e-mails}} sinds {day}.',
)

test('a plural follows the rules of each language, and numbers are written as it writes them', () => {
  const day = text('3 March', '3 maart')
  expect(fill(mails, { count: 0, day })).toEqual({
    en: 'No e-mail is waiting since 3 March.',
    nl: 'Er wacht geen e-mail sinds 3 maart.',
  })
  expect(fill(mails, { count: 1, day }).nl).toBe('Er wacht 1 e-mail sinds 3 maart.')
  expect(fill(mails, { count: 12_500, day })).toEqual({
    en: '12,500 e-mails are waiting since 3 March.',
    nl: 'Er wachten 12.500 e-mails sinds 3 maart.',
  })
})

test('the names of parameters are part of the type', () => {
  expectTypeOf(mails).toEqualTypeOf<Message<'count' | 'day'>>()
  expectTypeOf(message('Nothing to fill in', 'Niets in te vullen')).toEqualTypeOf<Message<never>>()
  // @ts-expect-error a message is no text before it is filled in
  expect(mails.en).toBeUndefined()
  // @ts-expect-error without `day`
  expect(() => fill(mails, { count: 1 })).toThrow(/day/)
})

test('a value is never taken for a pattern or for mark-up', () => {
  const found = message('Found “{what}” in {where}', '“{what}” gevonden in {where}')
  expect(fill(found, { what: '{count, plural}', where: "<b>it's</b>" }).en).toBe(
    "Found “{count, plural}” in <b>it's</b>",
  )
})

test('a text of the statement is filled in like a message', () => {
  expect(fill(text('By {company}', 'Door {company}'), { company: 'Kompas' })).toEqual(text('By Kompas', 'Door Kompas'))
})

test('a sentence keeps its order around what is no text', () => {
  const link = { href: '/privacy' }
  const read = message('Read our {statement} of {day}.', 'In onze {statement} van {day} leest u dat.')
  expect(fillParts(read, { statement: link, day: '3 March' }, 'en')).toEqual(['Read our ', link, ' of 3 March.'])
  expect(fillParts(read, { statement: link, day: '3 maart' }, 'nl')).toEqual([
    'In onze ',
    link,
    ' van 3 maart leest u dat.',
  ])
  expect(fillParts(message('Nothing', 'Niets'), {}, 'nl')).toEqual(['Niets'])
})
