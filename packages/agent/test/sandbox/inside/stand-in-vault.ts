/** Stands in for the vault process: answers clients, and starts workers when it is told to. */
import { type ChannelError, createChannel, type Handlers } from '../../../dist/channel/index.js'
import type { DoorApi } from '../../../dist/door/contract.js'
import { type ChildContext, runChild } from '../../../dist/processes/child.js'
import type { StandInVault, StandInWorker } from './contract.ts'

type Nothing = Record<never, never>

function handlers(child: ChildContext): Handlers<StandInVault> {
  return {
    echo: async (params) => params,
    pid: async () => process.pid,
    environment: async () => ({ names: Object.keys(process.env), execArgv: process.execArgv }),
    async worker({ mood, readPaths = [], path = '', memoryMb = 256, killAfterMs }, { emit }) {
      const worker = await child.startWorker({ readPaths, memoryMb })
      const channel = createChannel<Nothing, StandInWorker>(worker.socket, {})
      await emit({ pid: await channel.call('pid', null) })
      if (killAfterMs !== undefined) setTimeout(() => worker.kill('killed'), killAfterMs)
      const answer = await channel.call('be', { mood, path }).catch((error: ChannelError) => error.code)
      channel.close()
      return { answer, exit: await worker.exited }
    },
    async send({ publicKey, request }) {
      const door = createChannel<Nothing, DoorApi>(await child.openDoor(publicKey), {})
      try {
        return await door.call('send', request)
      } finally {
        door.close()
      }
    },
    crash: async () => process.abort(),
  }
}

runChild('vault', async () => async (child) => {
  child.onSocket('client', (socket) => void createChannel(socket, handlers(child)))
  child.onSocket('http', (socket) => socket.end(`from ${process.pid}`))
})
