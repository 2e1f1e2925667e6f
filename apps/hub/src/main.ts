#!/usr/bin/env node
/** Start of the `confidant-hub` program. Thin: finds a Node that is new enough, and runs the command there. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import path from 'node:path'
import process from 'node:process'

const oldestMajor = 26

if (Number.parseInt(process.versions.node, 10) >= oldestMajor) {
  const { confidantHub } = await import('./command.js')
  process.exitCode = await confidantHub(process.argv.slice(2))
} else process.exitCode = await runWithOwnNode()

/** The Node that came with the packages. */
async function runWithOwnNode(): Promise<number> {
  const manifest = createRequire(import.meta.url).resolve('node/package.json')
  const node = path.join(path.dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const program = spawn(node, process.argv.slice(1), { stdio: 'inherit' })
  // A key press reaches the program by itself, and it decides what that means.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => program.kill('SIGTERM'))
  const [code, signal] = (await once(program, 'exit')) as [number | null, NodeJS.Signals | null]
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal])
}
