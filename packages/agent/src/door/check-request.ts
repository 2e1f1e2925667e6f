/**
 * Decides whether a request may pass: the pass is the vault's own, stands now, has sends left, and names this receiver.
 * Place: in the door (the egress process), before anything else is done with a request. What is not plainly allowed is refused.
 */
import { ChannelError } from '../channel/index.js'
import { type SendRequest, sendRequest } from './contract.js'
import { openPass, type Receiver } from './pass.js'
import { covers, parseReceiver } from './receiver.js'

export interface AllowedRequest {
  receiver: Receiver
  /** With the query. */
  path: string
  request: SendRequest
}

export interface CheckDeps {
  /** Ed25519, 32 bytes. */
  publicKey: Uint8Array
  now(): number
}

export interface RequestChecker {
  /**
   * Counts the use.
   * @throws {ChannelError} `invalid` when it is no request, `denied` when the pass does not allow it.
   */
  check(params: unknown): AllowedRequest
}

export function createRequestChecker({ publicKey, now }: CheckDeps): RequestChecker {
  const uses = new Map<string, number>()
  return {
    check(params) {
      const parsed = sendRequest.safeParse(params)
      if (!parsed.success) throw new ChannelError('invalid', 'Nothing was sent. Invalid request.')
      const pass = openPass(parsed.data.pass, publicKey)
      if (!pass) throw denied('The pass does not belong to this vault. Create a new one.')
      const asked = parseReceiver(parsed.data.url)
      if (!asked || !covers(pass.receiver, asked.receiver))
        throw denied('The pass is for a different receiver. Create one for this receiver.')
      if (pass.until !== null && now() >= pass.until) throw denied('The pass has expired. Create a new one.')
      const used = uses.get(pass.id) ?? 0
      if (pass.sends !== null && used >= pass.sends) throw denied('The pass has been used up. Create a new one.')
      uses.set(pass.id, used + 1)
      return { receiver: pass.receiver, path: asked.path, request: parsed.data }
    },
  }
}

function denied(message: string): ChannelError {
  return new ChannelError('denied', `Nothing was sent. ${message}`)
}
