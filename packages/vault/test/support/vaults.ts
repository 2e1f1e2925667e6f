/**
 * Vaults in folders of their own, for tests.
 * Place: tests only; each folder is removed when its test ends.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { leastCost } from '@confidant/crypto/device'
import { onTestFinished } from 'vitest'
import { createVault, type ItemDraft, type Vault } from '../../src/index.js'

export const passphrase = 'four quiet herons at dusk'

export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'confidant-vault-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

export async function newVault(dir = temporaryFolder()): Promise<{ dir: string; vault: Vault; words: string[] }> {
  const { vault, recoveryWords } = await createVault(join(dir, 'vault'), { passphrase, cost: leastCost })
  onTestFinished(() => vault.close())
  return { dir: join(dir, 'vault'), vault, words: recoveryWords }
}

/** Imports drafts as one file of one source; returns the outcome's numbers. */
export function importDrafts(vault: Vault, drafts: ItemDraft[], path = 'all.mbox', sourceName = 'Mail') {
  const source = vault.writer.beginSource(sourceName)
  const outcome = vault.writer.writeBatches([
    {
      source,
      file: { path, importer: 'mbox', size: 1, modifiedAt: 1 },
      items: drafts.map((item, position) => ({ position, item })),
      rejects: [],
      position: drafts.length,
      done: true,
      terms: [],
    },
  ])
  vault.writer.endSource(source)
  return { source, ...outcome }
}

/** The rows whose indexed text matches an FTS5 query, newest first. */
export function matches(vault: Vault, query: string): string[] {
  return vault.database
    .prepare<[string], string>(
      `SELECT lower(hex(item.id)) FROM item_text JOIN item ON item.seq = item_text.rowid
       WHERE item_text MATCH ? ORDER BY item_text.rowid DESC`,
    )
    .pluck()
    .all(query)
}

export function idOf(vault: Vault, title: string): string {
  return vault.database.prepare<[string], string>('SELECT lower(hex(id)) FROM item WHERE title = ?').pluck().get(title)!
}
