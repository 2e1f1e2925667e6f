import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { wipe } from '@confidant/crypto/random'
import { expect, it } from 'vitest'
import { openVault, type Vault, VaultError } from '../src/index.js'
import { checkVault } from '../src/maintenance/check.js'
import { type OpenData, openData } from '../src/open-data.js'
import { folderOf } from '../src/store/folder.js'
import { parseHeader, readHeader } from '../src/store/header.js'
import { unlock } from '../src/store/unlock.js'
import { attachment, mail, noise, seededRandom } from './support/drafts.js'
import { importDrafts, newVault, passphrase } from './support/vaults.js'

const names = Array.from({ length: 120 }, (_, index) => `letter ${index}`)

/** What is imported and what is read back are compared in full. */
function drafts() {
  return names.map((name, index) =>
    mail(name, {
      text: `Letter ${index}: ${name.repeat(100)}`,
      html: `<p>${'<b>Hello</b> there. '.repeat(60)}</p>`,
      attachments:
        index % 40 === 0 ? [attachment('scan', noise(index, 70_000)), attachment('note', noise(index + 1, 500))] : [],
    }),
  )
}

/** A vault of some fifty pages that is closed, with the key that opens its data without deriving it each time. */
async function closedVault() {
  const { dir, vault } = await newVault()
  importDrafts(vault, drafts())
  vault.writer.forgetItem(vault.reader.timeline({ limit: 1 })[0]!.id)
  vault.database.pragma('incremental_vacuum')
  expect(vault.check()).toEqual([])
  vault.close()
  const header = join(dir, 'vault.json')
  return { dir, header, generation: folderOf(dir).generation(1), vaultKey: unlock(readHeader(header), { passphrase }) }
}

function flipBit(file: string, byte: number, bit: number): void {
  const handle = openSync(file, 'r+')
  const value = Buffer.alloc(1)
  readSync(handle, value, 0, 1, byte)
  value[0]! ^= 1 << bit
  writeSync(handle, value, 0, 1, byte)
  closeSync(handle)
}

/** Everything that can be read, as text; null when the vault refuses. Throws what is no VaultError. */
function readAll(data: Pick<OpenData | Vault, 'reader'>): string | null {
  const { reader } = data
  const items = reader.timeline({ limit: 1000 }).map(({ seq }) => {
    const files = reader
      .attachments(seq)
      .map(({ index }) => Buffer.from(reader.attachmentBytes(seq, index)).toString('base64'))
    return [reader.itemBySeq(seq), reader.html(seq), files, reader.sourcesOf(seq)]
  })
  return JSON.stringify(items)
}

it('one flipped bit in any page of the database is noticed and never returned as data', async () => {
  const { header, generation, vaultKey } = await closedVault()
  const open = () => openData(generation, vaultKey, Date.now)
  const sound = open()
  const truth = readAll(sound)
  const pageBytes = Number(sound.database.pragma('page_size', { simple: true }))
  sound.database.close()

  const random = seededRandom(11)
  const size = statSync(generation.database).size
  const places = [0, 15, 16, 20, 23, 24, 100]
  for (let page = 0; page < size / pageBytes; page++) {
    places.push(
      page * pageBytes + Math.floor(random() * pageBytes),
      (page + 1) * pageBytes - 1 - Math.floor(random() * 32),
    )
  }
  const sealed = readFileSync(generation.database)
  const unnoticed: number[] = []
  for (const place of places) {
    writeFileSync(generation.database, sealed)
    flipBit(generation.database, place, Math.floor(random() * 8))
    const { noticed, read } = outcome(open, header, vaultKey)
    if (!noticed) unnoticed.push(place)
    if (read !== null) expect(read).toBe(truth)
  }
  expect(unnoticed).toEqual([])
  expect(places.length).toBeGreaterThan(60)
  wipe(vaultKey)
})

