/**
 * What went wrong: a message for a person and a code for a program. Place: terminal process; also where the program
 * itself fails before there is one. Must never pass on the raw text of a system error.
 */
import { ChannelError } from '../channel/index.js'
import type { ExitCode } from './command.js'
import { Interrupted, interruptedCode } from './interruption.js'

export interface Failure {
  /** As in the `--json` contract. */
  code: string
  message: string
}

const explanations: Readonly<Record<string, (where: string) => Failure>> = {
  ENOSPC: () => ({
    code: 'disk-full',
    message: 'The disk is full, so nothing was saved. Free up some space or use another disk, then try again.',
  }),
  EDQUOT: () => ({
    code: 'disk-full',
    message:
      'Your disk quota is used up, so nothing was saved. Free up some space or use another disk, then try again.',
  }),
  ENOENT: (where) => ({ code: 'not-found', message: `${where} does not exist. Check the path.` }),
  ENOTDIR: (where) => ({ code: 'not-found', message: `Part of the path ${where} is not a folder. Check the path.` }),
  EEXIST: (where) => ({
    code: 'failed',
    message: `${where} exists already, and Confidant never overwrites files. Choose another name.`,
  }),
  EISDIR: (where) => ({ code: 'failed', message: `${where} is a folder. Give the name of a file.` }),
  EACCES: noPermission,
  EPERM: noPermission,
  ERR_ACCESS_DENIED: (where) => ({
    code: 'denied',
    message: `This command is not allowed to read or write ${where}. Name the file itself, not a link to it.`,
  }),
  EROFS: (where) => ({ code: 'denied', message: `${where} is on a read-only disk. Choose another place.` }),
}

function noPermission(where: string): Failure {
  return { code: 'denied', message: `You don't have permission to read or write ${where}. Choose another place.` }
}

/** Explains any error; one of the system by its code and the file that it is about. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof ChannelError) return { code: error.code, message: error.message }
  if (error instanceof Interrupted) return { code: 'cancelled', message: error.message }
  if (!(error instanceof Error)) return { code: 'failed', message: 'The command failed.' }
  const { code, path, dest, resource } = error as NodeJS.ErrnoException & { dest?: string; resource?: string }
  if (typeof code !== 'string') return { code: 'failed', message: error.message }
  const named = [dest, path, resource].find((name) => name) ?? 'The file'
  // The name that the person gave, unless it is the one beside it that stands in the way.
  const where = code === 'EEXIST' ? named : named.replace(/\.partial$/, '')
  return (
    explanations[code]?.(where) ?? {
      code: 'failed',
      message: `${where} could not be read or written (${code}). Try again, or choose another place.`,
    }
  )
}

export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof Interrupted) return interruptedCode
  const { code } = describeFailure(error)
  return code === 'locked' || code === 'wrong-passphrase' ? 3 : 1
}
