/**
 * The vault's side of the door (the egress process): nothing leaves before its line is on the disk.
 * Place: in the vault process; the only caller of the door.
 */
import { sha256 } from '@confidant/crypto/hash'
import type { VaultReader, VaultWriter } from '@confidant/vault'
import { type Channel, ChannelError } from '../channel/index.js'
import type { DoorApi, SendRequest, SendResult } from './contract.js'
import { openPass } from './pass.js'
import { covers, parseReceiver } from './receiver.js'

export interface SendDeps {
  reader: Pick<VaultReader, 'passes'>
  writer: Pick<VaultWriter, 'usePass' | 'appendLedger'>
  /** Of the key that the vault signs passes with. */
  passKey: { readonly publicKey: Uint8Array }
  now(): number
}

export interface Outgoing extends Omit<SendRequest, 'pass'> {
  /** Id of a stored pass. */
  pass: string
  /** Ids of the items that the bytes were made from. */
  items: string[]
}

/**
 * Counts the use, writes the ledger line, then sends.
 * @throws {ChannelError} `denied` when the pass does not allow it, and as the door answers.
 * @throws {Error} what `appendLedger` throws when the line cannot be written; nothing is sent then.
 */
export async function sendWithPass(
  { reader, writer, passKey, now }: SendDeps,
  door: Channel<DoorApi>,
  outgoing: Outgoing,
  signal?: AbortSignal,
): Promise<SendResult> {
  const { pass: id, items, ...request } = outgoing
  const signed = reader.passes().find((stored) => stored.id === id)?.signed
  const pass = signed === undefined ? null : openPass(signed, passKey.publicKey)
  const asked = parseReceiver(request.url)
  if (!signed || !pass || pass.id !== id) throw denied('There is no such pass. Create one for this receiver.')
  if (!asked || !covers(pass.receiver, asked.receiver))
    throw denied('The pass is for a different receiver. Create one for this receiver.')
  if (!writer.usePass(id)) throw denied('The pass is revoked, expired or used up. Create a new one.')
  writer.appendLedger({
    at: new Date(now()).toISOString(),
    pass: id,
    // In full: a path can carry something too.
    receiver: request.url,
    purpose: pass.purpose,
    categories: pass.categories,
    items,
    bytes: request.bytes.length,
    digest: sha256(request.bytes).toString('hex'),
  })
  return door.call('send', { ...request, pass: signed }, signal ? { signal } : {})
}

function denied(message: string): ChannelError {
  return new ChannelError('denied', `Nothing was sent. ${message}`)
}
