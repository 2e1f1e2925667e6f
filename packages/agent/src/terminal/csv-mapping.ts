/** Reads the file of `--csv-mapping`. */
import { readFileSync } from 'node:fs'
import type { CsvMapping } from '@confidant/importers'
import { ChannelError } from '../channel/index.js'

/**
 * @throws {ChannelError} `invalid` when the file is no mapping; names a field that is wrong, and none of the content.
 * @throws {Error} what the system says when the file cannot be read.
 */
export async function readCsvMapping(file: string): Promise<CsvMapping> {
  const csvMapping = parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''))
  if (typeof csvMapping !== 'object' || csvMapping === null || Array.isArray(csvMapping))
    throw new ChannelError(
      'invalid',
      `${file} is not a valid CSV mapping. It must hold one JSON object, as described in docs/csv-mapping.md.`,
    )
  // Few commands need the schemas, and loading them takes a while.
  const [{ checkParams }, { namedCsvMapping }] = await Promise.all([
    import('../api/check-params.js'),
    import('../api/csv-mapping.js'),
  ])
  return checkParams(namedCsvMapping, { csvMapping }).csvMapping
}

/** Undefined for what is no JSON: the parser's own message quotes the file. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
