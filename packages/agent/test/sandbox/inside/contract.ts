/** What the stand-ins for vault and worker offer in tests. */
import type { SendRequest, SendResult } from '../../../src/door/contract.js'
import type { WorkerExit } from '../../../src/processes/messages.js'

export type Mood = 'read' | 'crash' | 'throw' | 'leave' | 'busy' | 'heap' | 'buffers' | 'wait'

export type StandInVault = {
  echo: { params: unknown; result: unknown; event: never }
  pid: { params: null; result: number; event: never }
  environment: { params: null; result: { names: string[]; execArgv: string[] }; event: never }
  /** Starts a worker in some mood, kills it after `killAfterMs`, and tells how both the call and the process ended. */
  worker: {
    params: { mood: Mood; readPaths?: string[]; path?: string; memoryMb?: number; killAfterMs?: number }
    result: { answer: string; exit: WorkerExit }
    event: { pid: number }
  }
  /** Opens a door for passes under this key and has it send. */
  send: { params: { publicKey: Uint8Array; request: SendRequest }; result: SendResult; event: never }
  crash: { params: null; result: never; event: never }
}

export type StandInWorker = {
  pid: { params: null; result: number; event: never }
  be: { params: { mood: Mood; path: string }; result: string; event: never }
}
