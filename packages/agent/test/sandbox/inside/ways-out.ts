/**
 * Every way that we know of out of a Node process. Each resolves when it leads out; the sandbox makes each reject.
 * `bait` are things the test has laid out for real: a listening port, a socket, a file with something in it.
 */
import childProcess from 'node:child_process'
import cluster from 'node:cluster'
import dgram from 'node:dgram'
import dns from 'node:dns'
import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'
import inspector from 'node:inspector'
import module, { createRequire } from 'node:module'
import net from 'node:net'
import path from 'node:path'
import tls from 'node:tls'
import { createTracing } from 'node:trace_events'
import { pathToFileURL } from 'node:url'
import v8 from 'node:v8'
import { WASI } from 'node:wasi'
import { Worker } from 'node:worker_threads'

export interface Bait {
  port: number
  unixSocket: string
  /** A file outside, and its folder, which this process would be free to write to by the system's own rules. */
  file: string
  dir: string
  /** A native addon that lies where the process may read. */
  addon: string
}

export type WaysOut = Record<string, () => Promise<unknown>>

const host = '127.0.0.1'
const emptyModule = 'data:text/javascript,'
const require = createRequire(import.meta.url)

export function network({ port, unixSocket, dir }: Bait): WaysOut {
  const url = `http://${host}:${port}/`
  return {
    'net.connect': () => connected(net.connect(port, host)),
    'net.connect by name': () => connected(net.connect(port, 'localhost')),
    'net.connect to a unix socket': () => connected(net.connect(unixSocket)),
    'new net.Socket().connect': () => connected(new net.Socket().connect({ port, host })),
    'tls.connect': () => connected(tls.connect({ port, host })),
    'http.get': () => once(http.get(url), 'response'),
    'https.get': () => once(https.get(`https://${host}:${port}/`), 'response'),
    'http2.connect': () => once(http2.connect(url), 'connect'),
    fetch: () => fetch(url),
    'fetch by name': () => fetch('http://example.com/'),
    WebSocket: () => opened(new WebSocket(`ws://${host}:${port}/`)),
    'dns.lookup': () => dns.promises.lookup('example.com'),
    'dns.lookup of localhost': () => dns.promises.lookup('localhost'),
    'dns.resolve4': () => dns.promises.resolve4('example.com'),
    'dns.Resolver with a server of its own': () => ownResolver(port).resolve4('example.com'),
    'dns.Resolver for text': () => ownResolver(port).resolveTxt('secret.example.com'),
    'dns.reverse': () => dns.promises.reverse('192.0.2.1'),
    'dns.lookupService': () => dns.promises.lookupService(host, port),
    'dgram send': () => datagram((socket, done) => socket.send('x', port, host, done)),
    'dgram connect': () => datagram((socket, done) => socket.once('connect', () => done(null)).connect(port, host)),
    'dgram bind': () => datagram((socket, done) => socket.bind(0, host, () => done(null))),
    'dgram send to everyone': () => datagram((socket, done) => socket.send('x', port, '255.255.255.255', done)),
    'net listen': () => listening(net.createServer().listen(0, host)),
    'net listen on a unix socket': () => listening(net.createServer().listen(path.join(dir, 'made.sock'))),
    'http listen': () => listening(http.createServer().listen(0, host)),
    'net.Server on every address': () => listening(net.createServer().listen(0)),
  }
}

export function programs({ dir }: Bait): WaysOut {
  const node = process.execPath
  return {
    spawn: () => once(childProcess.spawn(node, ['-v'], { stdio: 'ignore' }), 'spawn'),
    spawnSync: async () => throwing(childProcess.spawnSync(node, ['-v'])),
    execFileSync: async () => childProcess.execFileSync(node, ['-v']),
    exec: () => once(childProcess.exec('true'), 'spawn'),
    fork: () => once(childProcess.fork(path.join(dir, 'x.js')), 'spawn'),
    'cluster.fork': async () => once(cluster.fork(), 'online'),
    'process.execve': async () => process.execve?.(node, ['-v'], {}),
    'worker thread': () => once(new Worker('', { eval: true }), 'online'),
    'module.register': async () => module.register(new URL(emptyModule)),
    WASI: async () => new WASI({ version: 'preview1', preopens: { '/': '/' } }),
    'node:ffi': () => import('node:ffi' as string),
    'inspector.open': async () => inspector.open(0, host),
    'inspector.Session': async () => new inspector.Session().connect(),
    'process.binding': async () => (process as unknown as { binding(name: string): unknown }).binding('tcp_wrap'),
    'process._linkedBinding': async () =>
      (process as unknown as { _linkedBinding(name: string): unknown })._linkedBinding('fs'),
  }
}

export function nativeCode({ addon }: Bait): WaysOut {
  return {
    'process.dlopen': async () => process.dlopen({ exports: {} }, addon),
    'require of an addon': async () => require(addon),
    'import of an addon': () => import(pathToFileURL(addon).href),
  }
}

