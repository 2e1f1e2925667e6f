/** The other processes of the measurement: the client, and the bare page. Place: under load.ts, which is the hub itself. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Load, LoadResult } from './client.ts'

export interface LoadClient extends Disposable {
  run(load: Load): Promise<LoadResult>
}

export function startClient(): LoadClient {
  const child = start('client.ts')
  return {
    async run(load) {
      child.send(load)
      const [result] = await once(child, 'message')
      return result as LoadResult
    },
    [Symbol.dispose]: () => child.kill(),
  }
}

export interface BarePage extends Disposable {
  readonly port: number
  /** Microseconds of processor time since it was started. */
  cpuTime(): Promise<number>
}

export async function startBarePage(): Promise<BarePage> {
  const child = start('bare-page.ts')
  const [port] = await once(child, 'message')
  return {
    port: port as number,
    async cpuTime() {
      child.send('time')
      const [time] = await once(child, 'message')
      return time as number
    },
    [Symbol.dispose]: () => child.kill(),
  }
}

function start(file: string): ChildProcess {
  return fork(fileURLToPath(new URL(file, import.meta.url)), { serialization: 'advanced' })
}
