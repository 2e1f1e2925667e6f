import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AgentApi, Wall } from '../../src/api/contract.js'
import { createChannel } from '../../src/channel/index.js'
import { attempts } from '../../src/doctor/attempts.js'
import { probeWalls } from '../../src/doctor/probe-walls.js'
import { findConfinement } from '../../src/processes/confinement.js'
import { startHost } from '../../src/processes/host.js'
import { connectToAgent } from '../../src/processes/run-command.js'
import { type TestAgents, testAgents } from './agent.js'

let agents: TestAgents
beforeEach(() => {
  agents = testAgents()
})
afterEach(() => agents[Symbol.asyncDispose]())

/** What the agent's own processes say, asked through its own interface. */
async function wallsOfAgent(namespace: boolean): Promise<Wall[]> {
  const { vaultDir } = agents
  const host = await startHost({ vaultDir, walls: findConfinement({ namespace }) })
  const socket = await connectToAgent({ vaultDir })
  if (!socket) throw new Error('No agent runs.')
  const vault = createChannel<Record<never, never>, AgentApi>(socket, {})
  const { walls } = await vault.call('walls', {})
  await host.stop()
  return walls
}

describe('the walls that the agent tells of', () => {
  it('stand in every one of its processes, but for what native code may do', async () => {
    const walls = await wallsOfAgent(true)
    const roles = ['vault', 'worker', 'door', 'terminal']
    expect([...new Set(walls.map((wall) => wall.process))].sort()).toEqual([...roles].sort())
    for (const { keepsFrom, allowed } of attempts)
      for (const role of roles.filter((name) => !allowed.some((other) => other === name)))
        expect(walls).toContainEqual(expect.objectContaining({ process: role, keepsFrom, stands: true }))
    const absent = walls.filter(({ stands, by }) => !stands && by !== 'network namespace' && by !== 'its own watch')
    expect(absent.map(({ keepsFrom }) => keepsFrom)).toEqual(['files and local sockets, from native code'])
  })

  it('are told to be missing where they are', async () => {
    const walls = await wallsOfAgent(false)
    const namespaces = walls.filter(({ by }) => by === 'network namespace')
    expect(namespaces.map(({ process, stands }) => `${process} ${stands}`)).toEqual([
      'vault false',
      'worker false',
      'terminal false',
    ])
  })
})

describe('a process without walls', () => {
  it('is told to have none', async () => {
    const walls = await probeWalls('worker')
    expect(walls.filter(({ stands }) => stands)).toEqual([])
    expect(walls.find(({ keepsFrom }) => keepsFrom === 'child processes')?.evidence).toBe(
      'starting a program went through',
    )
  })
})
