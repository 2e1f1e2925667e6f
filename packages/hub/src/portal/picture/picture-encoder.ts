/**
 * Makes a picture safe to keep, in a process of its own with limits on time and memory. Place: between an upload and the blob
 * store; the hub's own process never decodes what people send.
 */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { isPicture } from './is-picture.js'
import { readVerdict, type Verdict } from './verdict.js'

export interface PictureEncoderOptions {
  /** After which the process is ended. */
  readonly timeoutMs: number
  /** What it may use beside its code, in kibibytes; held by the system where there is a POSIX shell. */
  readonly memoryKiB: number
  /** How many at a time; others wait. */
  readonly atOnce: number
}

export interface PictureEncoder {
  /** A picture whose process had to be ended, or broke, is `damaged`. */
  encode(file: Uint8Array): Promise<Verdict>
}

type Encoding = ChildProcessByStdio<Writable, Readable, null>

/** Far above the largest square that comes out. */
const mostAnswerBytes = 2 * 1024 * 1024
// The same from the sources, which tests run, and from what was built of them: only what is built runs.
const script = fileURLToPath(new URL('../../../dist/portal/picture/encoder-main.js', import.meta.url))

export const pictureLimits: PictureEncoderOptions = { timeoutMs: 10_000, memoryKiB: 1_300_000, atOnce: 2 }

export function createPictureEncoder(options: PictureEncoderOptions): PictureEncoder {
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
      await enter()
      try {
        const answer = await answerOf(start(options.memoryKiB), file, options.timeoutMs)
        return readVerdict(answer) ?? { ok: false, why: 'damaged' }
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

/** Whatever it wrote until it ended; empty when it was ended from here. */
function answerOf(encoding: Encoding, file: Uint8Array, timeoutMs: number): Promise<Buffer> {
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
      resolve(code === 0 ? Buffer.concat(parts) : Buffer.alloc(0))
    })
  })
}