/** Whether opening or checking told of damage, and what reading everything gave. */
function outcome(
  open: () => OpenData,
  header: string,
  vaultKey: Uint8Array,
): { noticed: boolean; read: string | null } {
  let data: OpenData | null = null
  let noticed = false
  let read: string | null = null
  try {
    data = open()
    noticed = checkVault(data, header, vaultKey).length > 0
    read = readAll(data)
  } catch {
    noticed = true
  } finally {
    data?.database.close()
  }
  return { noticed, read }
}

it('a bit that flips while the vault is open is noticed by a check', async () => {
  const { dir, vault } = await newVault()
  importDrafts(vault, drafts())
  expect(vault.check()).toEqual([])
  const file = join(dir, 'generation-1', 'vault.db')
  flipBit(file, Math.floor(statSync(file).size / 2), 3)
  expect(vault.check()).toHaveLength(1)
})

it('damage met while reading is reported as such, without any of the content', async () => {
  const { dir, vault } = await newVault()
  importDrafts(vault, drafts())
  vault.close()
  const file = join(dir, 'generation-1', 'vault.db')
  for (let place = 40_000; place < statSync(file).size; place += 16_384) flipBit(file, place, 1)
  const error = await openVault(dir, { passphrase })
    .then((opened) => {
      try {
        return readAll(opened)
      } finally {
        opened.close()
      }
    })
    .catch((cause: unknown) => cause)
  expect(error).toBeInstanceOf(VaultError)
  expect(error).toMatchObject({ code: 'vault-damaged', message: expect.not.stringContaining('letter') })
})

it('one flipped bit anywhere in the header keeps the vault shut, and says that it is damage', async () => {
  const { dir, vault } = await newVault()
  const file = join(dir, 'vault.json')
  const whole = readFileSync(file)
  const vaultKey = unlock(readHeader(file), { passphrase })
  for (let place = 0; place < whole.length; place++) {
    const changed = Buffer.from(whole)
    changed[place]! ^= 1 << (place % 8)
    expect(provenHeader(changed, vaultKey), `byte ${place}`).toBe(false)
  }
  expect(provenHeader(whole, vaultKey)).toBe(true)

  flipBit(file, 60, 0)
  expect(vault.check()).toHaveLength(1)
  vault.close()
  await expect(openVault(dir, { passphrase })).rejects.toThrow(expect.objectContaining({ code: 'vault-damaged' }))
})

function provenHeader(bytes: Buffer, vaultKey: Uint8Array): boolean {
  try {
    return parseHeader(bytes).isAuthentic(vaultKey)
  } catch (cause) {
    expect(cause).toMatchObject({ name: 'VaultError' })
    return false
  }
}

it('one flipped bit in a blob, or a blob that is missing, is noticed and never returned', async () => {
  const { dir, vault } = await newVault()
  importDrafts(vault, drafts())
  const folder = join(dir, 'generation-1', 'blobs')
  const blobs = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const file = join(blobs[0]!.parentPath, blobs[0]!.name)
  const whole = readFileSync(file)
  const random = seededRandom(3)
  const readBlobs = () => readAll(vault)
  for (const place of [
    0,
    31,
    32,
    whole.length - 1,
    ...Array.from({ length: 20 }, () => Math.floor(random() * whole.length)),
  ]) {
    flipBit(file, place, Math.floor(random() * 8))
    expect(readBlobs).toThrow(expect.objectContaining({ code: 'vault-damaged' }))
    writeFileSync(file, whole)
  }
  for (const cut of [0, 31, 32, 65_584, whole.length - 1]) {
    writeFileSync(file, whole.subarray(0, cut))
    expect(readBlobs).toThrow(expect.objectContaining({ code: 'vault-damaged' }))
  }
  expect(vault.check()).toEqual(['Attachments that are missing or were changed outside the agent: 1.'])
  writeFileSync(file, whole)
  expect(vault.check()).toEqual([])
})

it('a check tells of items that the full-text index lost', async () => {
  const { vault } = await newVault()
  importDrafts(vault, drafts())
  vault.database.prepare('DELETE FROM item_text WHERE rowid = ?').run(vault.reader.timeline({ limit: 1 })[0]!.seq)
  expect(vault.check()).toEqual(['Items missing from the full-text index: 1.'])
})
