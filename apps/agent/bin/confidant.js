#!/usr/bin/env node
/**
 * Starts the `confidant` command with the Node that it is made for. Plain JavaScript that any Node from 20 up can run:
 * an older one hands over to the one that came with the packages.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const neededMajor = 26
const main = fileURLToPath(new URL('../dist/main.js', import.meta.url))

if (!existsSync(main)) {
  process.stderr.write('Confidant is not built yet. Run "npm run build" in its folder first.\n')
  process.exitCode = 1
} else if (Number(process.versions.node.split('.')[0]) >= neededMajor) {
  await import(pathToFileURL(main).href)
} else {
  handOver()
}

function handOver() {
  const node = pinnedNode()
  if (node === null) {
    process.stderr.write(
      `Confidant needs Node ${neededMajor} or later, and the one that comes with its packages is missing. Run "npm ci".\n`,
    )
    process.exitCode = 1
    return
  }
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  // The terminal sends its signals to both; this one only waits for the other's answer.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1)
  })
}

function pinnedNode() {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'))
    const program = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
    return existsSync(program) ? program : null
  } catch {
    return null
  }
}
