/**
 * The account that the embedded server runs under. PostgreSQL refuses to run as root; a hub that runs as root therefore
 * starts it under an account without rights, which it creates when there is none.
 */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { DatabaseError } from '../database-error.js'

const run = promisify(execFile)

/** Without numbers: the account of this process. */
export interface ServerAccount {
  readonly uid?: number
  readonly gid?: number
}

export async function findServerAccount(name: string): Promise<ServerAccount> {
  if (process.getuid?.() !== 0) return {}
  const known = await readAccount(name)
  if (known !== undefined) return known
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name])
  } catch (cause) {
    throw new DatabaseError(
      'server',
      `PostgreSQL does not run as root, and the account "${name}" could not be created. Create it, start as another account, or give DATABASE_URL.`,
      { cause },
    )
  }
  return (await readAccount(name)) ?? {}
}

async function readAccount(name: string): Promise<ServerAccount | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return undefined
  }
}
