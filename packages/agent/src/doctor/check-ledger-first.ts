/**
 * Checks that the ledger is written before anything is sent, with an empty vault made for it: at the moment when the door is
 * asked, the vault's files are copied as a power cut would leave them, and the copy is opened to see whether the line is there.
 * Place: in the vault process, for the doctor. That vault lies in the person's own folder, the only one that this process may
 * write, and is removed.
 */
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { leastCost } from '@confidant/crypto/device'
import { randomKey } from '@confidant/crypto/random'
import { createVault, openVault, type Vault } from '@confidant/vault'
import type { SandboxCheck } from '../api/contract.js'
import type { Channel } from '../channel/index.js'
import type { DoorApi } from '../door/contract.js'
import { signPass } from '../door/pass.js'
import { type Outgoing, sendWithPass } from '../door/send-with-pass.js'
import { sandboxCheck } from './sandbox-check.js'

const receiver = { scheme: 'https', host: 'receiver.invalid', port: 443, pathPrefix: '/' } as const
const pass = { id: 'ledger-check', receiver, categories: [], purpose: 'Check the ledger', until: null, sends: null }

export async function checkLedgerFirst(vaultDir: string): Promise<SandboxCheck> {
  const folder = join(vaultDir, 'ledger-check')
  rmSync(folder, { recursive: true, force: true })
  const passphrase = Buffer.from(randomKey()).toString('hex')
  try {
    const { vault } = await createVault(join(folder, 'vault'), { passphrase, cost: leastCost })
    const linesAtFirstByte = await linesWhenAsked(vault, folder, passphrase)
    const withoutLine = await sendsWithoutLine(vault)
    vault.close()
    const holds = linesAtFirstByte === 1 && !withoutLine
    const evidence = evidenceOf(linesAtFirstByte, withoutLine)
    return sandboxCheck({
      id: 'send-before-ledger',
      process: 'vault',
      mechanism: holds ? 'ledger-first' : null,
      evidence,
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function evidenceOf(linesAtFirstByte: number | null, withoutLine: boolean): string {
  if (withoutLine) return 'With a ledger that could not be written, the door was asked to send all the same.'
  if (linesAtFirstByte === null) return 'The door was never asked to send.'
  return `When the door was asked to send, the ledger on disk had ${linesAtFirstByte} of 1 entry. With a ledger that could not be written, the door was not asked.`
}

/** How many lines the disk held when the door was asked; null when it never was. */
async function linesWhenAsked(vault: Vault, folder: string, passphrase: string): Promise<number | null> {
  const { reader, writer, passKey } = vault
  writer.putPass({ id: pass.id, signed: signPass(pass, passKey), until: null, sends: null })
  let lines: number | null = null
  const door = doorThat(async () => {
    lines = await linesInCopy(join(folder, 'vault'), join(folder, 'copy'), passphrase)
  })
  await sendWithPass({ reader, writer, passKey, now: Date.now }, door, outgoing)
  return lines
}

async function sendsWithoutLine({ reader, writer, passKey }: Vault): Promise<boolean> {
  let asked = false
  const full: Pick<Vault['writer'], 'usePass' | 'appendLedger'> = {
    usePass: (id) => writer.usePass(id),
    appendLedger: () => {
      throw new Error('The disk is full.')
    },
  }
  const door = doorThat(async () => {
    asked = true
  })
  await sendWithPass({ reader, writer: full, passKey, now: Date.now }, door, outgoing).catch(() => {})
  return asked
}

const outgoing: Outgoing = {
  pass: pass.id,
  items: [],
  url: 'https://receiver.invalid/',
  method: 'POST',
  headers: {},
  bytes: new Uint8Array(1),
  maxResponseBytes: 0,
}

/** Asks nobody: what it would have sent ends here. */
function doorThat(meanwhile: () => Promise<void>): Channel<DoorApi> {
  const call = async () => {
    await meanwhile()
    return { status: 204, contentType: '', bytes: new Uint8Array() }
  }
  return { call, closed: Promise.resolve(), close: () => {} } as unknown as Channel<DoorApi>
}

async function linesInCopy(from: string, to: string, passphrase: string): Promise<number> {
  cpSync(from, to, { recursive: true, filter: (path) => !path.endsWith('lock') })
  const copy = await openVault(to, { passphrase })
  try {
    return copy.reader.ledger(0, 10).length
  } finally {
    copy.close()
  }
}
