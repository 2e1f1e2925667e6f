/** `npm run lint`: fails on an import that breaks a rule of `import-graph.ts`. `npm run graph [package]` prints the graph. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkImports, describeGraph } from './import-graph.ts'

const root = join(import.meta.dirname, '..')
const packages = ['packages', 'apps']
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
  .filter((name) => existsSync(join(root, name, 'src')))

/** Packages whose folders stand on floors; the others have no circle of files. */
const floors = [
  'packages/hub',
  'packages/importers',
  'packages/crypto',
  'packages/i18n',
  'packages/ui',
  'packages/dev-env',
]

const [print, only] = process.argv.slice(2)
if (print === '--print')
  for (const name of packages.filter((each) => only === undefined || each === `packages/${only}`))
    console.log(`${[`\n${name}`, ...describeGraph(join(root, name, 'src'))].join('\n  ')}`)

const broken = checkImports({ root, packages, floors })
for (const line of broken) console.error(line)
if (broken.length > 0) process.exitCode = 1
