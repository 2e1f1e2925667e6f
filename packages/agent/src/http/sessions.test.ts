import { expect, test } from 'vitest'
import { createSessions } from './sessions.js'

test('a key opens one session, once', () => {
  const sessions = createSessions()
  const key = sessions.issueKey()
  const session = sessions.redeem(key)
  expect(session && sessions.isOpen(session)).toBe(true)
  expect(sessions.redeem(key)).toBeNull()
})

test('a key is too old after ten minutes', () => {
  let now = 0
  const sessions = createSessions({ now: () => now })
  const key = sessions.issueKey()
  now = 10 * 60_000 + 1
  expect(sessions.redeem(key)).toBeNull()
})

test('what was never issued opens nothing', () => {
  const sessions = createSessions()
  expect(sessions.redeem('')).toBeNull()
  expect(sessions.isOpen('')).toBe(false)
  expect(sessions.isOpen(sessions.issueKey())).toBe(false)
})
