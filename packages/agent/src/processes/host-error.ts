/** Why an agent cannot be started. Place: host. */

/** For an agent that cannot be started. `message` says what happened and what to do. */
export class HostError extends Error {
  readonly code: 'vault-in-use' | 'port-in-use' | 'not-started' | 'denied' | 'disk-full' | 'invalid'
  constructor(code: HostError['code'], message: string) {
    super(message)
    this.name = 'HostError'
    this.code = code
  }
}

const elsewhere = 'Choose another folder with --vault.'

const reasons: Readonly<Record<string, [HostError['code'], string]>> = {
  EACCES: ['denied', `you have no right to write there. ${elsewhere}`],
  EPERM: ['denied', `you have no right to write there. ${elsewhere}`],
  EROFS: ['denied', `its disk can only be read. ${elsewhere}`],
  ENOSPC: ['disk-full', 'the disk is full. Make room and try again.'],
  EDQUOT: ['disk-full', 'your quota of the disk is used up. Make room and try again.'],
  EEXIST: ['invalid', `that is not a folder. ${elsewhere}`],
  ENOTDIR: ['invalid', `it lies below something that is not a folder. ${elsewhere}`],
  ENAMETOOLONG: ['invalid', `its name is too long. ${elsewhere}`],
}

/** What the system said of the folder in which the vault is to be, as HostError. */
export function folderError(error: unknown, vaultDir: string): HostError {
  if (error instanceof HostError) return error
  const errno = (error as NodeJS.ErrnoException).code ?? 'unknown'
  const [code, reason] = reasons[errno] ?? ['not-started', `the system refuses it (${errno}). ${elsewhere}`]
  return new HostError(code, `The vault's folder ${vaultDir} cannot be used: ${reason}`)
}
