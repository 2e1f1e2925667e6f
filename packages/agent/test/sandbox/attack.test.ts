import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SandboxCheck } from '../../src/api/contract.js'
import { agentPackageDir, codePaths } from '../../src/processes/code-paths.js'
import { findConfinement } from '../../src/processes/confinement.js'
import { noTerminal } from '../../src/processes/messages.js'
import type { Role } from '../../src/processes/rights.js'
import { type SpawnSettings, spawnChild } from '../../src/processes/spawn-child.js'
import type { AttackReport } from './inside/everything-loaded.js'
import { type Bait, network } from './inside/ways-out.js'

const inside = path.join(import.meta.dirname, 'inside')
const root = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'confidant-sandbox-')))
const vaultDir = path.join(root, 'vault')
const outside = path.join(root, 'outside')
let reached = 0
let servers: net.Server[]
let bait: Bait

beforeAll(async () => {
  for (const dir of [vaultDir, outside]) mkdirSync(dir)
  writeFileSync(path.join(outside, 'secret.json'), '{"a":"email to the bank"}')
  servers = [net.createServer().listen(0, '127.0.0.1'), net.createServer().listen(path.join(root, 'outside.sock'))]
  for (const server of servers) server.on('connection', () => reached++)
  await Promise.all(servers.map((server) => once(server, 'listening')))
  bait = {
    port: (servers[0]!.address() as net.AddressInfo).port,
    unixSocket: path.join(root, 'outside.sock'),
    file: path.join(outside, 'secret.json'),
    dir: outside,
    addon: findAddon(),
  }
})

afterAll(() => {
  for (const server of servers) server.close()
  rmSync(root, { recursive: true, force: true })
})

function findAddon(): string {
  const prebuilt = codePaths(agentPackageDir).find((dir) => dir.endsWith('better-sqlite3-multiple-ciphers')) ?? ''
  const names = readdirSync(prebuilt, { recursive: true, encoding: 'utf8' })
  const name = names.find((entry) => entry.endsWith('.node') && entry.includes(`${process.platform}-${process.arch}`))
  return path.join(prebuilt, name ?? names.find((entry) => entry.endsWith('.node')) ?? '')
}

/** Packages without a main module, or whose main module is for browsers, with what the agent imports of them. */
const importedAs: Record<string, string> = {
  '@confidant/crypto': '@confidant/crypto/device',
  '@orama/stemmers': '@orama/stemmers/dutch',
  'pdfjs-dist': 'pdfjs-dist/legacy/build/pdf.mjs',
}

/** Everything that the agent's packages depend on, by the names they are imported under. */
function dependencies(): string[] {
  const names = ['agent', 'vault', 'importers', 'crypto', 'ui'].flatMap((name) => {
    const manifest = JSON.parse(readFileSync(path.join(agentPackageDir, '..', name, 'package.json'), 'utf8'))
    return Object.keys(manifest.dependencies ?? {})
  })
  return [...new Set(names)].map((name) => importedAs[name] ?? name)
}

interface Circumstances {
  namespace: boolean
  /** Without Node's own sandbox. */
  bare?: boolean
  /** Names of the ways to try. Default: all. */
  only?: string[]
}

async function tryFrom(role: Role, circumstances: Circumstances): Promise<AttackReport> {
  const { namespace, bare = false, only = null } = circumstances
  const confinement = findConfinement({ namespace })
  const settings: SpawnSettings = {
    vaultDir,
    code: [...codePaths(agentPackageDir), inside],
    confinement: bare
      ? { ...confinement, wrap: (command, network) => confinement.wrap(withoutFlags(command), network) }
      : confinement,
    environment: {},
    scripts: { [role]: path.join(inside, 'everything-loaded.ts') },
  }
  const orders = JSON.stringify({ bait, load: dependencies(), only })
  const info = {
    vaultDir,
    port: null,
    version: '0',
    timeZone: orders,
    platform: process.platform,
    webDir: '',
    now: null,
  }
  const start = { type: 'start', role, info, argv: [], terminal: noTerminal, onlyChecks: true } as const
  const child = await spawnChild(role, { read: [], write: [], memoryMb: null }, settings, start)
  try {
    const [check] = await new Promise<SandboxCheck[]>((resolve, reject) => {
      child.onMessage((message) => message.type === 'checked' && resolve(message.checks))
      void child.exited.then(({ code, signal }) => reject(new Error(`The process ended with ${code ?? signal}.`)))
    })
    return JSON.parse(check?.evidence ?? '')
  } finally {
    child.kill()
  }
}

/** What a refusal looks like. `ERR_UNKNOWN_BUILTIN_MODULE`: the module is not there; `NOTHING_DONE`: it did nothing. */
const refusals = [
  'ERR_ACCESS_DENIED',
  'ERR_DLOPEN_DISABLED',
  'ERR_UNKNOWN_BUILTIN_MODULE',
  'ERR_INVALID_MODULE',
  'NOTHING_DONE',
  'TypeError',
]

function open({ outcomes }: AttackReport): string[] {
  return Object.entries(outcomes)
    .filter(([, outcome]) => !refusals.includes(outcome))
    .map(([name, outcome]) => `${name}: ${outcome}`)
}

/** Names of the ways that led out. */
function through({ outcomes }: AttackReport): string[] {
  return Object.keys(outcomes).filter((name) => outcomes[name] === 'went through')
}

describe.each(['vault', 'worker', 'terminal'] as const)(
  'from inside the %s process, with every dependency loaded',
  (role) => {
    it('every way out is refused by Node itself', async () => {
      const before = [readdirSync(outside), readFileSync(bait.file, 'utf8')]
      const report = await tryFrom(role, { namespace: false })
      expect(report.notLoaded).toEqual([])
      expect(Object.keys(report.outcomes).length).toBeGreaterThan(75)
      expect(open(report)).toEqual([])
      expect([readdirSync(outside), readFileSync(bait.file, 'utf8')]).toEqual(before)
      expect(reached).toBe(0)
    })
  },
)

describe('the same attempts', () => {
  it('go through where there is no sandbox, so that their failing means something', async () => {
    const only = [
      ...['net.connect', 'net.connect to a unix socket', 'dgram send', 'net listen', 'spawn', 'worker thread'],
      ...['process.binding', 'process.dlopen', 'readFileSync', 'openAsBlob', 'writeFileSync', 'heap snapshot'],
    ]
    const report = await tryFrom('worker', { namespace: false, bare: true, only })
    expect(Object.keys(report.outcomes).sort()).toEqual([...only].sort())
    expect(through(report).sort()).toEqual([...only].sort())
    expect(reached).toBeGreaterThan(0)
  })
})

describe('the network namespace', () => {
  const confinement = findConfinement()
  it.runIf(confinement.namespace !== null)(
    'leaves no way out even to a process that Node does not hold back',
    async () => {
      const report = await tryFrom('worker', { namespace: true, bare: true, only: Object.keys(network(bait)) })
      const leadsNowhere = [
        'dgram bind',
        'net listen',
        'http listen',
        'net.Server on every address',
        'dns.lookup of localhost',
        'dns.lookupService',
      ]
      // Files of the system are another matter: a Unix socket is one, and only Node keeps those.
      expect(through(report).filter((name) => !leadsNowhere.includes(name) && !name.includes('unix'))).toEqual([])
    },
  )
})

/** `node flags… script` without the flags. */
function withoutFlags(command: readonly string[]): string[] {
  return command.filter((part) => !part.startsWith('--'))
}
