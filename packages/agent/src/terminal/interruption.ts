/** Ctrl-C during a long piece of work: it is ended in order, and once more ends the process at once. */
export class Interrupted extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'Interrupted'
  }
}

/** What a shell shows for a program that was interrupted. */
export const interruptedCode = 130

/**
 * Runs `work` with a signal that Ctrl-C aborts.
 * @param whenStopped what to tell the person then; thrown as Interrupted in place of what the work threw
 */
export async function interruptible<T>(whenStopped: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const cancel = new AbortController()
  const stop = (): void => cancel.abort()
  process.once('SIGINT', stop)
  try {
    return await work(cancel.signal)
  } catch (error) {
    throw cancel.signal.aborted ? new Interrupted(whenStopped) : error
  } finally {
    process.off('SIGINT', stop)
  }
}
