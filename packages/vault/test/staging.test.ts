import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openVault } from '../src/index.js'
import { noise, seededRandom } from './support/drafts.js'
import { newVault, passphrase } from './support/vaults.js'

describe('a staged upload', () => {
  it.each([0, 1, 65_536, 65_537, 200_000])('of %i bytes reads back at any place', async (length) => {
    const { vault } = await newVault()
    const bytes = noise(length, length)
    const upload = vault.stage()
    for (let start = 0; start < length; start += 30_001) upload.append(bytes.subarray(start, start + 30_001))
    expect(upload.finish()).toBe(length)

    const random = seededRandom(7)
    const places = [
      0,
      65_535,
      65_536,
      length - 1,
      length,
      ...Array.from({ length: 5 }, () => Math.floor(random() * length)),
    ]
    for (const offset of places.filter((place) => place >= 0)) {
      expect(vault.readStaged(upload.id, offset, 70_000)).toEqual(Buffer.from(bytes.subarray(offset, offset + 70_000)))
    }
    vault.removeStaged(upload.id)
    expect(() => vault.readStaged(upload.id, 0, 1)).toThrow(expect.objectContaining({ code: 'not-found' }))
  })

  it('lies on the disk encrypted, and is gone when the vault is opened again', async () => {
    const { dir, vault } = await newVault()
    const upload = vault.stage()
    upload.append(Buffer.from('canary '.repeat(20_000)))
    upload.finish()
    const file = join(dir, 'staged', upload.id)
    expect(readFileSync(file).includes('canary')).toBe(false)
    const left = readFileSync(file)
    vault.close()
    writeFileSync(join(dir, 'staged-left'), left)
    await using again = await openVault(dir, { passphrase })
    expect(readdirSync(dir)).not.toContain('staged')
    expect(() => again.readStaged(upload.id, 0, 1)).toThrow(expect.objectContaining({ code: 'not-found' }))
  })

  it('that was changed on the disk is not returned', async () => {
    const { dir, vault } = await newVault()
    const upload = vault.stage()
    upload.append(noise(1, 100_000))
    upload.finish()
    const file = join(dir, 'staged', upload.id)
    const sealed = readFileSync(file)
    sealed[70_000]! ^= 1
    writeFileSync(file, sealed)
    expect(() => vault.readStaged(upload.id, 70_000, 5)).toThrow(expect.objectContaining({ code: 'vault-damaged' }))
    expect(vault.readStaged(upload.id, 0, 5)).toHaveLength(5)
  })

  it('can be discarded, and cannot go on after its end', async () => {
    const { dir, vault } = await newVault()
    const upload = vault.stage()
    upload.append(noise(1, 10))
    upload.discard()
    expect(readdirSync(join(dir, 'staged'))).toEqual([])
    expect(() => upload.append(noise(1, 1))).toThrow(expect.objectContaining({ code: 'invalid' }))
  })
})
