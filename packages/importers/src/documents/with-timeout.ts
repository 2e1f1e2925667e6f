/**
 * Waiting for something no longer than until a moment.
 * Place: used where the engine that is waited for may never answer.
 */

/**
 * Null when the time is over. What was waited for goes on; what it throws later is dropped.
 * @param deadline on the clock of `performance.now()`
 */
export async function withTimeout<T>(deadline: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), Math.max(deadline - performance.now(), 0))
  })
  try {
    return await Promise.race([work, timeout])
  } finally {
    clearTimeout(timer)
  }
}
