/**
 * Finds the targets of all folders of importers.
 * Place: the fuzzers; works in the sources and in the build alike.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FuzzTarget } from './fuzz-target.js'

/** In order of name. */
export async function loadFuzzTargets(): Promise<FuzzTarget[]> {
  const root = join(import.meta.dirname, '..')
  const ending = import.meta.filename.endsWith('.ts') ? 'ts' : 'js'
  const files = readdirSync(root)
    .map((folder) => join(root, folder, `fuzz-targets.${ending}`))
    .filter((file) => existsSync(file))
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(file).href)))
  return modules
    .flatMap((module: { fuzzTargets: FuzzTarget[] }) => module.fuzzTargets)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
