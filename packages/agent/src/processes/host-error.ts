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

type Explain = (vaultDir: string) => [HostError['code'], string]

const noRight: Explain = (dir) => [
  'denied',
  `You don't have permission to write in the vault folder ${dir}. Choose another folder with --vault.`,
]

const explanations: Readonly<Record<string, Explain>> = {
  EACCES: noRight,
  EPERM: noRight,
  EROFS: (dir) => ['denied', `The vault folder ${dir} is on a read-only disk. Choose another folder with --vault.`],
  ENOSPC: (dir) => ['disk-full', `The disk of the vault folder ${dir} is full. Free up some space and try again.`],
  EDQUOT: (dir) => ['disk-full', `Your disk quota for ${dir} is used up. Free up some space and try again.`],
  EEXIST: (dir) => ['invalid', `${dir} is not a folder. Choose another folder with --vault.`],
  ENOTDIR: (dir) => ['invalid', `Part of the path ${dir} is not a folder. Choose another folder with --vault.`],
  ENAMETOOLONG: (dir) => ['invalid', `The path ${dir} is too long. Choose another folder with --vault.`],
}

/** What the system said of the folder in which the vault is to be, as HostError. */
export function folderError(error: unknown, vaultDir: string): HostError {
  if (error instanceof HostError) return error
  const errno = (error as NodeJS.ErrnoException).code ?? 'unknown'
  const explain = explanations[errno]
  if (explain) return new HostError(...explain(vaultDir))
  return new HostError(
    'not-started',
    `The vault folder ${vaultDir} cannot be used (${errno}). Choose another folder with --vault.`,
  )
}
