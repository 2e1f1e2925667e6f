import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AgentApi, SandboxCheck } from '../../src/api/contract.js'
import { createChannel } from '../../src/channel/index.js'
import { checkSandbox } from '../../src/doctor/check-sandbox.js'
import { escapeAttempts } from '../../src/doctor/escape-attempts.js'
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
async function checksOfAgent(namespace: boolean): Promise<SandboxCheck[]> {
  const { vaultDir } = agents
  const host = await startHost({ vaultDir, confinement: findConfinement({ namespace }) })
  const socket = await connectToAgent({ vaultDir })
  if (!socket) throw new Error('No agent runs.')
  const vault = createChannel<Record<never, never>, AgentApi>(socket, {})
  const { checks } = await vault.call('sandboxChecks', {})
  await host.stop()
  return checks
}

describe('the sandbox checks of the agent', () => {
  it('hold in every one of its processes, but for what native code may do', async () => {
    const checks = await checksOfAgent(true)
    const roles = ['vault', 'worker', 'door', 'terminal']
    expect([...new Set(checks.map((check) => check.process))].sort()).toEqual([...roles].sort())
    for (const { id, allowed } of escapeAttempts)
      for (const role of roles.filter((name) => !allowed.some((other) => other === name)))
        expect(checks).toContainEqual(expect.objectContaining({ process: role, id, holds: true }))
    const dependOnTheSystem = ['network-native', 'outlive-host']
    const absent = checks.filter(({ holds, id }) => !holds && !dependOnTheSystem.includes(id))
    expect(absent.map(({ id }) => id)).toEqual(['native-files'])
  })

  it('say so where there is no network namespace', async () => {
    const checks = await checksOfAgent(false)
    const namespaces = checks.filter(({ id }) => id === 'network-native')
    expect(namespaces.map(({ process, holds, mechanism }) => `${process} ${holds} ${mechanism}`)).toEqual([
      'vault false null',
      'worker false null',
      'terminal false null',
    ])
  })
})

describe('a process without a sandbox', () => {
  it('fails every check', async () => {
    const checks = await checkSandbox('worker')
    expect(checks.filter(({ holds }) => holds)).toEqual([])
    expect(checks.find(({ id }) => id === 'child-processes')?.evidence).toBe('Tried to start a program: it worked.')
  })
})
