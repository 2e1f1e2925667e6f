/** Reads the file of `--csv-mapping`. What is in it is checked by the vault process, which names a field that is wrong. */
import { readFileSync } from 'node:fs'
import type { CsvMapping } from '@confidant/importers'
import { ChannelError } from '../channel/index.js'

/** Throws what the system says, or ChannelError `invalid`. */
export function readCsvMapping(file: string): CsvMapping {
  const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '')
  try {
    const mapping: unknown = JSON.parse(text)
    if (typeof mapping === 'object' && mapping !== null && !Array.isArray(mapping)) return mapping as CsvMapping
  } catch {
    // Said below: what the parser says quotes the file.
  }
  throw new ChannelError(
    'invalid',
    `${file} is not a mapping: it has to hold one JSON object, as in docs/csv-mapping.md.`,
  )
}
