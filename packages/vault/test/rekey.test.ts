import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openVault } from '../src/index.js'
import { openDatabase } from '../src/store/database.js'
import { readHeader } from '../src/store/header.js'
import { unlock } from '../src/store/unlock.js'
import { attachment, mail, noise } from './support/drafts.js'
import { idOf, importDrafts, matches, newVault, passphrase } from './support/vaults.js'

describe('a rekey', () => {
  it('leaves everything as it was, under a key that the old one does not open', async () => {
    const { dir, vault, words } = await newVault()
    const files = [attachment('small', noise(1, 300)), attachment('large', noise(2, 200_000))]
    importDrafts(vault, [mail('kept', { attachments: files }), mail('also kept')])
    const id = idOf(vault, 'About kept')
    vault.writer.putPass({ id: 'p', signed: '{}', until: null, sends: null })
    vault.writer.putSetting('autoLockMinutes', '5')
    const oldKey = unlock(readHeader(join(dir, 'vault.json')), { passphrase })
    const oldPassKey = vault.passKey.publicKey
    const { reader, writer } = vault

    expect(() => vault.rekey('wrong')).toThrow(expect.objectContaining({ code: 'wrong-passphrase' }))
    vault.rekey(passphrase)
    expect(readdirSync(dir).toSorted()).toEqual(['generation-2', 'lock', 'vault.json'])
    expect(() => openDatabase(join(dir, 'generation-2', 'vault.db'), oldKey)).toThrow()
    expect(vault.passKey.publicKey).not.toEqual(oldPassKey)

    // Who held a reader or writer goes on with it.
    expect(reader.item(id)!.title).toBe('About kept')
    expect(reader.setting('autoLockMinutes')).toBe('5')
    expect(writer.usePass('p')).toBe(false)
    expect(importDrafts(vault, [mail('kept', { attachments: files }), mail('new')])).toMatchObject({
      imported: 1,
      duplicates: 1,
    })
    expect(matches(vault, 'kept')).toContain(id)
    expect(vault.check()).toEqual([])
    vault.close()

    for (const secret of [{ passphrase }, { recoveryWords: words.join(' ') }]) {
      await using again = await openVault(dir, secret)
      const { seq } = again.reader.item(id)!
      expect(again.reader.attachmentBytes(seq, 1)).toEqual(Buffer.from(noise(2, 200_000)))
      expect(again.check()).toEqual([])
    }
  })

  it('can be done again and again', async () => {
    const { dir, vault, words } = await newVault()
    importDrafts(vault, [mail('kept')])
    for (let round = 0; round < 3; round++) vault.rekey(passphrase)
    vault.close()
    await using again = await openVault(dir, { recoveryWords: words.join(' ') })
    expect(again.reader.counts().items).toBe(1)
    expect(JSON.parse(readFileSync(join(dir, 'vault.json'), 'utf8')).header.generation).toBe(4)
  })
})
