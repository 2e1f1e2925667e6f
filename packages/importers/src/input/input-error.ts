/**
 * The error of an input that cannot be read as a whole.
 * Place: thrown by inputs and importers, turned into a reject by whoever drives them. Its message is kept and shown,
 * so it never holds a path or any of the content.
 */

export type InputErrorCode = 'unreadable' | 'not-a-file' | 'damaged' | 'encrypted' | 'too-large' | 'unsupported'

/** `message` says what happened and what it means, in one sentence that can stand as a reject's reason. */
export class InputError extends Error {
  readonly code: InputErrorCode
  constructor(code: InputErrorCode, message: string) {
    super(message)
    this.name = 'InputError'
    this.code = code
  }
}

/** Words for the system's error codes, without the path that Node puts in its messages. */
export function systemReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'ERR_ACCESS_DENIED':
      return 'permission denied'
    case 'ENOENT':
      return 'it no longer exists'
    case 'ELOOP':
      return 'it was replaced by a symbolic link'
    case 'EIO':
      return 'the disk reported an error'
    default:
      return code === '' ? 'the system refused' : `the system reported ${code}`
  }
}
