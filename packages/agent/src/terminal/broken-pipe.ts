/** What becomes of a program whose output nobody reads any more, as in `confidant search x | head`. */

/** From now on it ends quietly when nobody reads what it prints, and with a message when that cannot be written. */
export function exitOnBrokenPipe({ stdout, stderr, exit }: Pick<NodeJS.Process, 'stdout' | 'stderr' | 'exit'>): void {
  stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') exit(0)
    stderr.write(
      code === 'ENOSPC' ? 'The output could not be written: the disk is full.\n' : 'The output could not be written.\n',
    )
    exit(1)
  })
  // A message that nobody reads is no reason to stop; without a listener the error itself would be one.
  stderr.on('error', () => {})
}
