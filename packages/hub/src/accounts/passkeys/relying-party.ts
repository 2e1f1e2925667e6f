/** Who a passkey is for: the host of the public address, and no other page than ours (WebAuthn Level 3, 4 "Relying Party"). */
import { controllerOf } from '@confidant/statement'
import type { HubParts } from '../../hub-parts.js'

export interface RelyingParty {
  readonly id: string
  readonly name: string
  readonly origin: string
}

export function relyingPartyOf({ publicUrl, declaration }: Pick<HubParts, 'publicUrl' | 'declaration'>): RelyingParty {
  const { hostname, origin } = new URL(publicUrl)
  return { id: hostname, name: controllerOf(declaration.operator, 'accounts').name, origin }
}
