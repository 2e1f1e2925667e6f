import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createChannel } from '../../src/channel/index.js'
import { findConfinement } from '../../src/processes/confinement.js'
import { connectEndpoint, listenEndpoint } from '../../src/processes/endpoint.js'
import { type CommandOptions, connectOrStart, runCommand } from '../../src/processes/run-command.js'
import { makePair } from '../../src/processes/socket-pair.js'
import { codeOf, runs, standIns, type TestAgents, testAgents, until } from './agent.js'
import type { StandInVault } from './inside/contract.js'

let agents: TestAgents
beforeEach(() => {
  agents = testAgents()
})
afterEach(() => agents[Symbol.asyncDispose]())

const confinement = findConfinement()
const command = (changes: Partial<CommandOptions> = {}): CommandOptions => ({
  vaultDir: agents.vaultDir,
  scripts: standIns,
  confinement,
  argv: [],
  files: { read: [], write: [] },
  terminal: { color: false, passphraseFile: null, cwd: agents.root },
  stay: false,
  ...changes,
})

describe('the agent', () => {
  it('serves clients that the host lets in, in a folder of its own', async () => {
    await agents.start()
    const vault = await agents.connect()
    expect(await vault.call('echo', 'hello')).toBe('hello')
    expect(statSync(agents.vaultDir).mode & 0o777).toBe(0o700)
    expect(statSync(path.join(agents.vaultDir, 'agent.sock')).mode & 0o777).toBe(0o600)
  })

  it('serves its page on the loopback address', async () => {
    const host = await agents.start({ port: 0 })
    const socket = net.connect(host.info.port ?? 0, '127.0.0.1')
    const [answer] = (await once(socket, 'data')) as [Buffer]
    expect(answer.toString()).toBe(`from ${host.vaultPid}`)
  })

  it('says so when its port is taken, and leaves nothing behind', async () => {
    const taken = net.createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as net.AddressInfo
    expect(await codeOf(agents.start({ port }))).toBe('port-in-use')
    taken.close()
    await agents.start()
  })

  it('gives its processes nothing of its own environment', async () => {
    process.env.SECRET_OF_A_TEST = 'x'
    process.env.NODE_OPTIONS = '--no-warnings'
    await agents.start({ environment: { TZ: 'Europe/Amsterdam' } })
    const { names, execArgv } = await (await agents.connect()).call('environment', null)
    delete process.env.SECRET_OF_A_TEST
    delete process.env.NODE_OPTIONS
    const ofTheSystem = ['NODE_CHANNEL_FD', 'NODE_CHANNEL_SERIALIZATION_MODE', 'PWD', 'OLDPWD', 'SHLVL', '_']
    expect(names.filter((name) => !ofTheSystem.includes(name))).toEqual(['TZ'])
    expect(execArgv).toContain('--permission')
  })

  it('stops on request, with all its processes', async () => {
    const host = await agents.start()
    const vault = await agents.connect()
    const stream = vault.stream('worker', { mood: 'busy' })
    stream.result.catch(() => {})
    const worker = (await stream[Symbol.asyncIterator]().next()).value as { pid: number }
    const pids = [host.vaultPid, worker.pid]
    await host.stop()
    await until(() => !pids.some(runs))
    expect(existsSync(path.join(agents.vaultDir, 'agent.sock'))).toBe(false)
    await vault.closed
  })

  it('dies with its host, even when that is killed and a worker is busy', async () => {
    const script = path.join(import.meta.dirname, 'inside', 'host.ts')
    const host = spawn(process.execPath, [script, agents.vaultDir, standIns.vault, standIns.worker])
    await once(host.stdout, 'data')
    const vault = await agents.connect()
    const pids = [await vault.call('pid', null)]
    const stream = vault.stream('worker', { mood: 'busy' })
    stream.result.catch(() => {})
    pids.push(((await stream[Symbol.asyncIterator]().next()).value as { pid: number }).pid)
    host.kill('SIGKILL')
    await until(() => !pids.some(runs))
    expect(await codeOf(vault.call('pid', null))).toBe('disconnected')
    // What the killed one left in the folder is no obstacle to the next.
    expect(existsSync(path.join(agents.vaultDir, 'agent.sock'))).toBe(true)
    await agents.start()
    expect(await (await agents.connect()).call('echo', 1)).toBe(1)
  })
})

describe('when the vault process fails', () => {
  it('clients learn of it, and a new one takes over where that is wanted', async () => {
    const reports: string[] = []
    const host = await agents.start({ restart: true, report: (line) => reports.push(line) })
    const before = host.vaultPid
    expect(await codeOf((await agents.connect()).call('crash', null))).toBe('disconnected')
    await until(() => host.vaultPid !== before)
    expect(await (await agents.connect()).call('pid', null)).toBe(host.vaultPid)
    expect(reports).toEqual([expect.stringContaining('The vault is locked')])
  })

  it('it is over where it is not', async () => {
    const host = await agents.start()
    await codeOf((await agents.connect()).call('crash', null))
    expect(await host.ended).toBe(false)
  })
})

