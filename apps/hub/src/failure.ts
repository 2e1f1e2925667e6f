/** What went wrong, in words for a person and a code for a program. Place: the edge of the command. */

export interface Failure {
  readonly code: string
  readonly message: string
}

/** Only errors of our own carry messages that are meant to be read; of others the code is said. */
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
    message: `Something else listens on port ${port}. Stop it, or choose another with --port.`,
  }),
  EACCES: () => ({
    code: 'denied',
    message: 'This account may not read or write what the hub needs, or not use the port. Check --data and --port.',
  }),
  ENOENT: () => ({ code: 'not-found', message: 'The file that was named is not there. Check the name.' }),
  ENOSPC: () => ({ code: 'disk-full', message: 'The disk is full. Make room, and try again.' }),
  ECONNREFUSED: () => ({
    code: 'no-database',
    message: 'Nothing answers where DATABASE_URL points. Check host and port, and that PostgreSQL runs.',
  }),
  ENOTFOUND: () => ({ code: 'no-database', message: 'The host that DATABASE_URL names cannot be found.' }),
  '28P01': () => ({ code: 'denied', message: 'PostgreSQL does not take the login of DATABASE_URL.' }),
  '3D000': () => ({ code: 'no-database', message: 'PostgreSQL has no database of the name in DATABASE_URL.' }),
}

export function describeFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return { code: 'failed', message: 'The command failed.' }
  const { code, port } = error as Error & { code?: unknown; port?: unknown }
  if (ours.has(error.name)) return { code: typeof code === 'string' ? code : 'failed', message: error.message }
  const known = typeof code === 'string' ? failures[code] : undefined
  if (known !== undefined) return known(port)
  return { code: 'internal', message: `The command failed (${error.name}${code === undefined ? '' : `, ${code}`}).` }
}
