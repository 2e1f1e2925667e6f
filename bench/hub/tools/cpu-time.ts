/**
 * Processor time of this process and of all processes of one PostgreSQL server, so that a measurement says something on a machine
 * that is busy with other work as well. Place: beside the clock. Linux alone; elsewhere it finds nothing.
 */
import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts in hundredths of a second. */
const tickMicroseconds = 10_000

/** Microseconds since whenever. @param serverProcess the process that the others of the server come from */
export type ReadCpuTime = () => number

export function cpuTimeWith(serverProcess: number): ReadCpuTime {
  return () => {
    const { user, system } = process.cpuUsage()
    return user + system + serverTime(serverProcess)
  }
}

function serverTime(serverProcess: number): number {
  let ticks = 0
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const fields = statOf(name)
    // Parent, user and system time, and that of children that have ended: proc_pid_stat(5), counted from the state.
    if (fields !== null && (Number(fields[1]) === serverProcess || Number(name) === serverProcess)) {
      ticks += Number(fields[11]) + Number(fields[12]) + Number(fields[13]) + Number(fields[14])
    }
  }
  return ticks * tickMicroseconds
}

function statOf(process: string): string[] | null {
  try {
    const stat = readFileSync(`/proc/${process}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}
