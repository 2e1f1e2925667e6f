/**
 * The embedded PostgreSQL: made, started, stopped, and cleaned up after a crash. Place: under a hub that was given no
 * DATABASE_URL. It listens on a Unix socket in its own folder, or on 127.0.0.1 where there are none; never on a network.
 */
import { chmod, chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { randomToken } from '@confidant/crypto/random'
import pg from 'pg'
import { DatabaseError } from '../database-error.js'
import { findPostgresBinaries, type PostgresBinaries } from './binaries.js'
import { clearDeadServer } from './dead-server.js'
import { runCommand } from './run-command.js'
import { addressOf, hasOwner, ownerName } from './running-server.js'
import { assertReachable, findServerAccount, type ServerAccount } from './server-account.js'
import type { AdministratorAddress, ServerAddress } from './server-address.js'

export interface EmbeddedServer extends AsyncDisposable {
  readonly administrator: AdministratorAddress
  /** Ends open transactions, writes everything down and stops. Safe to call twice. */
  stop(): Promise<void>
}

export interface EmbeddedServerOptions {
  /** Created when missing, with rights for the server's account alone. */
  readonly dataDir: string
  /** By default the account `postgres` when the hub runs as root, which PostgreSQL refuses to run as. */
  readonly accountName?: string
  /** By default a socket where the system has them and the path is short enough (103 bytes). */
  readonly transport?: 'socket' | 'tcp'
  /** Further settings, as in postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>
  /** Other binaries than the prebuilt ones. */
  readonly binaries?: PostgresBinaries
}

const socketPathBytes = 103

/** @throws DatabaseError `in-use` when another hub runs on this folder, `server` when it does not start. */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const binaries = options.binaries ?? (await findPostgresBinaries())
  const account = await findServerAccount(options.accountName ?? 'postgres')
  const dataDir = resolve(options.dataDir)
  await assertReachable(account, [dataDir, binaries.initdb, binaries.pgCtl])
  const cluster = {
    binaries,
    account,
    dataDir,
    clusterDir: join(dataDir, 'cluster'),
    socketDir: join(dataDir, 'socket'),
  }
  const password = await prepareCluster(cluster)
  await stopLeftover(cluster, password)
  const address = await startCluster(cluster, options)
  const administrator = { ...address, user: 'postgres', password }
  const owner = await claim(administrator)
  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= owner.end().then(() => stopCluster(cluster))
    return stopped
  }
  return { administrator, stop, [Symbol.asyncDispose]: stop }
}

interface Cluster {
  readonly binaries: PostgresBinaries
  readonly account: ServerAccount
  readonly dataDir: string
  readonly clusterDir: string
  readonly socketDir: string
}

async function prepareCluster({ binaries, account, dataDir, clusterDir, socketDir }: Cluster): Promise<string> {
  await mkdir(dataDir, { recursive: true })
  await mkdir(socketDir, { recursive: true, mode: 0o700 })
  const passwordFile = join(dataDir, 'administrator-password')
  if (!(await exists(join(clusterDir, 'PG_VERSION')))) {
    // A folder without PG_VERSION is what an interrupted start left behind: it never held data.
    await rm(clusterDir, { recursive: true, force: true })
    await mkdir(clusterDir, { mode: 0o700 })
    await writeFile(passwordFile, randomToken(24), { mode: 0o600 })
    if (account.uid !== undefined && account.gid !== undefined) {
      await chmod(dataDir, 0o711)
      const { uid, gid } = account
      for (const path of [clusterDir, socketDir, passwordFile]) await chown(path, uid, gid)
    }
    const flags = [
      '--username=postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
    ]
    await runCommand(binaries.initdb, [`--pgdata=${clusterDir}`, ...flags], account)
  }
  return (await readFile(passwordFile, 'utf8')).trim()
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

async function startCluster(cluster: Cluster, options: EmbeddedServerOptions): Promise<ServerAddress> {
  const transport = options.transport ?? defaultTransport(cluster.socketDir)
  const port = transport === 'socket' ? 5432 : await freePort()
  const place =
    transport === 'socket' ? { listen_addresses: '', unix_socket_directories: cluster.socketDir } : tcpSettings
  const settings = { ...place, port: String(port), password_encryption: 'scram-sha-256', ...options.settings }
  const file = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`)
  // postgresql.auto.conf is read last, so that nothing in it can be overruled by what initdb wrote.
  await writeFile(join(cluster.clusterDir, 'postgresql.auto.conf'), file.join(''))
  const log = join(cluster.clusterDir, 'server.log')
  try {
    await runCommand(
      cluster.binaries.pgCtl,
      ['start', '-w', '-s', '-D', cluster.clusterDir, '-l', log],
      cluster.account,
    )
  } catch (cause) {
    throw new DatabaseError('server', `The embedded PostgreSQL did not start. See the end of ${log}.`, { cause })
  }
  return { host: transport === 'socket' ? cluster.socketDir : '127.0.0.1', port, database: 'postgres' }
}

const tcpSettings = { listen_addresses: '127.0.0.1', unix_socket_directories: '' }

function defaultTransport(socketDir: string): 'socket' | 'tcp' {
  const fits = Buffer.byteLength(join(socketDir, '.s.PGSQL.5432')) <= socketPathBytes
  return process.platform !== 'win32' && fits ? 'socket' : 'tcp'
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (address === null || typeof address === 'string')
    throw new DatabaseError('server', 'There is no free port on 127.0.0.1.')
  return address.port
}

async function stopCluster({ binaries, account, clusterDir }: Cluster): Promise<void> {
  await runCommand(binaries.pgCtl, ['stop', '-w', '-s', '-m', 'fast', '-D', clusterDir], account)
}

/** Holds a connection for as long as the hub lives: it is how another start tells a living owner from a leftover. */
async function claim(administrator: AdministratorAddress): Promise<pg.Client> {
  const client = new pg.Client({ ...administrator, application_name: ownerName })
  client.on('error', () => {})
  await client.connect()
  return client
}

/** A server whose hub was killed is still running: stop it. The file that a dead server left is PostgreSQL's own to judge. */
async function stopLeftover(cluster: Cluster, password: string): Promise<void> {
  await clearDeadServer(cluster.clusterDir, cluster.socketDir)
  const pidFile = await readFile(join(cluster.clusterDir, 'postmaster.pid'), 'utf8').catch(() => undefined)
  if (pidFile === undefined) return
  const running = await runCommand(cluster.binaries.pgCtl, ['status', '-D', cluster.clusterDir], cluster.account).then(
    () => true,
    () => false,
  )
  if (!running) return
  if (await hasOwner(addressOf(pidFile, password))) {
    throw new DatabaseError(
      'in-use',
      `Another hub is running on ${cluster.dataDir}. Stop it, choose another --data, or give both the same DATABASE_URL.`,
    )
  }
  await stopCluster(cluster)
}
