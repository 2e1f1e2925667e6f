/**
 * Makes a picture safe to keep, in a process of its own with limits on time and memory. Place: between an upload and the blob
 * store; the hub's own process never decodes what people send.
 */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Log } from '../../log.js'
import { isPicture } from './is-picture.js'
import { readVerdict, type Verdict } from './verdict.js'

export interface PictureEncoderOptions {
  /** After which the process is ended. */
  readonly timeoutMs: number
  /** What it may use beside its code, in kibibytes; held by the system where there is a POSIX shell. */
  readonly memoryKiB: number
  /** How many at a time; others wait. */
  readonly atOnce: number
  /** How many may wait, each with its file in memory. */
  readonly mostWaiting: number
}

export type PictureVerdict = Verdict | { readonly ok: false; readonly why: 'busy' }

export interface PictureEncoder {
  /** A picture whose process had to be ended, or broke, is `damaged`. */
  encode(file: Uint8Array): Promise<PictureVerdict>
}

type Encoding = ChildProcessByStdio<Writable, Readable, null>

/** Far above the largest square that comes out. */
const mostAnswerBytes = 2 * 1024 * 1024
// The same from the sources, which tests run, and from what was built of them: only what is built runs.
const script = fileURLToPath(new URL('../../../dist/portal/picture/encoder-main.js', import.meta.url))

export const pictureLimits: PictureEncoderOptions = {
  timeoutMs: 10_000,
  memoryKiB: 1_300_000,
  atOnce: 2,
  mostWaiting: 8,
}

/** @param log is told when a process ended otherwise than by answering: too slow, too large, attacked, or not able to start */
export function createPictureEncoder({ log }: { readonly log: Log }, options: PictureEncoderOptions): PictureEncoder {
  let running = 0
  const waiting: (() => void)[] = []
  const enter = async () => {
    if (running >= options.atOnce) await new Promise<void>((go) => waiting.push(go))
    else running += 1
  }
  const leave = () => {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }
  return {
    async encode(file) {
      if (!isPicture(file)) return { ok: false, why: 'wrong-kind' }
      if (waiting.length >= options.mostWaiting) return { ok: false, why: 'busy' }
      await enter()
      try {
        const { code, answer } = await ended(start(options.memoryKiB), file, options.timeoutMs)
        const verdict = code === 0 ? readVerdict(answer) : null
        if (verdict === null) log.error('picture process gave no answer', { code })
        return verdict ?? { ok: false, why: 'damaged' }
      } finally {
        leave()
      }
    },
  }
}

function start(memoryKiB: number): Encoding {
  const node = [process.execPath, '--max-old-space-size=64', script]
  // A shell without a limit on data (or no such limit on this system) still starts it; time holds everywhere.
  const limited = ['/bin/sh', '-c', `ulimit -d ${memoryKiB} 2>/dev/null; exec "$0" "$@"`, ...node]
  const [file = '', ...args] = process.platform === 'win32' ? node : limited
  return spawn(file, args, { stdio: ['pipe', 'pipe', 'ignore'], env: {}, windowsHide: true })
}

interface Ended {
  /** Null: by a signal, from here or by the system. */
  readonly code: number | null
  readonly answer: Buffer
}

function ended(encoding: Encoding, file: Uint8Array, timeoutMs: number): Promise<Ended> {
  const parts: Buffer[] = []
  let sizeBytes = 0
  const timer = setTimeout(() => encoding.kill('SIGKILL'), timeoutMs)
  encoding.stdout.on('data', (part: Buffer) => {
    sizeBytes += part.length
    if (sizeBytes > mostAnswerBytes) encoding.kill('SIGKILL')
    else parts.push(part)
  })
  // It may be gone before it has read everything.
  encoding.stdin.on('error', () => {})
  encoding.stdin.end(file)
  return new Promise((resolve, reject) => {
    encoding.on('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    encoding.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code, answer: Buffer.concat(parts) })
    })
  })
}
