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

export interface PairOptions {
  /** Default: `unix` except on Windows. */
  kind?: 'unix' | 'loopback'
}

/** Two connected, paused sockets. Nothing of how they came about is left, so that nothing lies about after a crash. */
export async function makePair(options: PairOptions = {}): Promise<[net.Socket, net.Socket]> {
  const kind = options.kind ?? (process.platform === 'win32' ? 'loopback' : 'unix')
  const server = net.createServer({ pauseOnConnect: true })
  const dir = kind === 'unix' ? await mkdtemp(path.join(os.tmpdir(), 'confidant-')) : null
  try {
    if (dir) server.listen(path.join(dir, 'pair'))
    else server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return await connectTo(server)
  } finally {
    server.close()
    if (dir) await rm(dir, { recursive: true, force: true })
  }
}

async function connectTo(server: net.Server): Promise<[net.Socket, net.Socket]> {
  const near = new net.Socket()
  near.pause()
  const accepted = acceptOwn(server, near)
  near.connect(connectOptions(server.address()))
  const [far] = await Promise.all([accepted, once(near, 'connect')])
  return [near, far]
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
