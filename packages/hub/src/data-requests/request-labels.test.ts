import { deskForms, forms, inventedOperator } from '@confidant/statement'
import { describe, expect, test } from 'vitest'
import { channelLabels, identityLabels, refusalGroundLabels, requestKindLabels } from '../labels/request-labels.js'
import { requestRefusedEmail } from './request-emails.js'

test('whatever a form of requests offers has words in both languages', () => {
  const offered = [
    [forms.dataRequestForm.fields.kind.shape.of, requestKindLabels],
    [deskForms.receivedRequestForm.fields.kind.shape.of, requestKindLabels],
    [deskForms.receivedRequestForm.fields.received_by.shape.of, channelLabels],
    [deskForms.requestIdentityForm.fields.identity_checked_by.shape.of, identityLabels],
    [deskForms.requestRefusalForm.fields.refusal_ground.shape.of, refusalGroundLabels],
  ] as const
  for (const [values, words] of offered) {
    expect(Object.keys(words)).toEqual(expect.arrayContaining([...values]))
    for (const { en, nl } of Object.values(words)) expect([en, nl]).not.toContain('')
  }
})

describe.each(['en', 'nl'] as const)('a refusal in %s', (language) => {
  test.each(Object.keys(refusalGroundLabels))(
    'for %s names its article, the explanation, the authority and the court',
    (ground) => {
      const { name, site } = inventedOperator.authority
      const content = {
        kind: 'erasure',
        ground,
        explanation: 'Because of the invoice.',
        authority: { name, site },
      } as const
      const setting = { language, entity: inventedOperator.entities[0], publicUrl: 'https://lindewerk.example' }
      const words = requestRefusedEmail
        .email(content, setting)
        .parts.map((part) => (part.kind === 'text' ? part.text : ''))
      const law = language === 'en' ? 'GDPR' : 'AVG'
      expect(words.join(' ')).toMatch(new RegExp(`art\\. (12|15|17).*${law}`))
      expect(words.join(' ')).toContain('Because of the invoice.')
      expect(words.join(' ')).toContain(site)
      expect(words.join(' ')).toMatch(
        language === 'en' ? /go to court \(art\. 77 and 79/ : /naar de rechter gaan \(art\. 77 en 79/,
      )
    },
  )
})
