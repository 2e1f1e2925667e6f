/**
 * Brings the build up to date before tests run, and before each run of a watch: tests load the sources, but the processes that
 * they start are what is built, and would otherwise be of an older state without a word.
 * Place: global set-up of every run of Vitest.
 */
import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'

const root = resolve(import.meta.dirname, '..')
const agent = join(root, 'packages', 'agent')

/** What `tsc -b packages` ends with where types are wrong and everything was written all the same. */
const writtenWithErrors = 2

export default async function bringUpToDate(project: TestProject): Promise<void> {
  await build()
  project.onTestsRerun(build)
}

/** @throws Error when what is built could not be made that of the sources */
async function build(): Promise<void> {
  const compiled = await run(join('typescript', 'bin', 'tsc'), ['-b', 'packages'], root)
  if (compiled.code === writtenWithErrors) process.stderr.write(`${compiled.output}The types above are wrong.\n`)
  else if (compiled.code !== 0) throw notBuilt(compiled.output)
  if (!isPageOld()) return
  const page = await run(join('vite', 'bin', 'vite.js'), ['build', '--logLevel', 'warn'], agent)
  if (page.code !== 0) throw notBuilt(page.output)
}

function notBuilt(output: string): Error {
  return new Error(
    `${output}\nThere is no build of these sources for tests to start. Mend this and run "npm run build".`,
  )
}

/** Whether a source that the agent's page may be made of is newer than the page. */
function isPageOld(): boolean {
  const page = statSync(join(agent, 'dist', 'web', 'index.html'), { throwIfNoEntry: false })
  if (page === undefined) return true
  const { dependencies } = JSON.parse(readFileSync(join(agent, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const packages = Object.keys(dependencies).filter((name) => name.startsWith('@confidant/'))
  const folders = [agent, ...packages.map((name) => join(root, 'node_modules', name))].map((folder) =>
    join(folder, 'src'),
  )
  const paths = [join(root, 'package-lock.json'), join(agent, 'vite.config.ts'), ...folders.flatMap(allIn)]
  return paths.some((path) => statSync(path).mtimeMs > page.mtimeMs)
}

/** The folder, and all files and folders in it: a folder is newer than a file that was taken from it. */
function allIn(folder: string): string[] {
  return [folder, ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))]
}

/** @param script a path in node_modules */
function run(script: string, args: readonly string[], cwd: string): Promise<{ code: number; output: string }> {
  // Vitest's own would make a page for tests.
  const { NODE_ENV: _, ...env } = process.env
  return new Promise((done, fail) => {
    const file = join(root, 'node_modules', script)
    execFile(process.execPath, [file, ...args], { cwd, env }, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== 'number') fail(error)
      else done({ code: Number(error?.code ?? 0), output: stdout + stderr })
    })
  })
}
