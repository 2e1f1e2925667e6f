import { expect, it } from 'vitest'
import { searchVault } from '../../test/search-vault.js'
import { addressTokens } from './people.js'

const { search } = searchVault([
  {
    id: 'card',
    kind: 'contact',
    title: 'Bram Vos',
    from: 'Bram Vos <bram@example.net>',
    to: ['Bram Vos <b.vos@work.example>'],
    at: null,
  },
  { id: 'one', from: 'Bram Vos <bram@example.net>', to: ['Anna <anna@example.com>'] },
  { id: 'two', from: 'Anna <anna@example.org>', to: ['Bram Vos <b.vos@work.example>'] },
])

it('one person stands behind the addresses of one card', () => {
  const [bram, ...others] = search.people.named(['bram'])
  expect(others).toEqual([])
  expect(bram?.addresses.toSorted()).toEqual(['b.vos@work.example', 'bram@example.net'])
  expect(search.people.withAddress('b.vos@work.example')).toBe(bram)
})

it('a first name alone does not make two addresses one person', () => {
  expect(search.people.named(['anna'])).toHaveLength(2)
})

it('all words of a name are needed', () => {
  expect(search.people.named(['bram', 'vos'])).toHaveLength(1)
  expect(search.people.named(['bram', 'bos'])).toEqual([])
  expect(search.people.withAddress('nobody@example.com')).toBeNull()
})

it('an address is known by the words before the @, and by its domain when those are short', () => {
  expect(addressTokens('anna.vos10@example.com')).toEqual(['anna', 'vos10'])
  expect(addressTokens('info@noordstroom.example')).toEqual(['info', 'noordstroom'])
})
