#!/usr/bin/env node
/** Start of the `confidant` program. Thin: finds a Node that can confine its processes, and runs the command there. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import path from 'node:path'

/** The first with a permission model that covers the network. */
const oldestMajor = 26

if (Number.parseInt(process.versions.node, 10) >= oldestMajor) {
  const { confidant } = await import('./command.js')
  process.exitCode = await confidant(process.argv.slice(2))
} else process.exitCode = await runWithOwnNode()

/** The program's own Node, where it was installed beside it. */
async function runWithOwnNode(): Promise<number> {
  const node = ownNode()
  if (!node) {
    process.stderr.write(
      `Confidant needs Node ${oldestMajor} or later to confine its processes. This is Node ${process.version}. Install a newer Node and try again.\n`,
    )
    return 1
  }
  const program = spawn(node, process.argv.slice(1), { stdio: 'inherit' })
  // A key press reaches the program by itself, and it decides what that means.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => program.kill(signal))
  const [code, signal] = (await once(program, 'exit')) as [number | null, NodeJS.Signals | null]
  return code ?? 128 + (signal ? constants.signals[signal] : 0)
}

function ownNode(): string | null {
  try {
    const dir = path.dirname(createRequire(import.meta.url).resolve('node/package.json'))
    return path.join(dir, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  } catch {
    return null
  }
}
