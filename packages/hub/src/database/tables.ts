/** `withPurpose` over the hub's own tables. Place: the type that every feature asks for. */
import type { Tables } from '@confidant/statement'
import type { PurposeTransaction, WithPurpose } from './purpose/with-purpose.js'

export type HubWithPurpose = WithPurpose<Tables>
export type Transaction<S extends string> = PurposeTransaction<Tables, S>
