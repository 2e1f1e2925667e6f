/**
 * A backup in a temporary folder, to see what can be read of somebody in it, now and after their erasure. Place: proofs. Written as every
 * backup is, with the same keys of people; whoever erases somebody does not know of it.
 */
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodePersonal } from './backup-records.js'
import { createKeyring, readRecords } from './restore-backup.js'
import { type BackupDeps, writeBackup } from './write-backup.js'

export interface TrialBackup extends AsyncDisposable {
  /** How many pieces of the person a restore could read, and how many there are. */
  piecesOf(person: string): Promise<{ readonly readable: number; readonly all: number }>
  /** Whether the words stand in the file as they are. */
  holdsInPlain(words: string): Promise<boolean>
}

export async function writeTrialBackup(deps: BackupDeps): Promise<TrialBackup> {
  const folder = await mkdtemp(join(tmpdir(), 'confidant-hub-trial-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  const { path } = await writeBackup(deps, folder).catch(async (error) => {
    await remove()
    throw error
  })
  return {
    async piecesOf(person) {
      const keyring = createKeyring(deps)
      const pieces = { readable: 0, all: 0 }
      for await (const { kind, content } of readRecords(path, deps.rootKey)) {
        if (kind !== 'P' && kind !== 'F') continue
        const { person: whose, sealed } = decodePersonal(content)
        if (whose !== person) continue
        pieces.all++
        if ((await keyring.open(whose, sealed)) !== null) pieces.readable++
      }
      return pieces
    },
    async holdsInPlain(words) {
      let rest: Buffer = Buffer.alloc(0)
      const searched = Buffer.from(words)
      for await (const piece of createReadStream(path)) {
        const together = Buffer.concat([rest, piece as Buffer])
        if (together.includes(searched)) return true
        rest = together.subarray(-searched.length)
      }
      return false
    },
    [Symbol.asyncDispose]: remove,
  }
}
