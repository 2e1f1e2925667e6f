/**
 * The account that the embedded server runs under. PostgreSQL refuses to run as root; a hub that runs as root therefore
 * starts it under an account without rights, which it creates when there is none.
 */
import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
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
      `PostgreSQL does not run as root, and the account "${name}" could not be created. Create it, start as another account, or set DATABASE_URL.`,
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

/**
 * As another account than this process's, the server has to be able to pass each folder on the way.
 * @throws DatabaseError `server` naming the first that it cannot
 */
export async function assertReachable({ uid }: ServerAccount, paths: readonly string[]): Promise<void> {
  if (uid === undefined) return
  for (const folder of new Set(paths.flatMap(foldersAbove))) {
    const found = await stat(folder).catch(() => null)
    if (found === null || found.uid === uid || (found.mode & 0o001) !== 0) continue
    throw new DatabaseError(
      'server',
      `When started as root, PostgreSQL runs under its own account, which cannot enter ${folder}. Allow it (chmod o+x ${folder}), use another folder, or start as another account.`,
    )
  }
}

/** The outermost first. */
function foldersAbove(path: string): string[] {
  const above = dirname(path)
  return above === path ? [path] : [...foldersAbove(above), above]
}
