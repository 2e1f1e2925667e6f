/**
 * What host and children say to each other over IPC. No item, passphrase or key is ever in one of these: plaintext
 * goes over sockets between the children themselves.
 */
import type { SandboxCheck } from '../api/contract.js'
import type { Role } from './rights.js'

/** What the agent is, for whoever runs in it. */
export interface AgentInfo {
  vaultDir: string
  /** Port of the page on 127.0.0.1, null when it is not served. */
  port: number | null
  version: string
  /** IANA name of the person's own time zone. */
  timeZone: string
  platform: NodeJS.Platform
  /** Folder of the built page, which the vault process serves. */
  webDir: string
  /** ISO 8601: the agent's clock began at this moment when it was started; null for the real clock. */
  now: string | null
}

/** What the terminal process is told of the person's surroundings; it has no environment of its own to read. */
export interface TerminalSettings {
  color: boolean
  /** Absolute path, null when none was named. */
  passphraseFile: string | null
  /** Folder from which relative paths count. */
  cwd: string
  /** Absolute paths that the command line names as to be imported and that are not there. */
  missing?: readonly string[]
}

/** For processes that no person's terminal belongs to. */
export const noTerminal: TerminalSettings = { color: false, passphraseFile: null, cwd: '' }

export interface StartMessage {
  type: 'start'
  role: Role
  info: AgentInfo
  argv: readonly string[]
  terminal: TerminalSettings
  /** True for a process that only checks its own sandbox and ends. */
  onlyChecks: boolean
}

export type ExitReason = 'ended' | 'crashed' | 'memory' | 'killed'

export interface WorkerExit {
  code: number | null
  signal: NodeJS.Signals | null
  reason: ExitReason
}

/** `http` and `client` come from outside, `peer` is a child's own end of a private pair, `answer` is the end that was asked for. */
export type SocketKind = 'http' | 'client' | 'peer' | 'answer'

/** Comes with a socket. */
export interface SocketMessage {
  type: 'socket'
  kind: SocketKind
  /** Of the request that it answers, 0 when it answers none. */
  id: number
  /** What the client has to say first, null for nothing. */
  tokenHex: string | null
}

export type ToChild =
  | StartMessage
  | SocketMessage
  | { type: 'worker-exited'; id: number; exit: WorkerExit }
  | { type: 'refused'; id: number; message: string }
  | { type: 'sandbox-checks'; id: number; checks: SandboxCheck[] }
  | { type: 'stop' }

export type FromChild =
  | { type: 'start-worker'; id: number; readPaths: string[]; memoryMb: number }
  | { type: 'kill-worker'; id: number; reason: 'ended' | 'killed' }
  | { type: 'open-door'; id: number; publicKeyHex: string }
  | { type: 'ask-sandbox-checks'; id: number }
  | { type: 'open-browser'; url: string }
  /** A socket has arrived, so that the host can let go of it. They arrive in the order in which they were sent. */
  | { type: 'took' }
  /** How many sockets of clients the vault process holds now. */
  | { type: 'clients'; open: number }
  /** What a process that only checks its sandbox found. */
  | { type: 'checked'; checks: SandboxCheck[] }
  /** An error nobody caught: its class and where it was thrown. Never its message, which may quote an item. */
  | { type: 'failed'; name: string; frames: string[] }
