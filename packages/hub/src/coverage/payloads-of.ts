/** Everything that slices take in, keep waiting and send out. Place: what the start and the proofs hold against the statement. */
import type { PayloadDeclaration } from '@confidant/statement'
import type { Slice } from '../slice.js'

export function payloadsOf(slices: readonly Slice[]): readonly PayloadDeclaration[] {
  const named = slices.flatMap(({ inputs = [], workers = [], outgoing = [] }) => [
    ...inputs,
    ...outgoing,
    ...workers.map(({ job }) => job),
  ])
  return [...new Set(named)]
}
