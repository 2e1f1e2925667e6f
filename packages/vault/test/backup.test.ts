import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { restoreVault, vaultState } from '../src/index.js'
import { attachment, mail, noise } from './support/drafts.js'
import { idOf, importDrafts, newVault, passphrase, temporaryFolder } from './support/vaults.js'

const failsWith = (code: string) => expect.objectContaining({ name: 'VaultError', code })
const large = () => [attachment('large', noise(5, 300_000))]

describe('a backup', () => {
  it('is the vault as it was when it began, whatever is written meanwhile', async () => {
    const { vault, words } = await newVault()
    importDrafts(vault, [mail('before', { attachments: large() })])
    const file = join(temporaryFolder(), 'copy.confidant')
    const copying = vault.backup(file)
    importDrafts(
      vault,
      Array.from({ length: 300 }, (_, index) => mail(`after ${index}`)),
    )
    vault.writer.forgetItem(idOf(vault, 'About before'))
    await copying

    expect(vault.reader.counts().items).toBe(300)
    expect(vault.check()).toEqual([])
    for (const secret of [{ passphrase }, { recoveryWords: words.join(' ') }]) {
      await using restored = await restoreVault(file, join(temporaryFolder(), 'restored'), secret)
      expect(restored.check()).toEqual([])
      expect(restored.reader.timeline({ limit: 9 }).map(({ title }) => title)).toEqual(['About before'])
      const { seq } = restored.reader.timeline({ limit: 1 })[0]!
      expect(restored.reader.attachmentBytes(seq, 0)).toEqual(Buffer.from(noise(5, 300_000)))
    }
  })

  it('restores into no folder that has a vault, with no wrong passphrase, from no other file', async () => {
    const { dir, vault } = await newVault()
    const folder = temporaryFolder()
    const file = join(folder, 'copy')
    await vault.backup(file)
    vault.close()
    await expect(restoreVault(file, dir, { passphrase })).rejects.toThrow(failsWith('vault-exists'))
    const target = join(folder, 'restored')
    await expect(restoreVault(file, target, { passphrase: 'wrong' })).rejects.toThrow(failsWith('wrong-passphrase'))
    writeFileSync(join(folder, 'other'), 'confidant backup 2\n and so on')
    await expect(restoreVault(join(folder, 'other'), target, { passphrase })).rejects.toThrow(failsWith('invalid'))
    expect(vaultState(target)).toBe('absent')
  })

  it('that was changed or cut off anywhere is refused, and leaves no vault', async () => {
    const { vault } = await newVault()
    importDrafts(vault, [mail('a', { attachments: large() })])
    const folder = temporaryFolder()
    const file = join(folder, 'copy')
    await vault.backup(file)
    const bytes = readFileSync(file)
    const target = join(folder, 'restored')
    const headerEnd = 23 + bytes.readUInt32BE(19)
    for (const at of [headerEnd + 40, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const flipped = Buffer.from(bytes)
      flipped[at]! ^= 4
      for (const damaged of [flipped, bytes.subarray(0, at)]) {
        writeFileSync(file, damaged)
        await expect(restoreVault(file, target, { passphrase })).rejects.toThrow(failsWith('vault-damaged'))
      }
    }
    expect(vaultState(target)).toBe('absent')
    expect(readdirSync(target)).toEqual(['lock'])
  })

  it('that cannot be finished leaves an earlier one in place', async () => {
    const { vault } = await newVault()
    const folder = temporaryFolder()
    const file = join(folder, 'copy')
    writeFileSync(file, 'the earlier one')
    const copying = vault.backup(file)
    vault.close()
    await expect(copying).rejects.toThrow(failsWith('invalid'))
    expect(readFileSync(file, 'utf8')).toBe('the earlier one')
    expect(existsSync(`${file}.partial`)).toBe(false)
  })

  it('is made one at a time', async () => {
    const { vault } = await newVault()
    const folder = temporaryFolder()
    const first = vault.backup(join(folder, 'first'))
    await expect(vault.backup(join(folder, 'second'))).rejects.toThrow(failsWith('invalid'))
    expect(() => vault.rekey(passphrase)).toThrow(failsWith('invalid'))
    await first
    await vault.backup(join(folder, 'second'))
  })
})
