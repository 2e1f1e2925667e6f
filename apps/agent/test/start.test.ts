/** What the program says when a command cannot even begin, and when nobody takes its answer. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Confidant, makeConfidant } from './confidant.js'

let confidant: Confidant
beforeAll(() => {
  confidant = makeConfidant()
})
afterAll(() => confidant[Symbol.asyncDispose]())

const program = join(import.meta.dirname, '../bin/confidant.js')

test('a vault below something that is not a folder is refused with a message and in JSON', () => {
  const vault = join(confidant.write('file', ''), 'vault')
  const ran = spawnSync(process.execPath, [program, 'init', '--json', '--vault', vault], { encoding: 'utf8' })
  expect(ran.status).toBe(1)
  expect(JSON.parse(ran.stdout).error).toEqual({ code: 'invalid', message: ran.stderr.trim() })
  expect(ran.stderr).toMatch(/not a folder.*--vault/)
})

test('a usage error is reported in JSON too', () => {
  const { code, stdout } = confidant.run(['show', '--json'])
  expect(code).toBe(2)
  expect(JSON.parse(stdout).error.code).toBe('usage')
})

test.each([['help'], ['status']])('%s ends quietly when nobody reads what it prints', (command) => {
  const line = `{ "$0" "$1" ${command} --vault "$2"; echo "code $?" >&2; } | true`
  const { stderr } = spawnSync('/bin/sh', ['-c', line, process.execPath, program, confidant.vault], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('code 0\n')
})
