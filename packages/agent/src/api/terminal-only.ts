/** For the terminal alone: what reads or writes files that the person named. The vault process itself reaches none. */
import { z } from 'zod'
import { nothing, passphrase, secret } from './fields.js'
import type { Method } from './method.js'
import type { LockState } from './vault-state.js'

export const terminalOnlyParams = {
  openingLink: nothing,
  backup: nothing,
  restoreBegin: secret,
  restoreChunk: z.strictObject({ upload: z.string(), chunk: z.instanceof(Uint8Array) }),
  restoreEnd: z.strictObject({ upload: z.string() }),
  export: nothing,
  erase: z.strictObject({ passphrase }),
}

export type TerminalOnlyApi = {
  /** The link that opens the page, good for one use. */
  openingLink: Method<typeof terminalOnlyParams.openingLink, { url: string }>
  /** An encrypted copy of the whole vault, in pieces. */
  backup: Method<typeof terminalOnlyParams.backup, { bytes: number }, { chunk: Uint8Array }>
  restoreBegin: Method<typeof terminalOnlyParams.restoreBegin, { upload: string }>
  restoreChunk: Method<typeof terminalOnlyParams.restoreChunk, { bytes: number }>
  restoreEnd: Method<typeof terminalOnlyParams.restoreEnd, { state: LockState }>
  /** Everything in open formats: one event per file. */
  export: Method<
    typeof terminalOnlyParams.export,
    { files: number; items: number },
    { path: string; bytes: Uint8Array }
  >
  /** Destroys the keys and removes every file of the vault. */
  erase: Method<typeof terminalOnlyParams.erase, { state: LockState }>
}
