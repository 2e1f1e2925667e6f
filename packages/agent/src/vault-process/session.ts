/**
 * The vault as this process has it: absent, locked, or open with everything that stands on it.
 * Locking drops keys, connections and caches; idleness locks by itself.
 */
import { createSearch, createVault, eraseVault, openVault, type Search, type Vault, vaultState } from '@confidant/vault'
import { type Ask, createAsk } from '../answers/index.js'
import type { LockState } from '../api/contract.js'
import { noVault } from '../api/messages.js'
import { ChannelError } from '../channel/index.js'
import { createRestoring, type Restoring } from './restoring.js'

export interface OpenVault {
  vault: Vault
  search: Search
  ask: Ask
}

export interface SessionOptions {
  vaultDir: string
  timeZone: string
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number
  /** A clock that never jumps, in milliseconds, and how often it is looked at. Default: the process's own, 10 s. */
  idle?: { clock(): number; checkEveryMs: number }
}

export interface Session extends AsyncDisposable {
  state(): LockState
  /**
   * Counts as use.
   * @throws {ChannelError} `locked` when it is not open, `no-vault` when there is none.
   */
  opened(): OpenVault
  /** The same without counting as use, for what looks by itself now and then; null when it is not open. */
  peek(): OpenVault | null
  create(passphrase: string): Promise<string[]>
  unlock(secret: { passphrase: string } | { recoveryWords: string }): Promise<void>
  lock(): void
  rekey(passphrase: string): Promise<void>
  readonly restoring: Restoring
  /** Goes on with a vault that was just restored. */
  adopt(vault: Vault): void
  /** Destroys the keys and removes every file of the vault. */
  erase(): void
  /** While held, idleness does not lock: an import is under way. */
  hold(): Disposable
  autoLockMinutes(minutes?: number): number
}

const defaultAutoLockMinutes = 15
const settingKey = 'autoLockMinutes'

export function createSession(options: SessionOptions): Session {
  let open: OpenVault | null = null
  let holds = 0
  const { clock, checkEveryMs } = options.idle ?? { clock: () => performance.now(), checkEveryMs: 10_000 }
  let usedAt = clock()
  let minutes = defaultAutoLockMinutes

  const idle = setInterval(() => {
    if (open && holds === 0 && minutes > 0 && clock() - usedAt > minutes * 60_000) lock()
  }, checkEveryMs)
  idle.unref()

  const lock = () => {
    const closing = open
    open = null
    closing?.vault.close()
  }

  const take = (vault: Vault) => {
    const search = createSearch(vault.database, { clock: options.now })
    open = {
      vault,
      search,
      ask: createAsk({ reader: vault.reader, search }, { now: options.now, timeZone: options.timeZone }),
    }
    minutes = Number(vault.reader.setting(settingKey) ?? defaultAutoLockMinutes)
    usedAt = clock()
  }

  return {
    state: () => (open ? 'unlocked' : vaultState(options.vaultDir) === 'absent' ? 'absent' : 'locked'),
    opened() {
      if (!open) throw closedError(vaultState(options.vaultDir) === 'absent', options.vaultDir)
      usedAt = clock()
      return open
    },
    peek: () => open,
    async create(passphrase) {
      const { vault, recoveryWords } = await createVault(options.vaultDir, { passphrase })
      take(vault)
      return recoveryWords
    },
    async unlock(secret) {
      if (open) {
        await open.vault.verify(secret)
        return
      }
      take(await openVault(options.vaultDir, secret))
    },
    lock,
    async rekey(passphrase) {
      if (!open) throw closedError(false, options.vaultDir)
      await open.vault.verify({ passphrase })
      open.vault.rekey(passphrase)
      // What stood on the old database goes with it.
      take(open.vault)
    },
    restoring: createRestoring(options.vaultDir),
    adopt: take,
    erase() {
      lock()
      eraseVault(options.vaultDir)
    },
    hold() {
      holds++
      return {
        [Symbol.dispose]() {
          holds--
          usedAt = clock()
        },
      }
    },
    autoLockMinutes(next) {
      if (next !== undefined && open) {
        open.vault.writer.putSetting(settingKey, String(next))
        minutes = next
      }
      return minutes
    },
    async [Symbol.asyncDispose]() {
      clearInterval(idle)
      lock()
    },
  }
}

function closedError(absent: boolean, vaultDir: string): ChannelError {
  return absent
    ? noVault(vaultDir)
    : new ChannelError('locked', 'The vault is locked. Unlock it with your passphrase ("confidant unlock").')
}
