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

export async function startBarePage(): Promise<Disposable & { readonly port: number }> {
  const child = start('bare-page.ts')
  const [port] = await once(child, 'message')
  return { port: port as number, [Symbol.dispose]: () => child.kill() }
}

function start(file: string): ChildProcess {
  return fork(fileURLToPath(new URL(file, import.meta.url)), { serialization: 'advanced' })
}
