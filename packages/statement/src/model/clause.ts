/** The clauses of the statement, each bound to guarantees: executable checks that can fail. */
import type { Text } from '@confidant/i18n'

/** Where a guarantee looks. */
export type GuaranteePlace =
  | 'build'
  | 'statement'
  | 'database'
  | 'web'
  | 'browser'
  | 'mail'
  | 'worker'
  | 'relay'
  | 'desk'
  | 'device'

export interface GuaranteeDeclaration {
  readonly shows: Text
  readonly checks: GuaranteePlace
}

export interface ClauseDeclaration<Guarantee extends string = string> {
  readonly title: Text
  /** The clause's words; `{company}`, `{contact}`, `{date}` and `{site}` are filled in. */
  readonly body: Text
  readonly guarantees: readonly [Guarantee, ...Guarantee[]]
}
