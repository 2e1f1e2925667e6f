import { declare } from '@confidant/statement'
import { expect, test } from 'vitest'
import { renderEmail } from './render-email.js'

const [entity] = declare().operator.entities

test('the digits of a code stand apart in the HTML, and on a line of their own in the text', () => {
  const email = { subject: 'Your code', parts: [{ kind: 'code', code: '01234567' }] } as const
  const { html, text } = renderEmail(email, { language: 'en', entity, publicUrl: 'https://confidant.example' })
  expect(html).toMatch(/<p style="[^"]*;letter-spacing:3px">01234567<\/p>/)
  expect(text).toMatch(/^ {4}01234567$/m)
})
