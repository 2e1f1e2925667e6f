import { expect, test } from 'vitest'
import { formatRoute, parseRoute, type Route } from './route.js'

const id = '0123456789abcdef0123456789abcdef'

test.each<[string, Route]>([
  ['#/', { page: 'ask', kind: null, item: null }],
  [`#/item/${id}`, { page: 'ask', kind: null, item: id }],
  ['#/library', { page: 'library', kind: null, item: null }],
  ['#/library/mail', { page: 'library', kind: 'mail', item: null }],
  [`#/library/mail/item/${id}`, { page: 'library', kind: 'mail', item: id }],
  [`#/sources/item/${id}`, { page: 'sources', kind: null, item: id }],
  ['#/settings', { page: 'settings', kind: null, item: null }],
])('%s stands for one place, and that place for it', (address, route) => {
  expect(parseRoute(address)).toEqual(route)
  expect(formatRoute(route)).toBe(address)
})

test.each(['', '#', '#/nowhere', '#main', '#/item/', '#/item/../etc', '#/library/unknown/item/xyz'])(
  'an address that is not ours (%s) opens no item and fails nothing',
  (address) => {
    expect(parseRoute(address).item).toBeNull()
  },
)
