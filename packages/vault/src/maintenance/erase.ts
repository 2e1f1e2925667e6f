/**
 * The end of a vault.
 * Place: after it was closed. The header goes first: without the wrapped keys in it nothing else can be read again.
 */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writeDurably } from '../store/files.js'
import { folderOf } from '../store/folder.js'
import { toVaultError } from '../vault-error.js'

/** Overwrites the wrapped keys and removes every file of the vault; other files in the folder stay. */
export function eraseVault(dir: string): void {
  try {
    eraseFiles(dir)
  } catch (cause) {
    throw toVaultError(cause)
  }
}

function eraseFiles(dir: string): void {
  const { header, lock, staged } = folderOf(dir)
  if (existsSync(header)) {
    writeDurably(header, [Buffer.alloc(statSync(header).size)])
    rmSync(header)
  }
  const generations = readdirSync(dir).filter((name) => /^generation-\d+$/.test(name))
  for (const path of [...generations.map((name) => join(dir, name)), staged, lock]) {
    rmSync(path, { recursive: true, force: true })
  }
}
