/** Every table of the hub, by name. */
import { accounts, passkeys, signInCodes, signInLookups } from './accounts.js'

export const tables = {
  accounts,
  sign_in_lookups: signInLookups,
  passkeys,
  sign_in_codes: signInCodes,
} as const

export type Tables = typeof tables
