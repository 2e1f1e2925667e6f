/**
 * Names of the files of a vault.
 * Place: the one place that knows how the folder is laid out.
 */
import { join } from 'node:path'

export interface GenerationFolder {
  path: string
  database: string
  blobs: string
}

export interface VaultFolder {
  header: string
  lock: string
  /** Encrypted uploads that wait for their import. */
  staged: string
  generation(number: number): GenerationFolder
}

export function folderOf(dir: string): VaultFolder {
  return {
    header: join(dir, 'vault.json'),
    lock: join(dir, 'lock'),
    staged: join(dir, 'staged'),
    generation(number) {
      const path = join(dir, `generation-${number}`)
      return { path, database: join(path, 'vault.db'), blobs: join(path, 'blobs') }
    },
  }
}
