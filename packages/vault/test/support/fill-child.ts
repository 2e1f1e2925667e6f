/**
 * Imports batch after batch until the disk takes no more, and tells what happened.
 * Place: started by `disk-full.test.ts` under a limit on the size of files.
 */
import { openVault, VaultError } from '@confidant/vault'
import { attachment, mail, noise } from './drafts.ts'

const [dir = '', passphrase = '', attachmentBytes = '0'] = process.argv.slice(2)
const bytes = noise(1, Number(attachmentBytes))

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

const vault = await openVault(dir, { passphrase })
const source = vault.writer.beginSource('Endless')
try {
  for (let batch = 0; batch < 1000; batch++) {
    const file = { path: `${batch}`, importer: 'mbox', size: 1, modifiedAt: 1 }
    const items = Array.from({ length: 50 }, (_, position) => ({
      position,
      item: mail(`${batch} ${position}`, {
        text: `${batch} ${position} `.repeat(500),
        attachments: batch > 2 && bytes.length > 0 ? [attachment('large', bytes)] : [],
      }),
    }))
    vault.writer.writeBatches([{ source, file, items, rejects: [], position: 50, done: true, terms: [] }])
    say(`imported ${batch}`)
  }
} catch (cause) {
  const items = vault.reader.timeline({ limit: 100_000 })
  if (items.every(({ seq }) => vault.reader.itemBySeq(seq) !== null)) say('still readable')
  say(cause instanceof VaultError ? `${cause.code} ${cause.message}` : `another error: ${String(cause)}`)
}
// As if killed: a full disk leaves no chance to tidy up either.
process.exit()
