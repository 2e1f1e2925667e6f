/** Looking after the vault as a whole: checking, keys, backup, restore, export, erasure. */
import { closeSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ChannelError } from '../../channel/index.js'
import type { OperationContext } from '../context.js'
import { exportItems } from '../export/index.js'
import type { Operations } from '../operation.js'

const nothing = z.strictObject({})
const passphrase = z.string().min(1).max(1024)
const newPassphrase = z.string().min(8).max(1024)
const chunkBytes = 1024 * 1024

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
      await session.opened().vault.changePassphrase(params.passphrase, params.newPassphrase)
      return { state: session.state() }
    },
  },
  backup: {
    params: nothing,
    async run({ session, vaultDir }, _params, call) {
      const copy = join(vaultDir, 'backup.tmp')
      try {
        await session.opened().vault.backup(copy)
        for (const chunk of chunksOf(copy)) await call.emit({ chunk })
        return { bytes: statSync(copy).size }
      } finally {
        rmSync(copy, { force: true })
      }
    },
  },
  restoreBegin: { params: nothing, run: ({ session }) => ({ upload: session.restoring.begin() }) },
  restoreChunk: {
    params: z.strictObject({ upload: z.string(), chunk: z.instanceof(Uint8Array) }),
    run: ({ session }, { upload, chunk }) => ({ bytes: session.restoring.append(upload, chunk) }),
  },
  restoreEnd: {
    params: z.strictObject({ upload: z.string() }),
    async run({ session }, { upload }) {
      await session.restoring.end(upload)
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

function* chunksOf(file: string): Generator<Uint8Array> {
  const fd = openSync(file, 'r')
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunkBytes)
      const length = readSync(fd, chunk)
      if (length === 0) return
      yield chunk.subarray(0, length)
    }
  } finally {
    closeSync(fd)
  }
}
