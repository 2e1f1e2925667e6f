import type { StatedConsent } from '@confidant/statement'
import { describe, expect, test } from 'vitest'
import { describeWay, eventsOf, stateOf } from './consent-history.js'
import type { ConsentAnswer } from './consent-records.js'

const messages = { en: 'Yes', nl: 'Ja' }
const consent: StatedConsent = {
  purpose: 'newsletter',
  id: 'newsletter',
  version: 2,
  ask: messages,
  explains: messages,
  withdrawal: messages,
}

function answer(changes: Partial<ConsentAnswer>): ConsentAnswer {
  return {
    id: '3f1c7f9e-6d34-4b52-9d5a-0f4f7f0a1b2c',
    purpose: 'newsletter',
    textId: 'newsletter',
    textVersion: 2,
    language: 'en',
    statementVersion: '1',
    given: true,
    answeredAt: new Date('2026-11-01T10:00:00Z'),
    answeredBy: 'web-form',
    endedAt: null,
    endedBy: null,
    ...changes,
  }
}

const ended = { endedAt: new Date('2026-11-02T10:00:00Z'), endedBy: 'web-form' }

describe('the state of a consent', () => {
  test('is what was answered last, and nothing where nothing was', () => {
    expect(stateOf(consent, [])).toEqual({ kind: 'never-asked' })
    expect(stateOf(consent, [answer({ purpose: 'offers' })])).toEqual({ kind: 'never-asked' })
    expect(stateOf(consent, [answer({})])).toMatchObject({ kind: 'in-force', outdated: false })
    expect(stateOf(consent, [answer(ended), answer({ ...ended, endedBy: 'new-wording' })])).toEqual({
      kind: 'not-in-force',
      status: 'withdrawn',
      since: ended.endedAt,
    })
  })

  test('tells a consent to an earlier wording from one to the present wording', () => {
    expect(stateOf(consent, [answer({ textVersion: 1 })])).toMatchObject({ kind: 'in-force', outdated: true })
  })
})

describe('what happened to a consent', () => {
  test('ends with the person’s own word, or with what ended it without them', () => {
    const statuses = (changes: Partial<ConsentAnswer>) => eventsOf(answer(changes)).map(({ status }) => status)
    expect(statuses({})).toEqual(['given'])
    expect(statuses(ended)).toEqual(['given', 'withdrawn'])
    for (const endedBy of ['new-version', 'new-wording'])
      expect(statuses({ ...ended, endedBy })).toEqual(['given', 'expired'])
    expect(statuses({ given: false, ...ended })).toEqual(['refused'])
  })

  test('by a way without a label is shown as it was recorded', () => {
    expect(describeWay('by-telegram')).toEqual({ en: 'by-telegram', nl: 'by-telegram' })
  })
})
