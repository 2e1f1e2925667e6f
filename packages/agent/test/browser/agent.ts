/** The real agent for the tests of the page: `confidant start` on a vault in a folder of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const program = resolve(import.meta.dirname, '../../../../apps/agent/bin/confidant.js')
const startTimeoutMs = 30_000

export const passphrase = 'ribbon lantern quarry mellow'

export interface TestAgent extends AsyncDisposable {
  /** Good for one opening. */
  link: string
  origin: string
  vault: string
  /** Writes a file beside the vault and returns its path. */
  write(name: string, content: string): string
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as { port: number }
  await new Promise((closed) => server.close(closed))
  return port
}

/** Waits for the line of JSON with the link that `start --json` prints. */
function linkOf(child: ChildProcess): Promise<string> {
  return new Promise((resolveLink, reject) => {
    let output = ''
    let errors = ''
    const timer = setTimeout(() => reject(new Error(`The agent did not start in time. ${errors}`)), startTimeoutMs)
    child.stderr?.on('data', (chunk: Buffer) => {
      errors += chunk.toString()
    })
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const link = /"url":\s*"([^"]+)"/.exec(output)?.[1]
      if (!link) return
      clearTimeout(timer)
      resolveLink(link)
    })
    child.once('exit', (code) => reject(new Error(`The agent ended with ${code}. ${errors}`)))
  })
}

/**
 * @param files imported before the agent starts, by name, into a vault that is then unlocked; without them there is no vault yet
 */
export async function startAgent(files: Record<string, string> = {}): Promise<TestAgent> {
  const root = mkdtempSync(join(tmpdir(), 'confidant-page-'))
  const vault = join(root, 'vault')
  const passphraseFile = join(root, 'passphrase')
  writeFileSync(passphraseFile, `${passphrase}\n`, { mode: 0o600 })
  const env = { PATH: process.env.PATH, HOME: root, TZ: 'Europe/Amsterdam', NO_COLOR: '1' }
  const write = (name: string, content: string) => {
    const path = join(root, name)
    writeFileSync(path, content)
    return path
  }
  const run = (...args: string[]) => {
    const given = [program, ...args, '--vault', vault, '--passphrase-file', passphraseFile]
    const { status, stderr } = spawnSync(process.execPath, given, { env, encoding: 'utf8' })
    if (status !== 0) throw new Error(`confidant ${args[0]} ended with ${status}: ${stderr}`)
  }
  const paths = Object.entries(files).map(([name, content]) => write(name, content))
  if (paths.length > 0) {
    run('init')
    run('import', ...paths)
  }
  const port = await freePort()
  const args = [program, 'start', '--json', '--no-open', '--port', String(port), '--vault', vault]
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const link = await linkOf(child)
  if (paths.length > 0) run('unlock')
  return {
    link,
    origin: `http://127.0.0.1:${port}`,
    vault,
    write,
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = new Promise((done) => child.once('exit', done))
        child.kill('SIGTERM')
        await gone
      }
      rmSync(root, { recursive: true, force: true })
    },
  }
}
