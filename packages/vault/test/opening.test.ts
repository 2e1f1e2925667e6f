import { fork } from 'node:child_process'
import { chmodSync, chownSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createVault, openVault, vaultState } from '../src/index.js'
import { mail } from './support/drafts.js'
import { importDrafts, newVault, passphrase, temporaryFolder } from './support/vaults.js'

const failsWith = (code: string) => expect.objectContaining({ name: 'VaultError', code })

describe('a vault', () => {
  it('opens with its passphrase and with its recovery words, and with nothing else', async () => {
    const { dir, vault, words } = await newVault()
    importDrafts(vault, [mail('a')])
    await vault.verify({ passphrase })
    await expect(vault.verify({ passphrase: 'another' })).rejects.toThrow(failsWith('wrong-passphrase'))
    vault.close()

    for (const secret of [
      { passphrase },
      { recoveryWords: words.join(' ') },
      { recoveryWords: ` ${words.join('\n').toUpperCase()} ` },
    ]) {
      await using again = await openVault(dir, secret)
      expect(again.reader.counts().items).toBe(1)
    }
    const swapped = [words[1], words[0], ...words.slice(2)].join(' ')
    for (const secret of [
      { passphrase: '' },
      { passphrase: `${passphrase} ` },
      { recoveryWords: 'zoo '.repeat(24) },
      { recoveryWords: swapped },
    ]) {
      await expect(openVault(dir, secret)).rejects.toThrow(failsWith('wrong-passphrase'))
    }
  })

  it('is made once, and only with a passphrase', async () => {
    const { dir, vault } = await newVault()
    vault.close()
    await expect(createVault(dir, { passphrase })).rejects.toThrow(failsWith('vault-exists'))
    const elsewhere = join(temporaryFolder(), 'new')
    expect(vaultState(elsewhere)).toBe('absent')
    await expect(openVault(elsewhere, { passphrase })).rejects.toThrow(failsWith('no-vault'))
    await expect(createVault(elsewhere, { passphrase: '' })).rejects.toThrow(failsWith('invalid'))
    expect(vaultState(elsewhere)).toBe('absent')
    expect(vaultState(dir)).toBe('present')
  })

  it('is used by one process at a time, and by one caller within it', async () => {
    const { dir, vault } = await newVault()
    await expect(openVault(dir, { passphrase })).rejects.toThrow(failsWith('vault-in-use'))
    expect(await openElsewhere(dir)).toMatch(/^vault-in-use: /u)
    vault.close()
    expect(await openElsewhere(dir)).toBe('opened')
  })

  it.skipIf(process.platform === 'win32')('keeps its files from other accounts', async () => {
    const { dir, vault } = await newVault()
    importDrafts(vault, [mail('a')])
    const modes = (path: string) => (statSync(path).mode & 0o777).toString(8)
    expect(modes(dir)).toBe('700')
    expect(modes(join(dir, 'generation-1'))).toBe('700')
    vault.rekey(passphrase)
    const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(files.map(({ name }) => name).toSorted()).toEqual(['lock', 'vault.db', 'vault.db-wal', 'vault.json'])
    for (const { parentPath, name } of files) expect(modes(join(parentPath, name)), name).toBe('600')
  })

  it.skipIf(process.platform === 'win32').each([
    ['database', 'generation-1/vault.db', 0o400],
    ['folder of the database', 'generation-1', 0o500],
    ['header', 'vault.json', 0o000],
    ['lock', 'lock', 0o000],
  ])('whose %s is protected says so, and does not speak of damage', async (_, path, mode) => {
    const { dir, vault } = await newVault()
    vault.close()
    const account = giveAway(dirname(dir))
    chmodSync(join(dir, path), mode)
    expect(await openElsewhere(dir, account)).toMatch(
      /^invalid: .* cannot be read and written: .* Nothing was lost\. Give/u,
    )
    chmodSync(join(dir, path), 0o700)
    expect(await openElsewhere(dir, account)).toBe('opened')
  })

  it('lets nobody in by a header that asks for too much memory', async () => {
    const { dir, vault } = await newVault()
    vault.close()
    const path = join(dir, 'vault.json')
    const file = JSON.parse(readFileSync(path, 'utf8'))
    file.header.passphrase.cost.memoryKib = 1_000_000_000
    writeFileSync(path, JSON.stringify(file))
    await expect(openVault(dir, { passphrase })).rejects.toThrow(failsWith('vault-damaged'))
    const { sha256 } = await import('@confidant/crypto/hash')
    file.sha256 = sha256(JSON.stringify(file.header)).toString('hex')
    writeFileSync(path, JSON.stringify(file))
    await expect(openVault(dir, { passphrase })).rejects.toThrow(failsWith('vault-damaged'))
  })

  it('does not open a database that lies there in plain', async () => {
    const { dir, vault } = await newVault()
    vault.close()
    writeFileSync(join(dir, 'generation-1', 'vault.db'), 'SQLite format 3\0'.padEnd(16_384, '\0'))
    await expect(openVault(dir, { passphrase })).rejects.toThrow(failsWith('vault-damaged'))
  })

  it('forgets its keys when it is closed, and can be closed twice', async () => {
    const { vault } = await newVault()
    vault.close()
    vault.close()
    expect(() => vault.reader.counts()).toThrow()
  })
})

describe('another passphrase', () => {
  it('opens the vault instead of the old one; the recovery words stay', async () => {
    const { dir, vault, words } = await newVault()
    expect(() => vault.changePassphrase('wrong', 'new one')).toThrow(failsWith('wrong-passphrase'))
    vault.changePassphrase(passphrase, 'new one')
    vault.close()
    await expect(openVault(dir, { passphrase })).rejects.toThrow(failsWith('wrong-passphrase'))
    for (const secret of [{ passphrase: 'new one' }, { recoveryWords: words.join(' ') }])
      (await openVault(dir, secret)).close()
  })
})

/** Rights bind every account but the one that may do everything: for it, the folder goes to an account without any. */
function giveAway(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const account = { uid: 65_534, gid: 65_534 }
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
  for (const path of [folder, ...paths]) chownSync(path, account.uid, account.gid)
  return account
}

/** What another process meets: `opened`, or its error. */
function openElsewhere(dir: string, account: { uid?: number; gid?: number } = {}): Promise<string> {
  const script = join(import.meta.dirname, 'support', 'open-once.ts')
  const child = fork(script, [dir, passphrase], {
    ...account,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return new Promise((resolve) => child.once('message', (message) => resolve(String(message))))
}
