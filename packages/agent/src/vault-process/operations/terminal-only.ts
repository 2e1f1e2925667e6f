/** For the terminal alone: the link to the page, backup, restore, export, erasure. */
import { type TerminalOnlyApi, terminalOnlyParams } from '../../api/terminal-only.js'
import { refuseDuringImport } from '../context.js'
import { exportItems } from '../export/index.js'
import type { Operations } from '../operation.js'

export const terminalOnlyOperations: Operations<TerminalOnlyApi> = {
  openingLink: {
    params: terminalOnlyParams.openingLink,
    run: ({ openingLink }) => ({ url: openingLink() ?? '' }),
  },
  backup: {
    params: terminalOnlyParams.backup,
    streams: true,
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
    params: terminalOnlyParams.restoreBegin,
    run: ({ session }, params) => ({ upload: session.restoring.begin(params) }),
  },
  restoreChunk: {
    params: terminalOnlyParams.restoreChunk,
    async run({ session }, { upload, chunk }) {
      await session.restoring.append(upload, chunk)
      return { bytes: chunk.length }
    },
  },
  restoreEnd: {
    params: terminalOnlyParams.restoreEnd,
    async run({ session }, { upload }) {
      session.adopt(await session.restoring.end(upload))
      return { state: session.state() }
    },
  },
  export: {
    params: terminalOnlyParams.export,
    streams: true,
    run: ({ session }, _params, call) => exportItems(session.opened().vault.reader, call),
  },
  erase: {
    params: terminalOnlyParams.erase,
    async run(context, params) {
      refuseDuringImport(context)
      await context.session.opened().vault.verify(params)
      await context.session.erase()
      return { state: context.session.state() }
    },
  },
}
