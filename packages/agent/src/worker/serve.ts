/**
 * A worker process: does the one job it was started for and ends.
 * Place: in the sandbox that `processes/` makes; it can read the paths of its job and talk to the vault, nothing else.
 */
import type { Duplex } from 'node:stream'
import { type Channel, createChannel } from '../channel/index.js'
import type { ChildContext } from '../processes/child.js'
import type { VaultForWorker, WorkerApi } from './contract.js'
import { runImportJob } from './import-job.js'

const heartbeatMs = 1000

export async function serveWorker(_context: ChildContext, socket: Duplex): Promise<void> {
  const vault: Channel<VaultForWorker> = createChannel<WorkerApi, VaultForWorker>(socket, {
    import: async (task, { emit, signal }) => {
      const heartbeat = setInterval(() => void emit({ type: 'alive' }), heartbeatMs)
      try {
        return await runImportJob(task, {
          emit,
          emitNow(event) {
            void emit(event)
            // The channel gathers writes of one turn; a parser that never returns would keep this one from leaving.
            socket.uncork()
          },
          knownFiles: async (paths) => (await vault.call('knownFiles', { paths })).files,
          readUpload: async (request) => (await vault.call('readUpload', request)).bytes,
          signal,
        })
      } finally {
        clearInterval(heartbeat)
      }
    },
  })
  await vault.closed
}
