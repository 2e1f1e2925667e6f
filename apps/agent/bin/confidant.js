#!/usr/bin/env node
/** The `confidant` program as it is installed: says so when it was not built, and starts it. Any Node from 20 up runs this. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const main = new URL('../dist/main.js', import.meta.url)

if (existsSync(fileURLToPath(main))) await import(main.href)
else {
  process.stderr.write('Confidant is not built yet. Run "npm run build" in its folder, then try again.\n')
  process.exitCode = 1
}
