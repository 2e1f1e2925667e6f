/**
 * Makes the export of one person: everything the declaration shows, as files of a ZIP, signed. Place: called by the worker. Reads in
 * bounded pieces and keeps nothing; what is missing against the declaration stops it before it is signed.
 */
import type { Language } from '@confidant/i18n'
import type { BlobDeclaration, Declaration } from '@confidant/statement'
import type { BlobKind } from '../../blobs/blob-store.js'
import { declaredHoldings, type HeldTable } from '../holdings/holdings.js'
import { readAll } from '../holdings/read-holdings.js'
import type { RightsParts } from '../rights-parts.js'
import { type ArchivedFile, writeArchive } from './export-archive.js'
import { type FileContents, missingFromExport, tableContents } from './export-contents.js'
import { tableSchema, toJson } from './export-json.js'
import { exportReadme } from './export-readme.js'

export type ExportDeps = Pick<RightsParts, 'withPurpose' | 'declaration' | 'secrets' | 'blobs' | 'publicUrl' | 'now'>

export interface ExportOf {
  readonly person: string
  readonly language: Language
  /** Who answers for the account. */
  readonly entityId: string
}

const rowsAtOnce = 500

/** @throws {Error} naming the columns when the export would be incomplete */
export function makeExport(deps: ExportDeps, of: ExportOf): AsyncGenerator<Uint8Array> {
  const { declaration, secrets, publicUrl, now } = deps
  const { language } = of
  const madeAt = now()
  return writeArchive(madeAt, async (archive) => {
    const written: ArchivedFile[] = []
    const add = async (path: string, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => {
      written.push(await archive.add(path, content))
    }
    const tables = []
    const files = new Map<string, number>()
    for (const table of declaredHoldings(declaration)) {
      const found = new Map<string, string[]>()
      const counted = { rows: 0 }
      await add(`data/${table.name}.json`, jsonRows(deps, of.person, table, counted, found))
      await add(`schema/${table.name}.schema.json`, jsonFile(tableSchema(table, declaration, language)))
      for (const [kind, ids] of found) files.set(kind, await addBlobs(deps, { add }, kind as BlobKind, ids))
      tables.push(tableContents(table, counted.rows, declaration, language))
    }
    const contents = { statement: declaration.version, tables, files: fileContents(declaration, files, language) }
    const missing = missingFromExport(contents, declaration)
    if (missing.length > 0) throw new Error(`The export is incomplete: ${missing.join(', ')} missing.`)
    const { entities } = declaration.operator
    const entity = entities.find(({ id }) => id === of.entityId) ?? entities[0]
    await add('contents.json', jsonFile(contents))
    await add('README.md', textFile(exportReadme({ language, entity, madeAt, publicUrl, contents })))
    const manifest = `${JSON.stringify({ format: 'confidant-export-1', madeAt, site: publicUrl, files: written }, null, 2)}\n`
    await add('manifest.json', textFile(manifest))
    await add('manifest.sig', [secrets.sign(Buffer.from(manifest))])
    await add('signing-key.pem', textFile(secrets.publicKeyPem))
  })
}

/** One row a line. Counts them, and collects the files that they name, on the way. */
async function* jsonRows(
  { withPurpose, declaration }: ExportDeps,
  person: string,
  table: HeldTable,
  counted: { rows: number },
  found: Map<string, string[]>,
): AsyncGenerator<Uint8Array> {
  const named = shownBlobs(declaration).filter(({ namedBy }) => namedBy.table === table.name)
  for await (const { values } of readAll(withPurpose, person, table, rowsAtOnce)) {
    for (const { name, namedBy } of named) {
      const id = values[namedBy.column]
      if (typeof id !== 'string') continue
      const ids = found.get(name) ?? []
      ids.push(id)
      found.set(name, ids)
    }
    yield Buffer.from(`${counted.rows === 0 ? '[\n' : ',\n'}${toJson(values)}`)
    counted.rows++
  }
  yield Buffer.from(counted.rows === 0 ? '[]\n' : '\n]\n')
}

async function addBlobs(
  { blobs }: ExportDeps,
  archive: { add(path: string, content: AsyncIterable<Uint8Array>): Promise<unknown> },
  kind: BlobKind,
  ids: readonly string[],
): Promise<number> {
  let count = 0
  for (const id of ids) {
    const blob = await blobs.open(kind, id)
    // Erased or replaced since its row was read.
    if (blob === null) continue
    await archive.add(`files/${kind}/${id}`, blob.stream)
    count++
  }
  return count
}

function shownBlobs({ blobs }: Declaration): BlobDeclaration[] {
  return Object.values(blobs).filter(({ withheld }) => withheld === null)
}

function fileContents({ blobs }: Declaration, counts: ReadonlyMap<string, number>, language: Language): FileContents[] {
  return Object.values(blobs).map(({ name, about, withheld }) => ({
    kind: name,
    about: about[language],
    files: counts.get(name) ?? 0,
    withheld: withheld === null ? null : withheld[language],
  }))
}

function textFile(content: string): readonly Uint8Array[] {
  return [Buffer.from(content)]
}

function jsonFile(content: object): readonly Uint8Array[] {
  return textFile(`${JSON.stringify(content, null, 2)}\n`)
}
