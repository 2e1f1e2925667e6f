/**
 * The importers package: every kind of source, the walk over folders and archives, and detection.
 * Place: loaded by the import worker. Must never write, spawn or connect.
 */
import { bankCsvImporter, camt053Importer, mt940Importer } from './bank/index.js'
import { createIcsImporter, readCalendar } from './calendar/index.js'
import { whatsappImporter } from './chat/index.js'
import { readContacts, vcfImporter } from './contacts/index.js'
import { createDocumentImporters, extractDocument } from './documents/index.js'
import type { Importer } from './importer.js'
import { createMailImporters } from './mail/index.js'
import { noteImporter } from './notes/index.js'

export type { CsvMapping, Importer, ImportInput, ImportOptions, ImportOutcome } from './importer.js'
export { createBytesInput } from './input/bytes-input.js'
export { InputError } from './input/input-error.js'
export { chooseImporter } from './walk/choose-importer.js'
export { walk, walkInput } from './walk/walk.js'
export type { InputEvent, WalkEvent } from './walk/walk-event.js'

export interface ImportersOptions {
  /** Milliseconds since 1970-01-01T00:00Z; recurring events without an end are expanded from it. Default: the clock. */
  now?(): number
}

/**
 * All importers. Their order decides between equally sure ones: narrow formats come before wide ones, so notes,
 * which take any text, are last.
 */
export function createImporters(options: ImportersOptions = {}): Importer[] {
  const now = options.now ?? Date.now
  return [
    ...createMailImporters({
      extractDocument,
      readCalendar: (bytes, timeZone) => readCalendar(bytes, { timeZone, nowMs: now() }),
      readContacts,
    }),
    createIcsImporter({ now }),
    vcfImporter,
    camt053Importer,
    mt940Importer,
    bankCsvImporter,
    whatsappImporter,
    ...createDocumentImporters(),
    noteImporter,
  ]
}
