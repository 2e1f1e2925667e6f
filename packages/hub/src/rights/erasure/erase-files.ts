/**
 * Deletes a person's files, before the rows that name them: after a kill the rows still say which files there are. Place: a step of an
 * erasure. Leaves the files of rows that a law keeps.
 */
import { type Declaration, erasurePlan } from '@confidant/statement'
import type { BlobKind } from '../../blobs/blob-store.js'
import { declaredHoldings } from '../holdings/holdings.js'
import { readAll } from '../holdings/read-holdings.js'
import type { RightsParts } from '../rights-parts.js'

export interface ErasedFiles {
  readonly kind: BlobKind
  readonly files: number
}

const rowsAtOnce = 500

export async function eraseFiles(
  { withPurpose, declaration, blobs }: Pick<RightsParts, 'withPurpose' | 'declaration' | 'blobs'>,
  person: string,
): Promise<readonly ErasedFiles[]> {
  const erased: ErasedFiles[] = []
  for (const { kind, table, column } of erasableFiles(declaration)) {
    let files = 0
    for await (const { values } of readAll(withPurpose, person, table, rowsAtOnce)) {
      const id = values[column]
      if (typeof id !== 'string') continue
      await blobs.delete(kind, id)
      files++
    }
    if (files > 0) erased.push({ kind, files })
  }
  return erased
}

function erasableFiles(declaration: Declaration) {
  const deleted = new Set(erasurePlan(declaration).flatMap(({ action, table }) => (action === 'delete' ? [table] : [])))
  const tables = declaredHoldings(declaration)
  return Object.values(declaration.blobs)
    .filter(({ namedBy }) => deleted.has(namedBy.table))
    .map(({ name, namedBy }) => ({
      kind: name as BlobKind,
      table: tables.find(({ name }) => name === namedBy.table)!,
      column: namedBy.column,
    }))
}
