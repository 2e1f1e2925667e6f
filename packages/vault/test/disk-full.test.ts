import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { openVault } from '../src/index.js'
import { newVault, passphrase } from './support/vaults.js'

/**
 * A limit on the size of files (`ulimit -f`, in blocks of 512 bytes or 1 KiB depending on the shell) is how a process
 * without rights can meet a device that takes no more: the write fails, at whatever place in SQLite or in a blob.
 */
async function importUntilFull(dir: string, blocks: number, attachmentBytes: number): Promise<string[]> {
  const script = join(import.meta.dirname, 'support', 'fill-child.ts')
  const command = `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$@"`
  const args = ['-c', command, process.execPath, script, dir, passphrase, String(attachmentBytes)]
  const child = spawn('sh', args, { stdio: ['ignore', 'pipe', 'inherit'] })
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
    const lines = await importUntilFull(dir, blocks, attachmentBytes)
    const acknowledged = lines.filter((line) => line.startsWith('imported ')).length
    expect(lines.at(-1)).toMatch(/^disk-full The disk is full\. .* the vault is intact\./u)
    expect(lines.at(-2)).toBe('still readable')

    await using again = await openVault(dir, { passphrase })
    expect(again.check()).toEqual([])
    expect(again.reader.counts().items).toBe(acknowledged * 50)
  },
)
