/**
 * Runs the agent on this machine, with a vault in a temporary folder, and collects what it reports. Place: for `prove`. Uses the agent
 * installed beside the hub; the two share no code.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { randomBuffer, randomToken } from '@confidant/crypto/random'
import type { DeviceCheck, DeviceProof } from '@confidant/hub'

const run = promisify(execFile)
const patienceMs = 120_000

/** Null when there is no agent beside this hub. */
export async function proveDevice(): Promise<DeviceProof | null> {
  const program = findAgent()
  if (program === null) return null
  const folder = await mkdtemp(path.join(tmpdir(), 'confidant-proof-'))
  try {
    const passphraseFile = path.join(folder, 'passphrase')
    await writeFile(passphraseFile, randomToken(24), { mode: 0o600 })
    const vault = path.join(folder, 'vault')
    const confidant = (...args: string[]) =>
      run(process.execPath, [program, ...args, '--vault', vault, '--passphrase-file', passphraseFile], {
        timeout: patienceMs,
        env: {},
      })
    const words = `heron${randomBuffer(6).toHex()}`
    const note = path.join(folder, 'note.md')
    await writeFile(note, `# A note\n\nThe password of the boat is ${words}.\n`)
    await confidant('init')
    await confidant('import', note)
    const { stdout: found } = await confidant('search', words, '--json')
    const { stdout: doctor } = await confidant('doctor', '--json')
    const { checks } = JSON.parse(doctor) as { checks: readonly DeviceCheck[] }
    return { checks, words: { found: found.includes('A note'), ...(await readableFiles(vault, words)) } }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function findAgent(): string | null {
  try {
    const manifest = createRequire(import.meta.url).resolve('confidant/package.json')
    return path.join(path.dirname(manifest), 'bin', 'confidant.js')
  } catch {
    return null
  }
}

/** In the encodings that a database or a log would leave them in. */
async function readableFiles(vault: string, words: string): Promise<{ files: number; readableIn: string[] }> {
  const entries = await readdir(vault, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  const forms = [
    Buffer.from(words),
    Buffer.from(words, 'utf16le'),
    Buffer.from(Buffer.from(words).toString('base64').slice(0, 16)),
  ]
  const readableIn: string[] = []
  for (const file of files) {
    const content = await readFile(file)
    if (forms.some((form) => content.includes(form))) readableIn.push(path.relative(vault, file))
  }
  return { files: files.length, readableIn }
}