export function readingFiles({ file, dir }: Bait): WaysOut {
  const roundabout = path.join(import.meta.dirname, path.relative(import.meta.dirname, file))
  return {
    readFileSync: async () => fs.readFileSync(file),
    'readFileSync by URL': async () => fs.readFileSync(pathToFileURL(file)),
    'readFileSync by bytes': async () => fs.readFileSync(Buffer.from(file)),
    'readFileSync by way of a folder it may read': async () => fs.readFileSync(roundabout),
    'readFileSync of a long way round': async () =>
      fs.readFileSync(`${import.meta.dirname}/./..${'/..'.repeat(30)}${file}`),
    'fs.promises.readFile': () => fs.promises.readFile(file),
    'fs.promises.open': () => fs.promises.open(file),
    'fs.open': () =>
      new Promise((resolve, reject) => fs.open(file, (error, fd) => (error ? reject(error) : resolve(fd)))),
    createReadStream: () => once(fs.createReadStream(file), 'data'),
    readdirSync: async () => fs.readdirSync(dir),
    'fs.promises.readdir': () => fs.promises.readdir(dir, { recursive: true }),
    opendir: () => fs.promises.opendir(dir),
    readlink: async () => fs.readlinkSync('/proc/self/exe'),
    'environment of another process': async () => fs.readFileSync('/proc/self/environ'),
    openAsBlob: async () => (await fs.openAsBlob(file)).text(),
    copyFile: async () => fs.copyFileSync(file, path.join(dir, 'copy')),
    cp: () => fs.promises.cp(dir, path.join(dir, 'copy'), { recursive: true }),
    glob: async () => refusedUnless(fs.globSync('*', { cwd: dir }).length > 0),
    watch: async () => fs.watch(dir).close(),
    'require of JSON': async () => require(file),
    import: () => import(pathToFileURL(file).href, { with: { type: 'json' } }),
    'process.loadEnvFile': async () => process.loadEnvFile(file),
    'node:sqlite': async () =>
      new (await sqlite()).DatabaseSync(file, { readOnly: true }).exec('SELECT * FROM sqlite_master'),
    statSync: async () => fs.statSync(file),
  }
}

export function writingFiles({ file, dir }: Bait): WaysOut {
  const made = path.join(dir, 'made')
  return {
    writeFileSync: async () => fs.writeFileSync(made, 'x'),
    'fs.promises.writeFile': () => fs.promises.writeFile(made, 'x'),
    appendFileSync: async () => fs.appendFileSync(file, 'x'),
    createWriteStream: () => once(fs.createWriteStream(made), 'open'),
    'open to write': async () => fs.openSync(file, 'r+'),
    mkdirSync: async () => fs.mkdirSync(made),
    mkdtempSync: async () => fs.mkdtempSync(path.join(dir, 'x')),
    symlinkSync: async () => fs.symlinkSync(file, made),
    linkSync: async () => fs.linkSync(file, made),
    renameSync: async () => fs.renameSync(file, made),
    unlinkSync: async () => fs.unlinkSync(file),
    truncateSync: async () => fs.truncateSync(file),
    chmodSync: async () => fs.chmodSync(file, 0o777),
    utimesSync: async () => fs.utimesSync(file, 1, 1),
    'node:sqlite': async () => new (await sqlite()).DatabaseSync(path.join(dir, 'made.db')).exec('CREATE TABLE t (a)'),
    'heap snapshot': async () => v8.writeHeapSnapshot(path.join(dir, 'made.heapsnapshot')),
    'diagnostic report': async () => reportInto(dir),
    'trace events': async () => createTracing({ categories: ['node.perf'] }).enable(),
    'compile cache': async () =>
      refusedUnless(module.enableCompileCache(made).status === module.constants.compileCacheStatus.ENABLED),
    rmSync: async () => fs.rmSync(dir, { recursive: true }),
  }
}

/** Not there at all unless it is asked for. */
function sqlite(): Promise<typeof import('node:sqlite')> {
  return import('node:sqlite')
}

/** For what fails without saying so. */
function refusedUnless(done: boolean): void {
  if (!done) throw Object.assign(new Error('nothing came of it'), { code: 'NOTHING_DONE' })
}

function throwing(value: unknown): unknown {
  if (value instanceof Error) throw value
  if (typeof value === 'object' && value !== null && 'error' in value) throw value.error
  return value
}

function reportInto(dir: string): string {
  return process.report.writeReport(path.join(dir, 'made.json'))
}

async function connected(socket: net.Socket): Promise<unknown> {
  return once(socket, 'connect').finally(() => socket.destroy())
}

async function listening(server: net.Server): Promise<unknown> {
  return once(server, 'listening').finally(() => server.close())
}

function opened(socket: WebSocket): Promise<unknown> {
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', (event) => reject((event as ErrorEvent).error ?? new Error('refused')))
  })
}

function ownResolver(port: number): dns.promises.Resolver {
  const resolver = new dns.promises.Resolver({ timeout: 300, tries: 1 })
  resolver.setServers([`${host}:${port}`])
  return resolver
}

function datagram(use: (socket: dgram.Socket, done: (error: Error | null) => void) => void): Promise<unknown> {
  const socket = dgram.createSocket('udp4')
  return new Promise((resolve, reject) => {
    socket.on('error', reject)
    use(socket, (error) => (error ? reject(error) : resolve(null)))
  })
}
