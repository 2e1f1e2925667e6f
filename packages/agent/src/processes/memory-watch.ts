/** Watches how much memory a child holds and tells when it goes beyond its bound. Runs in the host. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const linuxIntervalMs = 50
const elsewhereIntervalMs = 500

/** Calls `onExceeded` once when the resident memory of `pid` is beyond `boundMb`. Returns how to stop watching. */
export function watchMemory(pid: number, boundMb: number, onExceeded: () => void): () => void {
  const intervalMs = process.platform === 'linux' ? linuxIntervalMs : elsewhereIntervalMs
  let stopped = false
  let looking = false
  const timer = setInterval(async () => {
    if (looking) return
    looking = true
    const bytes = await residentBytes(pid)
    looking = false
    if (stopped || bytes === null || bytes <= boundMb * 1024 * 1024) return
    stop()
    onExceeded()
  }, intervalMs)
  timer.unref()
  function stop(): void {
    stopped = true
    clearInterval(timer)
  }
  return stop
}

/** Resident memory of a process in bytes, null when it cannot be told. */
export async function residentBytes(pid: number): Promise<number | null> {
  try {
    if (process.platform === 'linux') return await fromProc(pid)
    return process.platform === 'win32' ? await fromTasklist(pid) : await fromPs(pid)
  } catch {
    return null
  }
}

async function fromProc(pid: number): Promise<number | null> {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]
  return kilobytes ? Number(kilobytes) * 1024 : null
}

async function fromPs(pid: number): Promise<number | null> {
  const { stdout } = await promisify(execFile)('/bin/ps', ['-o', 'rss=', '-p', String(pid)], { env: {} })
  return Number.parseInt(stdout, 10) * 1024 || null
}

async function fromTasklist(pid: number): Promise<number | null> {
  const { stdout } = await promisify(execFile)('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'])
  const column = stdout.trim().split('","').at(-1) ?? ''
  return Number(column.replaceAll(/\D/g, '')) * 1024 || null
}
