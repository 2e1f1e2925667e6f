/** Looking after the vault as a whole: checking, keys, backup, restore, export, erasure. */
import { z } from 'zod'
import { ChannelError } from '../../channel/index.js'
import type { OperationContext } from '../context.js'
import { exportItems } from '../export/index.js'
import type { Operations } from '../operation.js'
import { secret } from './opening.js'

const nothing = z.strictObject({})
const passphrase = z.string().min(1).max(1024)
const newPassphrase = z.string().min(8).max(1024)

type Care =
  | 'check'
  | 'rekey'
  | 'changePassphrase'
  | 'backup'
  | 'restoreBegin'
  | 'restoreChunk'
  | 'restoreEnd'
  | 'export'
  | 'erase'

export const care: Operations<Care> = {
  check: {
    params: nothing,
    run({ session }) {
      const problems = session.opened().vault.check()
      return { ok: problems.length === 0, problems }
    },
  },
  rekey: {
    params: z.strictObject({ passphrase }),
    async run(context, params) {
      idle(context)
      await context.session.rekey(params.passphrase)
      return { state: context.session.state() }
    },
  },
  changePassphrase: {
    params: z.strictObject({ passphrase, newPassphrase }),
    async run({ session }, params) {
      session.opened().vault.changePassphrase(params.passphrase, params.newPassphrase)
      return { state: session.state() }
    },
  },
  backup: {
    params: nothing,
    async run({ session }, _params, call) {
      let bytes = 0
      for await (const chunk of session.opened().vault.backupStream()) {
        bytes += chunk.length
        await call.emit({ chunk })
      }
      return { bytes }
    },
  },
  restoreBegin: {
    params: secret,
    run: ({ session }, params) => ({ upload: session.restoring.begin(params) }),
  },
  restoreChunk: {
    params: z.strictObject({ upload: z.string(), chunk: z.instanceof(Uint8Array) }),
    async run({ session }, { upload, chunk }) {
      await session.restoring.append(upload, chunk)
      return { bytes: chunk.length }
    },
  },
  restoreEnd: {
    params: z.strictObject({ upload: z.string() }),
    async run({ session }, { upload }) {
      session.adopt(await session.restoring.end(upload))
      return { state: session.state() }
    },
  },
  export: {
    params: nothing,
    run: ({ session }, _params, call) => exportItems(session.opened().vault.reader, call),
  },
  erase: {
    params: z.strictObject({ passphrase }),
    async run(context, params) {
      idle(context)
      await context.session.opened().vault.verify(params)
      await context.session.erase()
      return { state: context.session.state() }
    },
  },
}

function idle({ imports }: OperationContext): void {
  if (imports.size > 0)
    throw new ChannelError('invalid', 'An import is under way. Wait for it to end or cancel it, then try again.')
}
