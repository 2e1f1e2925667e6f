/**
 * Whether all of a vault is as it was written: every page, every index, every blob, the header and the ledger.
 * Place: behind `Vault.check`. Changes nothing but the write-ahead log, which is moved into the database first so that
 * what is read is what lies on the disk. Problems are told in plain words and without any content.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { OpenData } from '../open-data.js'
import { readHeader } from '../store/header.js'
import { VaultError } from '../vault.js'
import { toVaultError } from '../vault-error.js'

/** Above this, free pages (which hold nothing and are never read) are not looked at. */
const maxBytesForFreePages = 268_435_456

const unreadable = {
  header: 'The header vault.json cannot be fully read: it was changed outside the agent, or the disk is failing.',
  database: 'The database cannot be fully read: it was changed outside the agent, or the disk is failing.',
  attachments: 'The attachments cannot be fully read: they were changed outside the agent, or the disk is failing.',
  ledger: 'The ledger cannot be fully read: it was changed outside the agent, or the disk is failing.',
} as const

export function checkVault(data: OpenData, headerFile: string, vaultKey: Uint8Array): string[] {
  return [
    ...tried(unreadable.header, () => checkHeader(headerFile, vaultKey)),
    ...tried(unreadable.database, () => checkDatabase(data.database)),
    ...tried(unreadable.attachments, () => checkBlobs(data)),
    ...tried(unreadable.ledger, () => checkLedger(data)),
  ]
}

/** A check that cannot go on is itself a finding; what is not a failure of storage is a defect and is thrown. */
function tried(finding: string, check: () => string[]): string[] {
  try {
    return check()
  } catch (cause) {
    const error = toVaultError(cause)
    if (!(error instanceof VaultError && error.code === 'vault-damaged')) throw error
    return [finding]
  }
}

function checkHeader(file: string, vaultKey: Uint8Array): string[] {
  return readHeader(file).isAuthentic(vaultKey) ? [] : ['The header vault.json was changed outside the agent.']
}

function checkDatabase(database: Database): string[] {
  emptyLog(database)
  database.pragma('shrink_memory')
  const findings = database.pragma('integrity_check') as { integrity_check: string }[]
  const foreign = database.pragma('foreign_key_check') as unknown[]
  readFreePages(database)
  return [
    ...(findings[0]?.integrity_check === 'ok' ? [] : [`The database is damaged; problems found: ${findings.length}.`]),
    ...(foreign.length === 0 ? [] : [`Database rows that refer to missing data: ${foreign.length}.`]),
    ...unindexed(database),
  ]
}

/** On a full disk the log stays as it is; then it is what is read. */
function emptyLog(database: Database): void {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)')
  } catch (cause) {
    const error = toVaultError(cause)
    if (!(error instanceof VaultError && error.code === 'disk-full')) throw cause
  }
}

function unindexed(database: Database): string[] {
  const missing = database
    .prepare<[], number>('SELECT count(*) FROM item WHERE seq NOT IN (SELECT id FROM item_text_docsize)')
    .pluck()
    .get()!
  return missing === 0 ? [] : [`Items missing from the full-text index: ${missing}.`]
}

/** Serialising reads every page, used or not; it is the one way to those that no table reaches. */
function readFreePages(database: Database): void {
  const free = Number(database.pragma('freelist_count', { simple: true }))
  const pages = Number(database.pragma('page_count', { simple: true }))
  const pageBytes = Number(database.pragma('page_size', { simple: true }))
  if (free > 0 && pages * pageBytes <= maxBytesForFreePages) database.serialize()
}

function checkBlobs({ blobs }: OpenData): string[] {
  const damaged = blobs.damaged()
  return damaged.length === 0
    ? []
    : [`Attachments that are missing or were changed outside the agent: ${damaged.length}.`]
}

function checkLedger({ reader }: OpenData): string[] {
  const broken = reader.verifyLedger()
  return broken === null ? [] : [`The ledger was tampered with at line ${broken}.`]
}
