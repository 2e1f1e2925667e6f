import { expect, test } from 'vitest'
import { listOf, text } from './index.js'

test('a list is written as each language writes it', () => {
  const orders = text('orders', 'bestellingen')
  expect(listOf([])).toEqual(text('', ''))
  expect(listOf([orders])).toEqual(orders)
  expect(listOf([orders, text('invoices', 'facturen'), 'passkeys'])).toEqual({
    en: 'orders, invoices and passkeys',
    nl: 'bestellingen, facturen en passkeys',
  })
})

test('labels that have an “and” of their own are kept apart by commas alone', () => {
  const labels = [text('Name and address', 'Naam en adres'), text('Orders', 'Bestellingen'), text('Mail', 'Mail')]
  expect(listOf(labels, 'labels')).toEqual({
    en: 'Name and address, Orders, Mail',
    nl: 'Naam en adres, Bestellingen, Mail',
  })
})
