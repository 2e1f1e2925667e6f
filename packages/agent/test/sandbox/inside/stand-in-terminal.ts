/** Stands in for the terminal process: asks the vault one thing, waits as long as it is told to, and ends with a code. */
import { setTimeout as sleep } from 'node:timers/promises'
import { type ChannelError, createChannel } from '../../../dist/channel/index.js'
import { runChild } from '../../../dist/processes/child.js'
import type { StandInVault } from './contract.ts'

runChild('terminal', async () => async (child) => {
  const [code = '0', waitMs = '0'] = child.argv
  const channel = createChannel<Record<never, never>, StandInVault>(await child.peer(), {})
  const answer = await channel.call('echo', 'hello').catch((error: ChannelError) => error.code)
  await sleep(Number(waitMs))
  child.setExitCode(answer === 'hello' ? Number(code) : 99)
})
