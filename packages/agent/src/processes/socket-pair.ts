/**
 * Makes the two ends of a private stream, to be handed to two children. Neither end is ever read here.
 * Elsewhere than on Windows it is a Unix socket in a folder that only this user can enter; there, where Unix sockets
 * cannot be handed over, a pair on the loopback address whose ports are checked against each other.
 */
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

export interface PairMaker extends AsyncDisposable {
  /** Two connected, paused sockets. */
  pair(): Promise<[net.Socket, net.Socket]>
}

export interface PairOptions {
  /** Default: `unix` except on Windows. */
  kind?: 'unix' | 'loopback'
}

export function createPairMaker(options: PairOptions = {}): PairMaker {
  const kind = options.kind ?? (process.platform === 'win32' ? 'loopback' : 'unix')
  let server: Promise<{ server: net.Server; dir: string | null }> | null = null
  // One at a time: the connection that comes is then the one that was just made, or a stranger's.
  let last: Promise<unknown> = Promise.resolve()

  async function listen(): Promise<{ server: net.Server; dir: string | null }> {
    const made = net.createServer({ pauseOnConnect: true })
    const dir = kind === 'unix' ? await mkdtemp(path.join(os.tmpdir(), 'confidant-')) : null
    if (dir) made.listen(path.join(dir, 'pair'))
    else made.listen(0, '127.0.0.1')
    await once(made, 'listening')
    made.unref()
    return { server: made, dir }
  }

  async function connect(): Promise<[net.Socket, net.Socket]> {
    server ??= listen()
    const listening = (await server).server
    const near = new net.Socket()
    near.pause()
    const accepted = acceptOwn(listening, near)
    near.connect(connectOptions(listening.address()))
    const [far] = await Promise.all([accepted, once(near, 'connect')])
    return [near, far]
  }

  return {
    pair() {
      const made = last.then(connect, connect)
      last = made
      return made
    },
    async [Symbol.asyncDispose]() {
      if (!server) return
      const { server: listening, dir } = await server
      listening.close()
      if (dir) await rm(dir, { recursive: true, force: true })
    },
  }
}

function connectOptions(address: net.AddressInfo | string | null): net.NetConnectOpts {
  return typeof address === 'string' ? { path: address } : { port: address?.port ?? 0, host: '127.0.0.1' }
}

/** The accepted end of `near`'s own connection; whoever else connects to the loopback port is dropped. */
async function acceptOwn(server: net.Server, near: net.Socket): Promise<net.Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<net.Socket>()
  const waiting: net.Socket[] = []
  const decide = (socket: net.Socket): void => {
    if (near.connecting) waiting.push(socket)
    else if (socket.remotePort === near.localPort) resolve(socket)
    else socket.destroy()
  }
  server.on('connection', decide)
  near.once('connect', () => waiting.splice(0).forEach(decide))
  near.once('error', reject)
  try {
    return await promise
  } finally {
    server.off('connection', decide)
  }
}
