/**
 * The local place where commands find the running agent of a vault: the Unix socket `agent.sock` in its folder, mode
 * 0600. On Windows, where Unix sockets cannot be handed over to another process: a loopback port, with a token in the
 * file `agent.port` that a client has to say first.
 * Place: host and commands. The name appears only once somebody listens, and one process alone can take it.
 */
import { once } from 'node:events'
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sha256 } from '@confidant/crypto/hash'
import { randomBuffer } from '@confidant/crypto/random'
import { HostError } from './host-error.js'

/** Bytes of the token that a client says first where the endpoint is a port. */
export const tokenBytes = 32

export interface Endpoint {
  readonly server: net.Server
  /** What a client has to say first, null where the file system keeps others out. */
  readonly token: Buffer | null
  close(): void
}

export interface EndpointOptions {
  /** Default: `unix` except on Windows. */
  kind?: 'unix' | 'loopback'
}

/** A connected, paused socket to the running agent; null when there is none. */
export async function connectEndpoint(vaultDir: string, options: EndpointOptions = {}): Promise<net.Socket | null> {
  if (kindOf(options) === 'unix') return connect({ path: socketPath(vaultDir) })
  const said = readPortFile(vaultDir)
  const socket = said && (await connect({ port: said.port, host: '127.0.0.1' }))
  if (said && socket) await new Promise((resolve) => socket.write(said.token, resolve))
  return socket
}

/** Listens for commands, or null when another process already does. */
export async function listenEndpoint(vaultDir: string, options: EndpointOptions = {}): Promise<Endpoint | null> {
  const server = net.createServer({ pauseOnConnect: true })
  return kindOf(options) === 'unix' ? listenUnix(server, vaultDir) : listenLoopback(server, vaultDir)
}

function kindOf(options: EndpointOptions): 'unix' | 'loopback' {
  return options.kind ?? (process.platform === 'win32' ? 'loopback' : 'unix')
}

const clearingMs = 10
const clearingLimitMs = 5_000

/** The longest path that every system takes for a Unix socket, with room for the temporary name. */
const longestSocketPath = 90

function socketPath(vaultDir: string): string {
  const direct = path.join(vaultDir, 'agent.sock')
  if (Buffer.byteLength(direct) <= longestSocketPath) return direct
  const name = sha256(vaultDir).toString('hex').slice(0, 16)
  return path.join(os.tmpdir(), `confidant-${ownUser()}`, `${name}.sock`)
}

async function connect(where: net.NetConnectOpts): Promise<net.Socket | null> {
  const socket = new net.Socket()
  socket.pause()
  try {
    socket.connect(where)
    await once(socket, 'connect')
    return socket
  } catch {
    return null
  }
}

async function listenUnix(server: net.Server, vaultDir: string): Promise<Endpoint | null> {
  const name = socketPath(vaultDir)
  ownFolder(path.dirname(name), vaultDir)
  const temporary = `${name.slice(0, -5)}.${randomBuffer(4).toHex()}`
  server.listen(temporary)
  await once(server, 'listening')
  chmodSync(temporary, 0o600)
  if (!(await takeName(temporary, name))) {
    server.close()
    return null
  }
  rmSync(temporary, { force: true })
  const inode = statSync(name).ino
  return {
    server,
    token: null,
    close() {
      if (inodeOf(name) === inode) rmSync(name, { force: true })
      server.close()
    },
  }
}

/** Not asked of the user database, which may be far away. */
function ownUser(): number {
  return process.getuid?.() ?? 0
}

function ownFolder(dir: string, vaultDir: string): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  if (dir === vaultDir) return
  const { uid, mode } = statSync(dir)
  if (uid !== ownUser() || (mode & 0o077) !== 0)
    throw new HostError(
      'denied',
      `Other users can access the folder ${dir}, so the agent cannot use it safely. Remove the folder and try again.`,
    )
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || inodeOf(to) !== null) return false
    // Some file systems have no links: there the name is taken by moving, a moment less surely.
    renameSync(from, to)
    return true
  }
}

/** False when somebody listens under the name. Linking fails when it is taken, so of several at once one alone gets it. */
async function takeName(temporary: string, name: string): Promise<boolean> {
  const clearing = `${name}.clearing`
  for (;;) {
    if (tryLink(temporary, name)) return true
    if (await someoneListens(name)) return false
    if (tryFolder(clearing)) {
      // One process at a time clears away what a dead one left, so that none clears away what another just put there.
      if (!(await someoneListens(name))) rmSync(name, { force: true })
      rmdirSync(clearing)
    } else await sleep(clearingMs)
  }
}

/** Only a plain refusal or a missing name says that nobody does; one who is busy just now is there. */
async function someoneListens(name: string): Promise<boolean> {
  const socket = net.connect(name)
  try {
    await once(socket, 'connect')
    return true
  } catch (error) {
    return !['ECONNREFUSED', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')
  } finally {
    socket.destroy()
  }
}

/** Makes a folder that nobody else has made; one left by a process that died while clearing counts as not there. */
function tryFolder(dir: string): boolean {
  try {
    mkdirSync(dir)
    return true
  } catch {
    const madeMs = statSync(dir, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY
    if (Date.now() - madeMs > clearingLimitMs) rmSync(dir, { recursive: true, force: true })
    return false
  }
}

function inodeOf(name: string): number | null {
  return statSync(name, { throwIfNoEntry: false })?.ino ?? null
}

async function listenLoopback(server: net.Server, vaultDir: string): Promise<Endpoint | null> {
  const running = await connectEndpoint(vaultDir, { kind: 'loopback' })
  running?.destroy()
  if (running) return null
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const token = Buffer.from(randomBuffer(tokenBytes))
  const said = `${(server.address() as net.AddressInfo).port} ${token.toString('hex')}\n`
  mkdirSync(vaultDir, { recursive: true, mode: 0o700 })
  const file = path.join(vaultDir, 'agent.port')
  const temporary = `${file}.${randomBuffer(4).toHex()}`
  writeFileSync(temporary, said, { mode: 0o600 })
  renameSync(temporary, file)
  return {
    server,
    token,
    close() {
      if (readPortFile(vaultDir)?.token.equals(token)) rmSync(file, { force: true })
      server.close()
    },
  }
}

function readPortFile(vaultDir: string): { port: number; token: Buffer } | null {
  try {
    const [port = '', token = ''] = readFileSync(path.join(vaultDir, 'agent.port'), 'utf8').trim().split(' ')
    return { port: Number(port), token: Buffer.from(token, 'hex') }
  } catch {
    return null
  }
}
