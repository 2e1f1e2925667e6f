import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeFileAtomically, writeFolderAtomically } from './write-atomically.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'confidant-test-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const some = Buffer.from('some')

test('a file has its name only once it is complete', async () => {
  const file = join(root, 'copy.backup')
  await writeFileAtomically(file, async (append) => {
    append(some)
    expect(readdirSync(root)).toEqual(['copy.backup.partial'])
    append(some)
  })
  expect(readFileSync(file, 'utf8')).toBe('somesome')
  expect(readdirSync(root)).toEqual(['copy.backup'])
})

test('a folder has its name only once it is complete', async () => {
  const dir = join(root, 'out')
  await writeFolderAtomically(dir, async (append) => {
    append('a/b.txt', some)
    expect(existsSync(dir)).toBe(false)
    append('a/b.txt', some)
  })
  expect(readFileSync(join(dir, 'a/b.txt'), 'utf8')).toBe('somesome')
  expect(readdirSync(root)).toEqual(['out'])
})

test('what fails half-way leaves nothing', async () => {
  const full = Object.assign(new Error('full'), { code: 'ENOSPC' })
  const failing = (append: () => void) => async () => {
    append()
    throw full
  }
  await expect(writeFileAtomically(join(root, 'f'), (append) => failing(() => append(some))())).rejects.toBe(full)
  await expect(writeFolderAtomically(join(root, 'd'), (append) => failing(() => append('x', some))())).rejects.toBe(
    full,
  )
  await expect(writeFolderAtomically(join(root, 'd'), async (append) => append('../x', some))).rejects.toThrow(
    /outside/,
  )
  expect(readdirSync(root)).toEqual([])
})

test.each(['copy', 'copy.partial'])('what is there already as %s is left as it is', async (name) => {
  writeFileSync(join(root, name), 'mine')
  const writing = writeFileAtomically(join(root, 'copy'), async (append) => append(some))
  await expect(writing).rejects.toMatchObject({ code: 'EEXIST', path: join(root, name) })
  expect(readFileSync(join(root, name), 'utf8')).toBe('mine')
  expect(readdirSync(root)).toEqual([name])
})
