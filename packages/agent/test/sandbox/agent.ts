/** Hosts with stand-ins for tests, in folders of their own. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Channel, type ChannelError, createChannel } from '../../src/channel/index.js'
import { type Host, type HostOptions, startHost } from '../../src/processes/host.js'
import { connectToAgent } from '../../src/processes/run-command.js'
import type { StandInVault } from './inside/contract.js'

export type VaultChannel = Channel<StandInVault>

const inside = (name: string): string => path.join(import.meta.dirname, 'inside', name)
export const standIns = {
  vault: inside('stand-in-vault.ts'),
  worker: inside('stand-in-worker.ts'),
  terminal: inside('stand-in-terminal.ts'),
}

export interface TestAgents extends AsyncDisposable {
  /** Of this test, with nothing in it. */
  readonly root: string
  readonly vaultDir: string
  start(options?: Partial<HostOptions>): Promise<Host>
  /** To the agent that runs for `vaultDir`. */
  connect(): Promise<VaultChannel>
}

export function testAgents(): TestAgents {
  const root = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'confidant-test-')))
  const vaultDir = path.join(root, 'vault')
  const hosts: Host[] = []
  return {
    root,
    vaultDir,
    async start(options) {
      const host = await startHost({ vaultDir, scripts: standIns, ...options })
      hosts.push(host)
      return host
    },
    async connect() {
      const socket = await connectToAgent({ vaultDir })
      if (!socket) throw new Error('No agent runs.')
      return createChannel<Record<never, never>, StandInVault>(socket, {})
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(hosts.map((host) => host.stop()))
      rmSync(root, { recursive: true, force: true })
    },
  }
}

export const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: ChannelError) => error.code,
  )

export function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

export async function until(condition: () => boolean | Promise<boolean>, timeMs = 5_000): Promise<void> {
  const end = performance.now() + timeMs
  while (!(await condition())) {
    if (performance.now() > end) throw new Error('It did not come to pass in time.')
    await sleep(10)
  }
}
