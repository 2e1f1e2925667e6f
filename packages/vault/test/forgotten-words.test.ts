import { join } from 'node:path'
import { randomKey } from '@confidant/crypto/random'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { expect, it, onTestFinished } from 'vitest'
import { migrate } from '../src/migrations/migrate.js'
import { openDatabase } from '../src/store/database.js'
import { folderOf } from '../src/store/folder.js'
import { readHeader } from '../src/store/header.js'
import { unlock } from '../src/store/unlock.js'
import { createTextIndex } from '../src/write/index-row.js'
import { attachment, mail, seededRandom } from './support/drafts.js'
import { idOf, importDrafts, newVault, passphrase, temporaryFolder } from './support/vaults.js'

/** The index keeps of a word what it does not share with the word before it, so that its end alone is looked for. */
const secret = 'zyxxylophonist'
const trace = Buffer.from('xylophonist')

function inIndex(database: Database): boolean {
  const blocks = database.prepare<[], Buffer>('SELECT block FROM item_text_data').pluck()
  return blocks.all().some((block) => block.includes(trace))
}

/** In any page of the decrypted database, in use or free. */
function inAnyPage(database: Database): boolean {
  return database.serialize().includes(trace)
}

/** The database of a closed vault as it lies on the disk. */
function openClosed(dir: string, generation: number): Database {
  const { header, generation: folder } = folderOf(dir)
  const database = openDatabase(folder(generation).database, unlock(readHeader(header), { passphrase }))
  onTestFinished(() => {
    database.close()
  })
  return database
}

function words(random: () => number, count: number): string {
  return Array.from({ length: count }, () => `w${Math.floor(random() ** 3 * 20_000).toString(36)}`).join(' ')
}

/** Several imports, so that the index has several parts. */
async function vaultWithSecret() {
  const opened = await newVault()
  const random = seededRandom(5)
  for (let part = 0; part < 4; part++) {
    const drafts = Array.from({ length: 60 }, (_, n) => mail(`${part} ${n}`, { text: words(random, 200) }))
    const files = [attachment(`${secret}.txt`, Buffer.from(secret), secret)]
    const hidden = mail('hidden', { title: `On ${secret}`, text: `A ${secret}.`, attachments: files })
    importDrafts(opened.vault, part === 1 ? [...drafts, hidden] : drafts, `${part}.mbox`)
  }
  return opened
}

it('words of a forgotten item are in no page of the database any more', async () => {
  const { dir, vault } = await vaultWithSecret()
  expect(inIndex(vault.database)).toBe(true)
  expect(inAnyPage(vault.database)).toBe(true)
  vault.writer.forgetItem(idOf(vault, `On ${secret}`))
  expect(inIndex(vault.database)).toBe(false)
  expect(vault.check()).toEqual([])
  vault.close()
  expect(inAnyPage(openClosed(dir, 1))).toBe(false)
})

it('words of a forgotten source are in no page of the database any more', async () => {
  const { dir, vault } = await vaultWithSecret()
  vault.writer.forgetSource(vault.reader.sources()[0]!.id)
  vault.close()
  expect(inAnyPage(openClosed(dir, 1))).toBe(false)
})

it('a large index loses what was removed in steps', () => {
  const database = openDatabase(join(temporaryFolder(), 'vault.db'), randomKey())
  onTestFinished(() => {
    database.close()
  })
  migrate(database)
  const index = createTextIndex(database)
  const random = seededRandom(6)
  for (let part = 0; part < 4; part++) {
    database.transaction(() => {
      for (let n = 0; n < 200; n++) index.add(part * 200 + n, ['', '', '', words(random, 400), ''])
      if (part === 2) index.add(5000, ['', '', '', secret, ''])
    })()
  }
  index.remove(5000)
  index.merge(20)
  expect(inIndex(database)).toBe(true)
  let steps = 1
  for (; inIndex(database) && steps < 100; steps++) index.merge(20)
  expect(steps).toBeGreaterThan(2)
  expect(steps).toBeLessThan(100)
})

it('a rekey writes the index without anything that was removed', async () => {
  const { dir, vault } = await vaultWithSecret()
  const id = idOf(vault, `On ${secret}`)
  createTextIndex(vault.database).remove(vault.reader.item(id)!.seq)
  expect(inIndex(vault.database)).toBe(true)
  vault.rekey(passphrase)
  vault.close()
  const database = openClosed(dir, 2)
  expect(inIndex(database)).toBe(false)
  expect(database.pragma('freelist_count', { simple: true })).toBe(0)
  expect(database.pragma('auto_vacuum', { simple: true })).toBe(2)
})
