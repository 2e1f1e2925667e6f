/** The parts of a postal address, for each table that holds one. */
import type { CategoryId } from '../declaration/categories.js'
import { personal } from './column.js'

export const postalNames = ['name', 'street', 'postal_code', 'city', 'country'] as const

export function postalColumns<const C extends CategoryId>(category: C) {
  return {
    name: personal('text', category),
    street: personal('text', category),
    postal_code: personal('text', category),
    city: personal('text', category),
    country: personal('text', category),
  }
}
