/**
 * Does everything that a vault offers where the disk takes no more, and tells what came of each.
 * Place: started by `disk-full.test.ts` under a limit on the size of files that the vault has passed already.
 */
import { openVault, VaultError } from '@confidant/vault'
import { mail, noise } from './drafts.ts'

const [dir = '', passphrase = ''] = process.argv.slice(2)

function say(name: string, cause: unknown): void {
  const text = cause instanceof VaultError ? cause.code : `another error: ${String(cause)}`
  process.stdout.write(`${name} ${text}\n`)
}

async function tell(name: string, step: () => unknown): Promise<void> {
  try {
    const result = await step()
    process.stdout.write(`${name} done ${JSON.stringify(result ?? null)}\n`)
  } catch (cause) {
    say(name, cause)
  }
}

const vault = await openVault(dir, { passphrase })
const source = vault.writer.beginSource('Mail')
const first = vault.reader.timeline({ limit: 1 })[0]!.id

function importOne(name: string, textBytes: number): unknown {
  const items = [{ position: 0, item: mail(name, { text: Buffer.from(noise(9, textBytes)).toString('hex') }) }]
  const file = { path: name, importer: 'mbox', size: 1, modifiedAt: 1 }
  return vault.writer.writeBatches([{ source, file, items, rejects: [], position: 1, done: true, terms: [] }])
}

async function readBackup(): Promise<void> {
  for await (const piece of vault.backupStream()) if (piece.length === 0) return
}

function stageLarge(): void {
  const upload = vault.stage()
  try {
    for (let part = 0; part < 60; part++) upload.append(noise(part, 100_000))
    upload.finish()
  } finally {
    upload.discard()
  }
}

// Fits into the log, but not into the database.
importOne('small', 10_000)
for (const round of ['first', 'again']) {
  await tell(`${round} backup`, () => vault.backup(`${dir}.backup`))
  await tell(`${round} backupStream`, readBackup)
  await tell(`${round} import`, () => importOne('large', 3_000_000))
  await tell(`${round} rekey`, () => vault.rekey(passphrase))
  await tell(`${round} stage`, stageLarge)
  await tell(`${round} check`, () => vault.check())
  await tell(`${round} changePassphrase`, () => vault.changePassphrase(passphrase, passphrase))
  await tell(`${round} read`, () => vault.reader.item(first)?.title)
}
vault.close()
