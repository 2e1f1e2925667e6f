#!/usr/bin/env node
/** Start of the `confidant` program. Thin: finds a Node that has the walls, and runs the command there. */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'

/** The first with a permission model that covers the network. */
const oldestMajor = 26

if (Number.parseInt(process.versions.node, 10) >= oldestMajor) {
  const { confidant } = await import('./command.js')
  process.exitCode = await confidant(process.argv.slice(2))
} else process.exitCode = runWithOwnNode()

/** The program's own Node, where it was installed beside it. */
function runWithOwnNode(): number {
  const node = ownNode()
  if (!node) {
    process.stderr.write(`Confidant needs Node ${oldestMajor} or later for its walls; this is ${process.version}.\n`)
    return 1
  }
  return spawnSync(node, process.argv.slice(1), { stdio: 'inherit' }).status ?? 1
}

function ownNode(): string | null {
  try {
    const dir = path.dirname(createRequire(import.meta.url).resolve('node/package.json'))
    return path.join(dir, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  } catch {
    return null
  }
}
