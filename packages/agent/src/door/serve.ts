/**
 * The door, which is the egress process: the network and nothing else. It has no data, no keys but the public one that passes are checked with,
 * and no files; it sends only what a pass allows.
 */
import type { Duplex } from 'node:stream'
import { type Contract, createChannel } from '../channel/index.js'
import type { ChildContext } from '../processes/child.js'
import { createRequestChecker } from './check-request.js'
import type { DoorApi } from './contract.js'
import { createTransmit } from './transmit.js'

type Nothing = Record<never, Contract[string]>

export async function serveDoor(context: ChildContext, socket: Duplex): Promise<void> {
  const [publicKeyHex = ''] = context.argv
  const checker = createRequestChecker({ publicKey: Buffer.from(publicKeyHex, 'hex'), now: Date.now })
  const transmit = createTransmit()
  const channel = createChannel<DoorApi, Nothing>(socket, {
    send: async (params, { signal }) => transmit(checker.check(params), signal),
  })
  await channel.closed
}
