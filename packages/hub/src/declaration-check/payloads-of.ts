/** Everything that features take in, keep waiting and send out. Place: what the start and the proofs hold against the statement. */
import type { PayloadDeclaration } from '@confidant/statement'
import type { Feature } from '../feature.js'

export function payloadsOf(features: readonly Feature[]): readonly PayloadDeclaration[] {
  const named = features.flatMap(({ inputs = [], workers = [], outgoing = [] }) => [
    ...inputs,
    ...outgoing,
    ...workers.map(({ job }) => job),
  ])
  return [...new Set(named)]
}
