/**
 * Finds the folders that the agent's own modules and their dependencies are loaded from, so that a child may read
 * those and no other code. Reads package.json files; runs in the host.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Root folder of the package that this module belongs to; the same from `src` and from `dist`. */
export const agentPackageDir = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** The built script that a process of this role runs. */
export function entryOf(role: string): string {
  return path.join(agentPackageDir, 'dist', 'processes', `${role}-main.js`)
}

/** Paths of the package in `packageDir` and of all that it depends on, links and their targets both. */
export function codePaths(packageDir: string): string[] {
  const found = new Map<string, string[]>()
  visit(packageDir, found)
  return [...new Set([...found.values()].flat())]
}

function visit(dir: string, found: Map<string, string[]>): void {
  if (found.has(dir)) return
  const real = realpathSync(dir)
  // A package outside of node_modules is one of ours in its workspace: only what is built runs.
  const own = real.includes(`${path.sep}node_modules${path.sep}`)
    ? [real]
    : [path.join(real, 'package.json'), path.join(real, 'dist')]
  found.set(dir, dir === real ? own : [dir, ...own])
  const manifest = JSON.parse(readFileSync(path.join(real, 'package.json'), 'utf8')) as Record<string, unknown>
  for (const name of Object.keys((manifest.dependencies ?? {}) as object)) {
    const dependency = locate(name, real)
    if (dependency) visit(dependency, found)
  }
}

function locate(name: string, from: string): string | null {
  for (let dir = from; ; dir = path.dirname(dir)) {
    const candidate = path.join(dir, 'node_modules', name)
    if (existsSync(path.join(candidate, 'package.json'))) return candidate
    if (path.dirname(dir) === dir) return null
  }
}
