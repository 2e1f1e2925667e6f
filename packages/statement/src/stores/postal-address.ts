/** The parts of a postal address, for each table that holds one. */
import { text } from '@confidant/i18n'
import type { CategoryId } from '../declaration/categories.js'
import { personal } from './column.js'
import { labels } from './labels.js'

export const postalNames = ['name', 'street', 'postal_code', 'city', 'country'] as const

export function postalColumns<const C extends CategoryId>(category: C) {
  return {
    name: personal('text', category, labels.name),
    street: personal('text', category, text('Street and number', 'Straat en huisnummer')),
    postal_code: personal('text', category, text('Postal code', 'Postcode')),
    city: personal('text', category, text('City', 'Plaats')),
    country: personal('text', category, text('Country', 'Land')),
  }
}
