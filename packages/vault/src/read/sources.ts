/**
 * Sources, and what became of each of their inputs.
 * Place: part of `VaultReader`.
 */
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { type ItemKind, itemKinds } from '../item.js'
import type { FileState, ItemSource, RejectRow, SourceRow, VaultReader } from '../vault.js'

type SourceReader = Pick<VaultReader, 'counts' | 'sourcesOf' | 'sources' | 'rejects' | 'fileStates'>

interface StoredSource extends Omit<SourceRow, 'importers' | 'unfinished'> {
  importers: string | null
  unfinished: number
}

interface StoredFile extends Omit<FileState, 'done'> {
  done: number
}

export function createSourceReader(database: Database): SourceReader {
  const kinds = database.prepare<[], { kind: number; items: number }>(
    'SELECT kind, count(*) AS items FROM item GROUP BY kind',
  )
  const rejected = database.prepare<[], number>('SELECT count(*) FROM reject').pluck()
  const sourceCount = database.prepare<[], number>('SELECT count(*) FROM source').pluck()
  const pages = database
    .prepare<[], number>('SELECT page_count * page_size FROM pragma_page_count, pragma_page_size')
    .pluck()
  const blobBytes = database.prepare<[], number>('SELECT coalesce(sum(size), 0) FROM blob WHERE bytes IS NULL').pluck()
  const sourcesOf = database.prepare<[number], ItemSource>(
    `SELECT source.id AS source, source.name, source_file.path, item_source.position
     FROM item_source JOIN source_file ON source_file.id = item_source.file JOIN source ON source.id = source_file.source
     WHERE item_source.item = ? ORDER BY source.id, source_file.path, item_source.position`,
  )
  const sources = database.prepare<[], StoredSource>(
    `SELECT id, name, first_at AS firstAt, last_at AS lastAt, unfinished,
       (SELECT group_concat(DISTINCT importer) FROM source_file WHERE source = source.id) AS importers,
       (SELECT coalesce(sum(items), 0) FROM source_file WHERE source = source.id) AS items,
       (SELECT count(*) FROM reject WHERE source = source.id) AS rejected
     FROM source ORDER BY id`,
  )
  const rejects = database.prepare<[number, number, number], RejectRow>(
    'SELECT path, position, reason FROM reject WHERE source = ? ORDER BY id LIMIT ? OFFSET ?',
  )
  const fileState = database.prepare<[number, string], StoredFile>(
    `SELECT path, size, modified_at AS modifiedAt, position, done, items FROM source_file WHERE source = ? AND path = ?`,
  )

  return {
    counts() {
      const byKind: Partial<Record<ItemKind, number>> = {}
      let items = 0
      for (const row of kinds.all()) {
        byKind[itemKinds[row.kind]!] = row.items
        items += row.items
      }
      const bytes = pages.get()! + blobBytes.get()!
      return { items, byKind, sources: sourceCount.get()!, rejected: rejected.get()!, bytes }
    },
    sourcesOf: (seq) => sourcesOf.all(seq),
    sources: () =>
      sources.all().map((row) => ({
        ...row,
        importers: row.importers === null ? [] : row.importers.split(',').sort(),
        unfinished: row.unfinished === 1,
      })),
    rejects: (source, after, limit) => rejects.all(source, limit, after),
    fileStates: (source, paths) =>
      paths.map((path) => {
        const row = fileState.get(source, path)
        return row === undefined ? null : { ...row, done: row.done === 1 }
      }),
  }
}
