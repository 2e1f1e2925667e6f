import { globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { sourceCondition } from './source-condition.ts'

const root = resolve(import.meta.dirname, '..')

interface Manifest {
  readonly name: string
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>
}

const offered = globSync('packages/*/package.json', { cwd: root }).flatMap((path) => {
  const { name, exports = {} } = JSON.parse(readFileSync(join(root, path), 'utf8')) as Manifest
  return Object.entries(exports).map(([subpath, target]) => ({ folder: dirname(path), name, subpath, target }))
})

test.each(offered)('tests load the sources of $name $subpath', ({ folder, name, subpath, target }) => {
  const source = typeof target === 'string' ? target : target[sourceCondition]
  expect(source).toMatch(/^\.\/src\//)
  // What the module graph of Vitest resolves with is handed on to Node by Vitest.
  expect(import.meta.resolve(join(name, subpath))).toBe(pathToFileURL(join(root, folder, source!)).href)
})
