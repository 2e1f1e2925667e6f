import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkImports, describeGraph } from './import-graph.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'confidant-imports-'))
})
afterEach(() => rm(root, { recursive: true }))

async function plant(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, 'house/src', name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  }
}

const check = (floors: readonly string[] = ['house']) => checkImports({ root, packages: ['house'], floors })

test('folders on floors, entered through their index, break no rule', async () => {
  await plant({
    'web/page.ts': 'export const page = 1\n',
    'accounts/index.ts': "export { a } from './a.js'\n",
    'accounts/a.ts': "import { page } from '../web/page.js'\nexport const a = page\n",
    'portal/index.ts': "import { a } from '../accounts/index.js'\nexport const p = a\n",
  })
  expect(check()).toEqual([])
  expect(describeGraph(join(root, 'house/src'))).toEqual(['accounts → web 1', 'portal → accounts 1'])
})

test('an import past an index is named', async () => {
  await plant({
    'accounts/index.ts': 'export const none = 0\n',
    'accounts/a.ts': 'export const a = 1\n',
    'portal/p.tsx': "import {\n  a,\n} from '../accounts/a.js'\nexport const p = a\n",
  })
  expect(check()).toEqual(['house: portal/p.tsx imports accounts/a.ts; it may import accounts/index.ts alone'])
  expect(check([])).toEqual([])
})

test('a circle of folders is named, also one of types alone', async () => {
  await plant({
    'a/one.ts': "import type { Two } from '../b/two.js'\nexport type One = Two\n",
    'b/two.ts': 'export type Two = 2\n',
    'b/three.ts': "export type { One } from '../a/one.js'\n",
  })
  expect(check()).toEqual(['house: folders import each other in a circle: a, b'])
})

test('a circle of files is named wherever it is, also through a dynamic import', async () => {
  await plant({
    'a/one.ts': "import { two } from './two.ts'\nexport const one = two\n",
    'a/two.ts': "export const two = () => import('./one.ts')\n",
    'a/one.test.ts': "import './two.ts'\n",
  })
  expect(check([])).toEqual(['house: files import each other in a circle: a/one.ts, a/two.ts'])
})
