import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { openVault } from '../src/index.js'
import { mail, noise } from './support/drafts.js'
import { importDrafts, newVault, passphrase } from './support/vaults.js'

/**
 * A limit on the size of files (`ulimit -f`, in blocks of 512 bytes or 1 KiB depending on the shell) is how a process
 * without rights can meet a device that takes no more: the write fails, at whatever place in SQLite or in a blob.
 */
async function underLimit(script: string, blocks: number, args: readonly string[]): Promise<string[]> {
  const path = join(import.meta.dirname, 'support', script)
  const command = `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$@"`
  const child = spawn('sh', ['-c', command, process.execPath, path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) lines.push(line)
  return lines
}

it.skipIf(process.platform === 'win32').each([
  ['in the database', 12_000, 0],
  ['in an attachment', 3000, 4_000_000],
])(
  'a full disk, met %s, gives a clear error and leaves the vault as it was acknowledged',
  async (_, blocks, attachmentBytes) => {
    const { dir, vault } = await newVault()
    vault.close()
    const lines = await underLimit('fill-child.ts', blocks, [dir, passphrase, String(attachmentBytes)])
    const acknowledged = lines.filter((line) => line.startsWith('imported ')).length
    expect(lines.at(-1)).toMatch(/^disk-full The disk is full\. .* the vault is intact\./u)
    expect(lines.at(-2)).toBe('still readable')

    await using again = await openVault(dir, { passphrase })
    expect(again.check()).toEqual([])
    expect(again.reader.counts().items).toBe(acknowledged * 50)
  },
)

it.skipIf(process.platform === 'win32')(
  'a full disk is called one by everything that a vault offers, each time, and leaves the vault usable',
  async () => {
    const { dir, vault } = await newVault()
    importDrafts(
      vault,
      Array.from({ length: 40 }, (_, n) => mail(`${n}`, { text: Buffer.from(noise(n, 100_000)).toString('hex') })),
    )
    vault.close()
    const lines = await underLimit('full-child.ts', 4000, [dir, passphrase])
    const outcomes = Object.fromEntries(lines.map((line) => line.match(/^(\w+ \w+) (.*)$/u)!.slice(1)))
    const full = ['backup', 'backupStream', 'import', 'rekey', 'stage'].map((name) => [name, 'disk-full'])
    const fine = [
      ['check', 'done []'],
      ['changePassphrase', 'done null'],
      ['read', 'done "About 39"'],
    ]
    const expected = ['first', 'again'].flatMap((round) =>
      [...full, ...fine].map(([name, outcome]) => [`${round} ${name}`, outcome]),
    )
    expect(outcomes).toEqual(Object.fromEntries(expected))

    await using again = await openVault(dir, { passphrase })
    expect(again.check()).toEqual([])
    expect(again.reader.counts().items).toBe(41)
    await again.backup(`${dir}.backup`)
  },
)
