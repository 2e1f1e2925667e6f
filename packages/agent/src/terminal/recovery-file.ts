/** The file for recovery words that `init` was asked for. Must never leave a vault whose words were lost on the way. */
import { closeSync, ftruncateSync, openSync, rmSync, writeSync } from 'node:fs'

/** More than 24 words take. */
const roomBytes = 512

/** Makes the new file, and its room on the disk, before `create` makes what the words are for. */
export async function writeRecoveryFile(file: string, create: () => Promise<string[]>): Promise<string[]> {
  const fd = openSync(file, 'wx', 0o600)
  try {
    writeSync(fd, ' '.repeat(roomBytes), 0)
    const words = await create()
    ftruncateSync(fd, writeSync(fd, `${words.join(' ')}\n`, 0))
    return words
  } catch (error) {
    rmSync(file, { force: true })
    throw error
  } finally {
    closeSync(fd)
  }
}
