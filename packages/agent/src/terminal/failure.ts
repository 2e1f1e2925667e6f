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

const noSpace = 'Make room, or choose another disk, and try again.'

const explanations: Readonly<Record<string, (where: string) => Failure>> = {
  ENOSPC: () => ({ code: 'disk-full', message: `The disk is full, so that nothing was kept. ${noSpace}` }),
  EDQUOT: () => ({
    code: 'disk-full',
    message: `Your quota of the disk is used up, so that nothing was kept. ${noSpace}`,
  }),
  ENOENT: (where) => ({
    code: 'not-found',
    message: `${where} is not there, or the folder that it would be in is not. Check the name.`,
  }),
  ENOTDIR: (where) => ({
    code: 'not-found',
    message: `${where} lies below something that is not a folder. Check the name.`,
  }),
  EEXIST: (where) => ({
    code: 'failed',
    message: `${where} exists already. Choose another name, so that nothing is overwritten.`,
  }),
  EISDIR: (where) => ({ code: 'failed', message: `${where} is a folder; the name of a file is needed.` }),
  EACCES: (where) => ({
    code: 'denied',
    message: `You have no right to read or write ${where}. Choose another place.`,
  }),
  EPERM: (where) => ({ code: 'denied', message: `You have no right to read or write ${where}. Choose another place.` }),
  ERR_ACCESS_DENIED: (where) => ({
    code: 'denied',
    message: `This command has no right to read or write ${where}. Name the file itself rather than a link to it.`,
  }),
  EROFS: (where) => ({ code: 'denied', message: `${where} is on a disk that can only be read. Choose another place.` }),
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
  return explanations[code]?.(where) ?? { code: 'failed', message: `${where} could not be read or written (${code}).` }
}

export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof Interrupted) return interruptedCode
  const { code } = describeFailure(error)
  return code === 'locked' || code === 'wrong-passphrase' ? 3 : 1
}
