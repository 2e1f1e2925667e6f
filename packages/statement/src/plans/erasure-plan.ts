/**
 * What a request for erasure does, table by table: what goes at once, and what is kept, field by field, with the reason
 * and the end. Place: the hub carries it out; the portal shows it beforehand, the proof of erasure afterwards.
 */
import type { Text } from '@confidant/i18n'
import { tablesInOrder } from '../access/schema.js'
import type { Declaration } from '../model/declaration.js'
import type { TableDeclaration } from '../model/store.js'
import { describeRetention, exceptionLabels } from '../publish/describe-retention.js'
import { beginningColumns, effectiveRetention, endOfTermSql, keptOnErasure } from './expiry.js'

export interface KeptReason {
  readonly purpose: string
  /** The article that lets it be kept, without the name of the law: `17(3)(e)`. */
  readonly exception: Text
  readonly why: Text
  /** The law that orders it; null where the ground is the defence of claims. */
  readonly law: Text | null
  readonly term: Text
}

export interface ErasureStep {
  readonly table: string
  readonly action: 'delete' | 'keep'
  /** Emptied at once in rows that are kept. */
  readonly emptied: readonly string[]
  /** Filled in with the moment of the erasure where empty, so that the term of a kept row begins. */
  readonly begun: readonly string[]
  /** What remains of the person in rows that are kept. */
  readonly kept: readonly { readonly column: string; readonly category: string }[]
  readonly reasons: readonly KeptReason[]
  /** Over the columns of the row: the moment it goes; null where nothing is kept or its parent has the term. */
  readonly endSql: string | null
}

function reasons(table: TableDeclaration, declaration: Declaration): KeptReason[] {
  return keptOnErasure(table, declaration).flatMap(({ purpose }) => {
    const { onErasure, basis, retention } = declaration.purposes[purpose]!
    if (onErasure.kind !== 'kept') return []
    const law = basis.kind === 'legal-obligation' ? basis.law.citation : null
    const term = describeRetention(retention, declaration.retentionEvents)
    return [{ purpose, exception: exceptionLabels[onErasure.exception], why: onErasure.why, law, term }]
  })
}

function emptiedAtOnce(table: TableDeclaration, declaration: Declaration): string[] {
  return Object.entries(table.columns).flatMap(([name, { emptied }]) =>
    emptied !== null && declaration.purposes[emptied.purpose]!.onErasure.kind === 'at-once' ? [name] : [],
  )
}

function endSql(table: TableDeclaration, declaration: Declaration): string | null {
  const ends = table.retention.map((binding) => endOfTermSql(binding, declaration))
  return ends.length === 0 ? null : `greatest(${ends.join(', ')})`
}

function erasureStep(table: TableDeclaration, declaration: Declaration): ErasureStep {
  const because = reasons(table, declaration)
  if (because.length === 0 && effectiveRetention(table, declaration).length > 0)
    return { table: table.name, action: 'delete', emptied: [], begun: [], kept: [], reasons: [], endSql: null }
  const emptied = emptiedAtOnce(table, declaration)
  return {
    table: table.name,
    action: 'keep',
    emptied,
    begun: beginningColumns(table),
    kept: Object.entries(table.columns).flatMap(([column, { category }]) =>
      category === null || emptied.includes(column) ? [] : [{ column, category }],
    ),
    reasons: because,
    endSql: endSql(table, declaration),
  }
}

/** Children before parents; tables without people are left out. */
export function erasurePlan(declaration: Declaration): ErasureStep[] {
  return tablesInOrder(declaration)
    .toReversed()
    .filter(({ subject }) => subject !== null)
    .map((table) => erasureStep(table, declaration))
}
