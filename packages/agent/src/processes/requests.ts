/** What a child asks of its host, each answered once: workers, the door, sandbox checks of the others. */
import type { Duplex } from 'node:stream'
import type { SandboxCheck } from '../api/contract.js'
import { ChannelError } from '../channel/index.js'
import type { FromChild, ToChild, WorkerExit } from './messages.js'
import type { WorkerProcess } from './worker-process.js'

export interface Requests {
  startWorker(options: { readPaths: string[]; memoryMb: number }): Promise<WorkerProcess>
  openDoor(publicKey: Uint8Array): Promise<Duplex>
  askSandboxChecks(): Promise<SandboxCheck[]>
  /** Takes the socket that answers request `id`; undefined when it broke on the way. */
  answer(id: number, socket: Duplex | undefined): void
  /** Takes every other answer. */
  settle(message: ToChild): void
}

interface Waiting {
  socket: PromiseWithResolvers<Duplex>
  exit: PromiseWithResolvers<WorkerExit>
}

export function createRequests(tell: (message: FromChild) => void): Requests {
  const waiting = new Map<number, Waiting>()
  const checks = new Map<number, PromiseWithResolvers<SandboxCheck[]>>()
  let lastId = 0

  function ask(message: (id: number) => FromChild): Waiting & { id: number } {
    const id = ++lastId
    const entry = { socket: Promise.withResolvers<Duplex>(), exit: Promise.withResolvers<WorkerExit>() }
    waiting.set(id, entry)
    tell(message(id))
    return { id, ...entry }
  }

  function refuse(id: number, error: ChannelError): void {
    waiting.get(id)?.socket.reject(error)
    waiting.delete(id)
    checks.get(id)?.reject(error)
    checks.delete(id)
  }

  function exited(id: number, exit: WorkerExit): void {
    const entry = waiting.get(id)
    waiting.delete(id)
    entry?.exit.resolve(exit)
    entry?.socket.reject(startFailed())
  }

  return {
    async startWorker({ readPaths, memoryMb }) {
      const { id, socket, exit } = ask((id) => ({ type: 'start-worker', id, readPaths, memoryMb }))
      return {
        socket: await socket.promise,
        kill: (reason) => tell({ type: 'kill-worker', id, reason }),
        exited: exit.promise,
      }
    },
    openDoor(publicKey) {
      const publicKeyHex = Buffer.from(publicKey).toString('hex')
      return ask((id) => ({ type: 'open-door', id, publicKeyHex })).socket.promise
    },
    askSandboxChecks() {
      const id = ++lastId
      const answer = Promise.withResolvers<SandboxCheck[]>()
      checks.set(id, answer)
      tell({ type: 'ask-sandbox-checks', id })
      return answer.promise
    },
    answer(id, socket) {
      if (!socket) return refuse(id, startFailed())
      socket.on('error', () => {})
      waiting.get(id)?.socket.resolve(socket)
    },
    settle(message) {
      if (message.type === 'worker-exited') exited(message.id, message.exit)
      else if (message.type === 'refused') refuse(message.id, new ChannelError('denied', message.message))
      else if (message.type === 'sandbox-checks') {
        checks.get(message.id)?.resolve(message.checks)
        checks.delete(message.id)
      }
    },
  }
}

function startFailed(): ChannelError {
  return new ChannelError('worker-failed', 'Part of Confidant stopped before it began its work. Try again.')
}
