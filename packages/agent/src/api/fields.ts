/** Parameters that several methods take. */
import { z } from 'zod'
import { leastPassphraseCharacters } from './limits.js'

export const nothing = z.strictObject({})

/** 32 hexadecimal digits, or the first 8 or more of them. */
export const itemId = z.string().regex(/^[0-9a-f]{8,32}$/)

export const passphrase = z.string().min(1).max(1024)
export const newPassphrase = z.string().min(leastPassphraseCharacters).max(1024)

/** What opens a vault or a backup. */
export const secret = z.union([
  z.strictObject({ passphrase }),
  z.strictObject({ recoveryWords: z.string().min(1).max(1024) }),
])
