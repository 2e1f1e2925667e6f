/**
 * Ways out of the sandbox, each as something to try: it resolves when the way is open and rejects with what stopped it.
 * Place: run inside the very process that is checked. Harmless where nothing stops it: everything stays on the loopback
 * address, and what is made is taken away again.
 */
import { execFile } from 'node:child_process'
import { createSocket } from 'node:dgram'
import dns from 'node:dns/promises'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import inspector from 'node:inspector'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { SandboxCheckId } from '../api/sandbox-labels.js'
import type { Role } from '../processes/rights.js'

export interface EscapeAttempt {
  id: SandboxCheckId
  /** What is tried, for the evidence: as it goes after "Tried to". */
  tried: string
  /** Kinds of process that are allowed this. */
  allowed: readonly Role[]
  run(): Promise<unknown>
}

/** Nothing listens there on an ordinary machine, and `fetch` does not refuse it by itself. */
const port = 65_533

export const escapeAttempts: readonly EscapeAttempt[] = [
  { id: 'network-connect', tried: 'open a TCP connection', allowed: ['door'], run: connectTcp },
  { id: 'network-local-sockets', tried: 'connect to a Unix socket', allowed: ['door'], run: connectPipe },
  {
    id: 'network-name-lookup',
    tried: 'look up a name',
    allowed: ['door'],
    run: () => dns.lookup('confidant.invalid'),
  },
  { id: 'network-name-query', tried: 'query a name server', allowed: ['door'], run: queryName },
  { id: 'network-requests', tried: 'fetch a page', allowed: ['door'], run: () => fetch(`http://127.0.0.1:${port}/`) },
  { id: 'network-datagrams', tried: 'send a UDP datagram', allowed: ['door'], run: sendDatagram },
  { id: 'network-listen', tried: 'listen on a port', allowed: ['door'], run: listen },
  { id: 'child-processes', tried: 'start a program', allowed: [], run: startProgram },
  { id: 'worker-threads', tried: 'start a thread', allowed: [], run: startThread },
  { id: 'read-other-files', tried: 'list the root folder', allowed: [], run: readOutside },
  { id: 'write-other-files', tried: 'make a temporary folder', allowed: [], run: writeOutside },
  { id: 'native-code', tried: 'load an addon', allowed: ['vault'], run: loadAddon },
  // The vault's database library makes its row readers from strings.
  { id: 'code-from-text', tried: 'run a string as code', allowed: ['vault'], run: evaluate },
  { id: 'inspector', tried: 'open the debugger', allowed: [], run: openInspector },
]

/** @throws {Error} the connection's own, when it cannot be made. */
async function settled(socket: net.Socket): Promise<void> {
  try {
    await once(socket, 'connect')
  } finally {
    socket.destroy()
  }
}

async function connectTcp(): Promise<void> {
  await settled(net.connect(port, '127.0.0.1'))
}

async function connectPipe(): Promise<void> {
  const name =
    process.platform === 'win32' ? '\\\\.\\pipe\\confidant-none' : path.join(os.tmpdir(), 'confidant-none.sock')
  await settled(net.connect(name))
}

async function queryName(): Promise<void> {
  const resolver = new dns.Resolver({ timeout: 500, tries: 1 })
  resolver.setServers([`127.0.0.1:${port}`])
  await resolver.resolve4('confidant.invalid')
}

async function sendDatagram(): Promise<void> {
  const socket = createSocket('udp4')
  try {
    const failed = once(socket, 'error').then(([error]) => Promise.reject(error))
    const sent = new Promise<void>((resolve, reject) =>
      socket.send('', port, '127.0.0.1', (error) => (error ? reject(error) : resolve())),
    )
    await Promise.race([sent, failed])
  } finally {
    socket.close()
  }
}

async function listen(): Promise<void> {
  const server = net.createServer()
  try {
    // Without an address, whose look-up would fail where nothing can catch it.
    server.listen(0)
    await once(server, 'listening')
  } finally {
    server.close()
  }
}

async function startProgram(): Promise<void> {
  const child = execFile(process.execPath, ['--version'], { env: {} })
  await once(child, 'spawn')
}

async function startThread(): Promise<void> {
  const thread = new Worker('', { eval: true })
  await once(thread, 'online')
  await thread.terminate()
}

async function readOutside(): Promise<void> {
  await readdir(path.parse(process.execPath).root)
}

async function writeOutside(): Promise<void> {
  await rm(await mkdtemp(path.join(os.tmpdir(), 'confidant-')), { recursive: true })
}

async function loadAddon(): Promise<void> {
  process.dlopen({ exports: {} }, path.join(os.tmpdir(), 'confidant-none.node'))
}

async function evaluate(): Promise<void> {
  new Function('return 1')()
}

async function openInspector(): Promise<void> {
  inspector.open(0, '127.0.0.1')
  inspector.close()
}