describe('two agents for one vault', () => {
  it('are one too many', async () => {
    await agents.start()
    expect(await codeOf(agents.start())).toBe('vault-in-use')
  })

  it('become one when several commands begin at once', async () => {
    const connections = await Promise.all(Array.from({ length: 6 }, () => connectOrStart(command())))
    expect(connections.filter(({ host }) => host !== null)).toHaveLength(1)
    for (const { socket } of connections) socket.destroy()
    await Promise.all(connections.map(({ host }) => host?.stop()))
  })

  it('become one also over what a killed one left behind', async () => {
    const left = net.createServer().listen(path.join(agents.root, 'left'))
    await once(left, 'listening')
    for (let round = 0; round < 5; round++) {
      const ends = await Promise.all(Array.from({ length: 4 }, () => listenEndpoint(agents.root)))
      expect(ends.filter((end) => end !== null)).toHaveLength(1)
      // As after kill -9: the name stays, nobody listens.
      for (const end of ends) end?.server.close()
    }
    left.close()
  })
})

describe('a command', () => {
  it('ends with the code of its terminal process', async () => {
    expect(await runCommand(command({ argv: ['4'] }))).toBe(4)
    await agents.start()
    expect(await runCommand(command({ argv: ['3'] }))).toBe(3)
  })

  it('that became the agent serves another one to its end', async () => {
    const first = runCommand(command({ argv: ['0', '300'] }))
    await until(() => existsSync(path.join(agents.vaultDir, 'agent.sock')))
    const second = runCommand(command({ argv: ['7', '600'] }))
    expect(await Promise.all([first, second])).toEqual([0, 7])
  })

  it('does not hang when the vault process cannot even begin', async () => {
    const scripts = { ...standIns, vault: path.join(import.meta.dirname, 'inside', 'contract.ts') }
    expect(await runCommand(command({ scripts }))).toBe(99)
  })
})

describe('the endpoint by port, for systems whose sockets cannot be handed over', () => {
  const endpoint = { kind: 'loopback' } as const

  it('lets in who says the token from the vault folder, and nobody else', async () => {
    await agents.start({ endpoint })
    const { socket, host } = await connectOrStart(command({ endpoint }))
    expect(host).toBeNull()
    const stranger = net.connect((socket.remotePort as number) ?? 0, '127.0.0.1')
    stranger.write(Buffer.alloc(64))
    await once(stranger, 'close')
    const vault = createChannel<Record<never, never>, StandInVault>(socket, {})
    expect(await vault.call('echo', 'hello')).toBe('hello')
    vault.close()
  })

  it('belongs to one agent', async () => {
    await agents.start({ endpoint })
    expect(await codeOf(agents.start({ endpoint }))).toBe('vault-in-use')
  })
})

describe('a vault folder with a very long name', () => {
  it('has its endpoint elsewhere', async () => {
    const vaultDir = path.join(agents.root, 'x'.repeat(120))
    const host = await agents.start({ vaultDir })
    const socket = await connectEndpoint(host.info.vaultDir)
    expect(socket).not.toBeNull()
    socket?.destroy()
  })
})

describe('a private pair', () => {
  it.each(['unix', 'loopback'] as const)('joins two ends and no third (%s)', async (kind) => {
    const made = await Promise.all(Array.from({ length: 5 }, () => makePair({ kind })))
    for (const [index, [near, far]] of made.entries()) {
      near.write(`to ${index}`)
      const [said] = (await once(far.resume(), 'data')) as [Buffer]
      expect(said.toString()).toBe(`to ${index}`)
      near.destroy()
      far.destroy()
    }
  })

  it('leaves nothing behind in the temporary folder', async () => {
    const usual = process.env.TMPDIR
    process.env.TMPDIR = agents.root
    const made = await Promise.all([makePair(), makePair()])
    if (usual === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = usual
    expect(readdirSync(agents.root)).toEqual([])
    for (const socket of made.flat()) socket.destroy()
  })

  it('drops strangers who race for the loopback port', async () => {
    const strangers: net.Socket[] = []
    const listen = net.Server.prototype.listen
    // A stranger that sees the port as soon as it is there, and is connected first.
    net.Server.prototype.listen = function (this: net.Server, ...args: unknown[]) {
      this.once('listening', () => {
        const { port } = this.address() as net.AddressInfo
        for (let n = 0; n < 3; n++) strangers.push(net.connect(port, '127.0.0.1').on('error', () => {}))
      })
      return Reflect.apply(listen, this, args)
    } as typeof listen
    try {
      const [near, far] = await makePair({ kind: 'loopback' })
      expect([near.localPort, near.remotePort]).toEqual([far.remotePort, far.localPort])
      expect(strangers).toHaveLength(3)
      near.destroy()
      far.destroy()
    } finally {
      net.Server.prototype.listen = listen
      for (const stranger of strangers) stranger.destroy()
    }
  })
})

describe('the inspector', () => {
  it('is not opened by the signal that opens it elsewhere', async () => {
    const host = await agents.start()
    const vault = await agents.connect()
    process.kill(host.vaultPid, 'SIGUSR1')
    expect(await codeOf(vault.call('echo', 1))).toMatch(/done|disconnected/)
    const status = process.platform === 'linux' ? `/proc/${host.vaultPid}/net/tcp` : null
    // 9229 in hexadecimal: the port of the inspector.
    if (status && existsSync(status)) expect(readFileSync(status, 'utf8')).not.toMatch(/:240D /)
  })
})
