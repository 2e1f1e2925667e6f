/**
 * The importers package: every kind of source, the walk over folders and archives, and detection.
 * Place: loaded by the import worker. Must never write, spawn or connect.
 */
import type { Importer } from './importer.js'

export { extractDocument } from './documents/extract-document.js'
export type {
  CsvMapping,
  DocumentText,
  Importer,
  ImportInput,
  ImportOptions,
  ImportOutcome,
} from './importer.js'
export { createBytesInput } from './input/bytes-input.js'
export { type Detection, detectImporter, leastConfidence } from './input/detect.js'
export { createFileInput } from './input/file-input.js'
export { InputError, type InputErrorCode } from './input/input-error.js'
export { headBytes, readAll, readHead } from './input/read-input.js'
export { type WalkOptions, walk, walkInput } from './input/walk.js'
export type { WalkEvent } from './input/walk-event.js'

/**
 * All importers. Their order decides between equally sure ones: narrow formats come before wide ones.
 */
export function createImporters(): Importer[] {
  return []
}
