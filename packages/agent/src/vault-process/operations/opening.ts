/** Making, opening and locking the vault, and saying how it stands. */
import { z } from 'zod'
import type { OperationContext } from '../context.js'
import { type Operations, withOptional } from '../operation.js'

const nothing = z.strictObject({})
const passphrase = z.string().min(1).max(1024)
/** What opens a vault. */
export const secret = z.union([
  z.strictObject({ passphrase }),
  z.strictObject({ recoveryWords: z.string().min(1).max(1024) }),
])

export const opening: Operations<'status' | 'create' | 'unlock' | 'lock' | 'settings' | 'openingLink'> = {
  status: { params: nothing, run: status },
  create: {
    params: z.strictObject({ passphrase: z.string().min(8, 'too short').max(1024) }),
    run: async ({ session }, params) => ({ recoveryWords: await session.create(params.passphrase) }),
  },
  unlock: {
    params: secret,
    async run({ session }, params) {
      await session.unlock(params)
      return { state: session.state() }
    },
  },
  lock: {
    params: nothing,
    run({ session, imports }) {
      for (const { cancel } of imports.values()) cancel.abort()
      session.lock()
      return { state: session.state() }
    },
  },
  settings: {
    params: withOptional(z.strictObject({ autoLockMinutes: z.int().min(0).max(1440).optional() })),
    run({ session }, { autoLockMinutes }) {
      session.opened()
      return { autoLockMinutes: session.autoLockMinutes(autoLockMinutes) }
    },
  },
  openingLink: {
    params: nothing,
    run: ({ openingLink }) => ({ url: openingLink() ?? '' }),
  },
}

function status({ session, vaultDir, version, imports }: OperationContext) {
  const state = session.state()
  const counts = session.peek()?.vault.reader.counts()
  return {
    state,
    vault: vaultDir,
    version,
    ...(counts ? { counts } : {}),
    imports: [...imports.values()].flatMap(({ progress }) => (progress ? [progress] : [])),
    autoLockMinutes: session.autoLockMinutes(),
  }
}
