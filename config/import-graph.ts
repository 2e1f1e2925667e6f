/**
 * The import graph of every package: prints it, and holds it against three rules. Place: `npm run lint`, and `npm run graph` for a look.
 * Types count as imports: what a type knows, its reader has to know.
 *
 * 1. No file imports itself by way of others.
 * 2. In packages with floors (`floors` below), no folder of `src/` does either.
 * 3. A folder of such a package that has an `index.ts` is entered through it alone.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/** Folders below the root, each with a `src`. */
export interface Floors {
  readonly root: string
  readonly packages: readonly string[]
  /** Those whose folders stand on floors. */
  readonly floors: readonly string[]
}

interface Import {
  readonly from: string
  readonly to: string
}

/** Follows `import` and `export … from`, static and dynamic, of relative paths. Tests and browser scripts are left out. */
export function readImports(src: string): Import[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => join(src, file))
  const known = new Set(files)
  return files.flatMap((from) => targetsOf(from, known).map((to) => ({ from, to })))
}

const specifiers = /^(?:import|export)\s[^;'"]*?from '(\.[^']+)'|\bimport\('(\.[^']+)'\)|^import '(\.[^']+)'/gm

function targetsOf(file: string, known: ReadonlySet<string>): string[] {
  const found = [...readFileSync(file, 'utf8').matchAll(specifiers)].map((match) => match[1] ?? match[2] ?? match[3]!)
  return found.flatMap((specifier) => {
    const path = resolve(dirname(file), specifier).replace(/\.[jt]sx?$/, '')
    const target = [`${path}.ts`, `${path}.tsx`].find((each) => known.has(each))
    return target === undefined ? [] : [target]
  })
}

/** Strongly connected components of more than one node (Tarjan 1972), each sorted. */
export function cyclesOf(edges: readonly Import[]): string[][] {
  const next = new Map<string, Set<string>>()
  for (const { from, to } of edges) next.set(from, (next.get(from) ?? new Set()).add(to))
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const found: string[][] = []
  const visit = (node: string) => {
    index.set(node, index.size)
    low.set(node, index.get(node)!)
    stack.push(node)
    for (const target of next.get(node) ?? []) {
      if (!index.has(target)) visit(target)
      if (stack.includes(target)) low.set(node, Math.min(low.get(node)!, low.get(target)!))
    }
    if (low.get(node) !== index.get(node)) return
    const component = stack.splice(stack.indexOf(node))
    if (component.length > 1) found.push(component.sort())
  }
  for (const node of next.keys()) if (!index.has(node)) visit(node)
  return found
}

/** The folder of `src/` that a file lies in; a file directly in `src/` stands for itself. */
function roomOf(src: string, file: string): string {
  return relative(src, file).split('/')[0]!
}

function betweenRooms(src: string, imports: readonly Import[]): Import[] {
  return imports
    .map(({ from, to }) => ({ from: roomOf(src, from), to: roomOf(src, to) }))
    .filter(({ from, to }) => from !== to)
}

/** What breaks a rule, one line each; empty when all hold. */
export function checkImports({ root, packages, floors }: Floors): string[] {
  return packages.flatMap((name) => {
    const src = join(root, name, 'src')
    const imports = readImports(src)
    const files = cyclesOf(imports).map(
      (cycle) => `${name}: files import each other in a circle: ${cycle.map((file) => relative(src, file)).join(', ')}`,
    )
    if (!floors.includes(name)) return files
    const rooms = cyclesOf(betweenRooms(src, imports)).map(
      (cycle) => `${name}: folders import each other in a circle: ${cycle.join(', ')}`,
    )
    return [...files, ...rooms, ...pastTheIndex(src, imports).map((line) => `${name}: ${line}`)]
  })
}

function pastTheIndex(src: string, imports: readonly Import[]): string[] {
  return imports.flatMap(({ from, to }) => {
    const room = roomOf(src, to)
    const index = join(src, room, 'index.ts')
    if (roomOf(src, from) === room || to === index || !existsSync(index)) return []
    return [`${relative(src, from)} imports ${relative(src, to)}; it may import ${room}/index.ts alone`]
  })
}

/** One line a folder: what it imports, with the number of imports. */
export function describeGraph(src: string): string[] {
  const counts = new Map<string, Map<string, number>>()
  for (const { from, to } of betweenRooms(src, readImports(src))) {
    const targets = counts.get(from) ?? new Map<string, number>()
    counts.set(from, targets.set(to, (targets.get(to) ?? 0) + 1))
  }
  return [...counts]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(
      ([from, targets]) =>
        `${from} → ${[...targets]
          .sort(([a], [b]) => a.localeCompare(b))
          .map(([to, count]) => `${to} ${count}`)
          .join(', ')}`,
    )
}
