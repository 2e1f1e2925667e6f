import type { ItemDraft } from '@confidant/vault/item'
import { expect, test } from 'vitest'
import { createTermCounter } from './term-counter.js'

const draft = (text: string): ItemDraft => ({
  kind: 'note',
  identity: text,
  externalId: '',
  at: null,
  title: 'Notitie',
  participants: [{ role: 'author', name: 'Zoë', address: '' }],
  text,
  html: '',
  threadKeys: [],
  weakThreadKey: '',
  occurrences: [],
  attachments: [],
  detail: { kind: 'note', format: 'text/plain', tags: [] },
  warnings: [],
})

const counts = (terms: { term: string; items: number }[]) =>
  Object.fromEntries(terms.map(({ term, items }) => [term, items]))

test('a word counts once for each item, whatever part it stands in', () => {
  const counter = createTermCounter()
  counter.add(draft('appels appels peren'))
  counter.add(draft('Peren, notitie'))
  expect(counts(counter.take(true))).toEqual({ notitie: 2, zoe: 2, appels: 1, peren: 2 })
})

test('new words go at once, counts of known ones when enough have gathered, and nothing is lost in between', () => {
  const counter = createTermCounter({ knownTerms: 100, gatherTerms: 3 })
  counter.add(draft('appels'))
  expect(counts(counter.take(false))).toEqual({ notitie: 1, zoe: 1, appels: 1 })
  counter.add(draft('peren'))
  expect(counts(counter.take(false))).toEqual({ peren: 1 })
  counter.add(draft('appels'))
  expect(counts(counter.take(false))).toEqual({ notitie: 2, zoe: 2, appels: 1 })
  counter.add(draft('appels'))
  expect(counts(counter.take(true))).toEqual({ notitie: 1, zoe: 1, appels: 1 })
})

test('words carry both stems', () => {
  const counter = createTermCounter()
  counter.add(draft('rekeningen meetings'))
  const stems = new Map(counter.take(true).map(({ term, stemEn, stemNl }) => [term, [stemEn, stemNl]]))
  expect(stems.get('meetings')?.[0]).toBe('meet')
  expect(stems.get('rekeningen')?.[1]).toBe('reken')
})
