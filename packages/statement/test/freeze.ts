/**
 * Writes the statement as it stands now among the published versions: `npm run script -- packages/statement/test/freeze.ts`.
 * Refuses to rewrite a version; pass `--draft` while that version has not been published anywhere.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { asStatement } from '../dist/declaration/as-statement.js'
import { declare } from '../dist/declaration/declare.js'

const statement = asStatement(declare())
const path = fileURLToPath(new URL(`../src/published/${statement.version}.json`, import.meta.url))
if (existsSync(path) && !process.argv.includes('--draft')) {
  console.error(`Version ${statement.version} is already published; give the declaration a new version and date.`)
  process.exitCode = 1
} else {
  writeFileSync(path, `${JSON.stringify(statement, null, 2)}\n`)
}
