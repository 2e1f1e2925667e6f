/**
 * Where a person changes what is held, by category. Place: the links of the privacy page. What is not listed records what happened,
 * and is corrected by asking.
 */
import type { CategoryId } from '@confidant/statement'
import type { AccountPlace } from '../../web/account-frame.js'

const places: Partial<Record<CategoryId, AccountPlace>> = {
  'name-address': '/account/profile',
  'billing-address': '/account/profile',
  'payment-details': '/account/profile',
  'profile-picture': '/account/profile',
  account: '/account/profile',
  'email-address': '/account/security',
  'sign-in-methods': '/account/security',
  sessions: '/account/security',
  consents: '/account/preferences',
  subscriptions: '/account/preferences',
  devices: '/account/devices',
  'relay-data': '/account/devices',
}

/** Null: by asking for a correction. */
export function correctionPlace(category: string): AccountPlace | null {
  return Object.hasOwn(places, category) ? places[category as CategoryId]! : null
}
