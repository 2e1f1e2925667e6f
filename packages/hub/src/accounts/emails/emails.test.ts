import { languages } from '@confidant/i18n'
import { declare } from '@confidant/statement'
import { expect, test } from 'vitest'
import type { AnyMailTemplate, EmailContent } from '../../mail/mail-template.js'
import * as addressEmails from './address-emails.js'
import * as securityEmails from './security-emails.js'
import * as signInEmails from './sign-in-emails.js'

const publicUrl = 'https://confidant.example'
const [entity] = declare().operator.entities
const templates: readonly AnyMailTemplate[] = [
  ...Object.values(signInEmails),
  ...Object.values(addressEmails),
  ...Object.values(securityEmails),
]

const contents = [{}, { code: '01234567' }, { stop: 'sealed-_' }]
/** Each takes exactly one shape of content. */
const cases = templates.map((template) => {
  const taken = contents.filter((content) => template.content.safeParse(content).success)
  return { id: template.id, template, taken }
})

/** Everything but the code itself. */
function labelOf({ subject, parts }: EmailContent): string[] {
  const written = parts.flatMap((part) => (part.kind === 'code' ? [] : [part.kind === 'text' ? part.text : part.label]))
  return [subject, ...written]
}

test('each e-mail has an id of its own', () => {
  expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length)
})

test.each(cases)(
  '$id is written in both languages, carries what it is for, and links to nobody else',
  ({ template, taken }) => {
    expect(taken).toHaveLength(1)
    const [content] = taken
    const emails = languages.map((language) => template.email(content, { language, entity, publicUrl }))
    const words = emails.map(labelOf)
    expect(words[0]).not.toEqual(words[1])
    for (const [at, { parts }] of emails.entries()) {
      for (const line of words[at]!) expect(line).not.toMatch(/undefined|\{\w+\}|^\s*$/)
      const codes = parts.flatMap((part) => (part.kind === 'code' ? [part.code] : []))
      expect(codes).toEqual('code' in content! ? [content.code] : [])
      const urls = parts.flatMap((part) => (part.kind === 'link' ? [part.url] : []))
      for (const url of urls)
        expect(url.startsWith(`${publicUrl}/${languages[at]}/`) || url.startsWith('mailto:')).toBe(true)
      if ('stop' in content!) expect(new URL(urls[0]!).searchParams.get('delay')).toBe(content.stop)
    }
  },
)
