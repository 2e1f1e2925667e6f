/**
 * Which importer reads an input.
 * Place: in the import worker, before each input whose place does not already tell.
 *
 * The highest answer of `detect` wins; between equal ones the order of the list decides, which is the order of the
 * registry (`createImporters`): narrow formats before wide ones, so that an mbox is not taken for plain text.
 */
import type { Importer, ImportOptions } from '../importer.js'
import { describeContent } from './signatures.js'

/** Below this an importer's guess counts as no. */
export const minConfidence = 0.3

export type Detection = { importer: Importer; confidence: number } | { importer: null; reason: string }

/** @param head the first bytes, at most 64 KiB */
export function detectImporter(
  head: Uint8Array,
  path: string,
  importers: readonly Importer[],
  options: Pick<ImportOptions, 'csvMapping'> = { csvMapping: null },
): Detection {
  if (head.length === 0) return { importer: null, reason: 'The file is empty.' }
  let best: Importer | null = null
  let confidence = 0
  for (const importer of importers) {
    const answer = importer.detect(head, path, options)
    if (answer > confidence) {
      best = importer
      confidence = answer
    }
  }
  if (best !== null && confidence >= minConfidence) return { importer: best, confidence }
  return { importer: null, reason: `Unknown file type; it looks like ${describeContent(head)}.` }
}
