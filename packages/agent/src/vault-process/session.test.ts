import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSession, type Session } from './session.js'

const minute = 60_000
let dir: string
let idleMs: number
let session: Session

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'confidant-session-'))
  idleMs = 0
  session = createSession({
    vaultDir: join(dir, 'vault'),
    timeZone: 'UTC',
    now: () => 0,
    idle: { clock: () => idleMs, checkEveryMs: 5 },
  })
  await session.create('a passphrase for tests')
  session.autoLockMinutes(2)
})

afterEach(async () => {
  await session[Symbol.asyncDispose]()
  rmSync(dir, { recursive: true, force: true })
})

test('an idle vault locks itself, and looking at its state is no use of it', async () => {
  idleMs = 1.5 * minute
  session.peek()
  await sleep(20)
  expect(session.state()).toBe('unlocked')
  idleMs = 2.5 * minute
  await sleep(20)
  expect(session.state()).toBe('locked')
  expect(() => session.opened()).toThrow(expect.objectContaining({ code: 'locked' }))
})

test('use puts it off, and an import holds it open to its end', async () => {
  idleMs = 1.5 * minute
  session.opened()
  idleMs = 3 * minute
  await sleep(20)
  expect(session.state()).toBe('unlocked')
  {
    using _ = session.hold()
    idleMs = 60 * minute
    await sleep(20)
    expect(session.state()).toBe('unlocked')
  }
  idleMs = 63 * minute
  await sleep(20)
  expect(session.state()).toBe('locked')
})

test('the setting is kept with the vault', async () => {
  session.lock()
  await session.unlock({ passphrase: 'a passphrase for tests' })
  expect(session.autoLockMinutes()).toBe(2)
})
