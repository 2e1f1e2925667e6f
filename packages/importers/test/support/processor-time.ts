/** Time that this process used of the processor, for bounds that hold on a busy machine too. Place: tests of hostile input. */

/** Starts counting. @returns milliseconds of processor time since, user and system together */
export function processorTime(): () => number {
  const began = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1_000
  }
}
