/** Error messages for people and codes for programs. Place: the edge of the command. */

export interface Failure {
  readonly code: string
  readonly message: string
}

/** Only our own errors have messages meant for people; for others only the code is shown. */
const ours = new Set([
  'DatabaseError',
  'StatementError',
  'StatementVersionError',
  'MailError',
  'DeclarationError',
  'BackupError',
])

const failures: Readonly<Record<string, (port: unknown) => Failure>> = {
  EADDRINUSE: (port) => ({
    code: 'port-in-use',
    message: `Port ${port} is already in use. Stop the other program, or choose another port with --port.`,
  }),
  EACCES: () => ({
    code: 'denied',
    message: 'Permission denied: this account may not use the data folder or the port. Check --data and --port.',
  }),
  ENOENT: () => ({ code: 'not-found', message: 'File not found. Check the name.' }),
  ENOSPC: () => ({ code: 'disk-full', message: 'The disk is full. Free some space and try again.' }),
  ECONNREFUSED: () => ({
    code: 'no-database',
    message: 'Connection to DATABASE_URL refused. Check the host and port, and that PostgreSQL is running.',
  }),
  ENOTFOUND: () => ({ code: 'no-database', message: 'The host in DATABASE_URL was not found. Check its name.' }),
  '28P01': () => ({
    code: 'denied',
    message: 'PostgreSQL rejected the login in DATABASE_URL. Check the user and password.',
  }),
  '3D000': () => ({
    code: 'no-database',
    message: 'The database in DATABASE_URL does not exist. Check its name or create it.',
  }),
}

export function describeFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return { code: 'failed', message: 'The command failed.' }
  const { code, port } = error as Error & { code?: unknown; port?: unknown }
  if (ours.has(error.name)) return { code: typeof code === 'string' ? code : 'failed', message: error.message }
  const known = typeof code === 'string' ? failures[code] : undefined
  if (known !== undefined) return known(port)
  return { code: 'internal', message: `The command failed (${error.name}${code === undefined ? '' : `, ${code}`}).` }
}
