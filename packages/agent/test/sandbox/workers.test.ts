import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, runs, type TestAgents, testAgents, until, type VaultChannel } from './agent.js'
import type { Mood } from './inside/contract.js'

let agents: TestAgents
let vault: VaultChannel
const reports: string[] = []
const place = (name: string): string => path.join(agents.root, name)

beforeAll(async () => {
  agents = testAgents()
  await agents.start({ report: (line) => reports.push(line) })
  vault = await agents.connect()
  mkdirSync(place('mail'))
  writeFileSync(place('mail/one'), 'one')
  writeFileSync(place('other'), 'other')
  writeFileSync(path.join(agents.vaultDir, 'secret'), 'secret')
  symlinkSync(place('mail'), place('link'))
  symlinkSync(agents.vaultDir, place('link-to-vault'))
})
afterAll(() => agents[Symbol.asyncDispose]())

const read = (readPaths: string[], file: string) => vault.call('worker', { mood: 'read', readPaths, path: file })

describe('a worker', () => {
  it('reads the files of its job, and ends when its work is done', async () => {
    expect(await read([place('mail')], place('mail/one'))).toEqual({
      answer: 'one',
      exit: { code: 0, signal: null, reason: 'ended' },
    })
  })

  it('reads its job through a link that the person named', async () => {
    expect((await read([place('link')], place('link/one'))).answer).toBe('one')
  })

  it('reads nothing else', async () => {
    const files = [place('other'), place('mail/../other'), path.join(agents.vaultDir, 'secret'), '/etc/hostname']
    for (const file of files) expect((await read([place('mail')], file)).answer).toBe('ERR_ACCESS_DENIED')
    expect((await read([], place('mail/one'))).answer).toBe('ERR_ACCESS_DENIED')
  })

  it.each([
    ['the vault itself', () => agents.vaultDir],
    ['a file of the vault', () => path.join(agents.vaultDir, 'secret')],
    ['a link to the vault', () => place('link-to-vault')],
    ['a roundabout way to the vault', () => `${place('mail')}/../vault/secret`],
    ['a path that is not absolute', () => 'mail'],
    ['a pattern', () => place('*')],
  ])('is not started for %s', async (_what, named) => {
    expect(await codeOf(read([named()], 'x'))).toBe('denied')
  })

  it.each([0, 127, Number.NaN, 1e9])('is not started with a memory bound of %d MiB', async (memoryMb) => {
    expect(await codeOf(vault.call('worker', { mood: 'read', memoryMb }))).toBe('denied')
  })
})

describe('a worker that comes to a bad end', () => {
  const ends: [string, Mood, { killAfterMs?: number }, string][] = [
    ['that aborts', 'crash', {}, 'memory'],
    ['that throws where nobody catches', 'throw', {}, 'crashed'],
    ['that leaves without an answer', 'leave', {}, 'ended'],
    ['that never returns, and is killed', 'busy', { killAfterMs: 100 }, 'killed'],
    ['that never answers, and is killed', 'wait', { killAfterMs: 100 }, 'killed'],
    ['that fills its heap', 'heap', {}, 'memory'],
    ['that fills memory beside its heap', 'buffers', {}, 'memory'],
  ]
  it.each(ends)('%s rejects its calls and tells why', async (_how, mood, options, reason) => {
    const { answer, exit } = await vault.call('worker', { mood, memoryMb: 200, ...options })
    expect([answer, exit.reason]).toEqual(['disconnected', reason])
  })

  it('that is killed from elsewhere counts as crashed', async () => {
    const stream = vault.stream('worker', { mood: 'wait' })
    for await (const { pid } of stream) process.kill(pid, 'SIGKILL')
    expect(await stream.result).toEqual({
      answer: 'disconnected',
      exit: { code: null, signal: 'SIGKILL', reason: 'crashed' },
    })
  })

  it('that is killed before its work began does not leave its caller waiting', async () => {
    const { answer } = await vault.call('worker', { mood: 'wait', killAfterMs: 0 })
    expect(answer).toBe('disconnected')
  })

  it('is reported without the words of its error', () => {
    expect(reports.join('\n')).toContain('The worker process failed: TypeError')
    expect(reports.join('\n')).not.toContain('email')
  })

  it('leaves no process behind', async () => {
    const pids: number[] = []
    const stream = vault.stream('worker', { mood: 'busy', killAfterMs: 50 })
    for await (const { pid } of stream) pids.push(pid)
    await stream.result
    await until(() => !pids.some(runs))
    expect(pids).toHaveLength(1)
  })
})
