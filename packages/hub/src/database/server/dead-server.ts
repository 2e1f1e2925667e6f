/**
 * Tells a dead server from a living one where PostgreSQL itself cannot: killed in a container whose first process does not
 * collect its dead, it stays listed for ever and its lock file would never be taken for stale.
 */
import { readdir, readFile, readlink, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseError } from '../database-error.js'

const waitMs = 10_000

/** Removes the lock files of a server that is dead but listed, once the last of its processes has gone. Linux only. */
export async function clearDeadServer(clusterDir: string, socketDir: string): Promise<void> {
  const lockFile = join(clusterDir, 'postmaster.pid')
  const processId = (await readFile(lockFile, 'utf8').catch(() => '')).split('\n')[0]!
  if (!/^\d+$/.test(processId) || !(await isZombie(processId))) return
  const until = Date.now() + waitMs
  // Two servers on one cluster destroy it: the dead one's own children have to be gone first.
  while (await hasProcessIn(clusterDir)) {
    if (Date.now() > until)
      throw new DatabaseError(
        'server',
        `Processes of a killed PostgreSQL server are still running in ${clusterDir}. Stop them and try again.`,
      )
    await new Promise((done) => setTimeout(done, 50))
  }
  for (const name of await readdir(socketDir)) await rm(join(socketDir, name))
  await rm(lockFile, { force: true })
}

async function isZombie(processId: string): Promise<boolean> {
  const status = await readFile(`/proc/${processId}/stat`, 'utf8').catch(() => '')
  return status.slice(status.lastIndexOf(')') + 2).startsWith('Z')
}

async function hasProcessIn(folder: string): Promise<boolean> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const folders = await Promise.all(ids.map((id) => readlink(`/proc/${id}/cwd`).catch(() => '')))
  return folders.includes(folder)
}
