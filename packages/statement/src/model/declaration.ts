/**
 * The whole declaration as plain data: what the statement says, for one operator, at one version. Place: the input of
 * everything that is derived. It survives JSON unchanged, so that each published version stays readable for ever.
 */
import type { Text } from '@confidant/i18n'
import type { CategoryDeclaration } from './category.js'
import type { ClauseDeclaration, GuaranteeDeclaration } from './clause.js'
import type { Operator } from './entity.js'
import type { PayloadDeclaration } from './payload.js'
import type { IsoDate } from './period.js'
import type { PurposeDeclaration } from './purpose.js'
import type { RecipientDeclaration } from './recipient.js'
import type { RightDeclaration } from './right.js'
import type { BlobDeclaration, TableDeclaration } from './store.js'

type ById<T> = Readonly<Record<string, T>>

/** What people read: kept whole for each published version, and enough to publish it again and to compare it. */
export interface Statement {
  readonly version: string
  /** The day on which the statement was last amended. */
  readonly date: IsoDate
  readonly operator: Operator
  readonly categories: ById<CategoryDeclaration>
  readonly retentionEvents: ById<Text>
  readonly purposes: ById<PurposeDeclaration>
  readonly tasks: ById<Text>
  readonly recipients: ById<RecipientDeclaration>
  readonly rights: ById<RightDeclaration>
  readonly clauses: ById<ClauseDeclaration>
  readonly guarantees: ById<GuaranteeDeclaration>
}

/** The statement with every store and payload that it governs. */
export interface Declaration extends Statement {
  readonly tables: ById<TableDeclaration>
  readonly payloads: ById<PayloadDeclaration>
  readonly blobs: ById<BlobDeclaration>
}
