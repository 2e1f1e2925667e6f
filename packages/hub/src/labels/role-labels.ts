/** Labels of the roles that an employee can have. Place: pages of the desk, and the log of access that a person reads. */
import { text } from '@confidant/i18n'

export const roleLabels = {
  support: text('Customer support', 'Klantenservice'),
  privacy: text('Privacy', 'Privacy'),
  admin: text('Administration', 'Beheer'),
} as const
