/**
 * Which importer reads what a walk met.
 * Place: between the walk and whoever drives the importers.
 */
import type { Importer, ImportOptions } from '../importer.js'
import { type Detection, detectImporter } from '../input/detect.js'
import { readHead } from '../input/read-input.js'
import type { InputEvent } from './walk-event.js'

/**
 * By its place when that tells, else by its first bytes.
 * @throws {InputError} when those cannot be read
 */
export async function chooseImporter(
  { input, isMaildirMessage }: InputEvent,
  importers: readonly Importer[],
  options: Pick<ImportOptions, 'csvMapping'>,
): Promise<Detection> {
  const ofPlace = isMaildirMessage ? importers.find(({ readsMaildir }) => readsMaildir) : undefined
  if (ofPlace !== undefined) return { importer: ofPlace, confidence: 1 }
  return detectImporter(await readHead(input), input.path, importers, options)
}
