/**
 * The vault process: all data and keys, no network, no child processes. Clients reach it over sockets that the host
 * accepted and handed in: browsers speak HTTP, terminals speak the channel.
 */
import { type Contract, createChannel, type Handlers } from '../channel/index.js'
import { createSessions } from '../http/sessions.js'
import type { ChildContext } from '../processes/child.js'
import type { OperationContext } from './context.js'
import { toChannelError } from './errors.js'
import { terminalOperations } from './operations/index.js'
import { createSession } from './session.js'

export async function serveVault(child: ChildContext): Promise<void> {
  const { vaultDir, port, version, timeZone, webDir } = child.info
  const now = clockOf(child.info.now)
  const session = createSession({ vaultDir, timeZone, now })
  const sessions = createSessions()
  const context: OperationContext = {
    session,
    vaultDir,
    version,
    timeZone,
    now,
    startWorker: (options) => child.startWorker(options),
    collectSandboxChecks: () => child.collectSandboxChecks(),
    openingLink: () => (port === null ? null : `http://127.0.0.1:${port}/open?key=${sessions.issueKey()}`),
    uploads: new Map(),
    imports: new Map(),
  }
  const handlers = handlersFor(context)
  child.onSocket('client', (socket) => void createChannel(socket, handlers))
  if (port !== null) {
    const { servePage } = await import('../http/serve-page.js')
    child.onSocket('http', servePage(context, sessions, { port, webDir }))
  }
  child.onExit(async () => session[Symbol.asyncDispose]())
}

function handlersFor(context: OperationContext): Handlers<Contract> {
  const handlers = [...terminalOperations].map(([name, operation]): [string, Handlers<Contract>[string]] => [
    name,
    async (params, call) => {
      try {
        return await operation.prepare(params)(context, call)
      } catch (error) {
        throw toChannelError(error)
      }
    },
  ])
  return Object.fromEntries(handlers)
}

/** The real clock, or one that began at a given moment when the agent was started. */
function clockOf(now: string | null): () => number {
  if (now === null) return () => Date.now()
  const ahead = Date.parse(now) - Date.now()
  return () => Date.now() + ahead
}
