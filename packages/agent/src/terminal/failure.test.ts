import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ChannelError } from '../channel/index.js'
import { describeFailure, exitCodeOf } from './failure.js'
import { Interrupted } from './interruption.js'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'confidant-test-'))
  writeFileSync(join(dir, 'there'), '')
})
afterAll(() => rmSync(dir, { recursive: true }))

function failureOf(attempt: () => unknown) {
  try {
    attempt()
  } catch (error) {
    return describeFailure(error)
  }
  throw new Error('It did not fail.')
}

test.each([
  ['a file that is not there', () => readFileSync(join(dir, 'none')), 'not-found', /none does not exist/],
  ['a file below a file', () => readFileSync(join(dir, 'there', 'x')), 'not-found', /not a folder/],
  ['a name that is taken', () => openSync(join(dir, 'there'), 'wx'), 'failed', /there exists already/],
  ['a folder in place of a file', () => readFileSync(dir), 'failed', /folder/],
])('%s is explained', (_, attempt, code, message) => {
  const failure = failureOf(attempt)
  expect(failure).toEqual({ code, message: expect.stringMatching(message) })
  expect(failure.message).not.toMatch(/E[A-Z]{4,}/)
})

test.each([
  ['ENOSPC', 'disk-full'],
  ['EACCES', 'denied'],
  ['EROFS', 'denied'],
  ['EIO', 'failed'],
])('%s has the code %s', (errno, code) => {
  expect(describeFailure(Object.assign(new Error(`${errno}: raw, write`), { code: errno }))).toEqual({
    code,
    message: expect.not.stringContaining('raw'),
  })
})

test('what the vault says is passed on, and only a closed vault ends with 3', () => {
  expect(describeFailure(new ChannelError('locked', 'It is locked.'))).toEqual({
    code: 'locked',
    message: 'It is locked.',
  })
  expect(
    (['locked', 'wrong-passphrase', 'no-vault'] as const).map((code) => exitCodeOf(new ChannelError(code, ''))),
  ).toEqual([3, 3, 1])
})

test('what the person stopped is reported as such, with the code that a shell expects', () => {
  const stopped = new Interrupted('Stopped.')
  expect([describeFailure(stopped), exitCodeOf(stopped)]).toEqual([{ code: 'cancelled', message: 'Stopped.' }, 130])
})
