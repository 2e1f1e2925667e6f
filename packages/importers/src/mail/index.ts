/**
 * The mail importers: mbox files, and eml files, also those of a Maildir.
 * Place: given to the registry of importers, which wires the readers of documents, calendars and contacts.
 */
import type { Importer } from '../importer.js'
import { createEmlImporter } from './eml.js'
import { createMailReader, type MailDeps } from './mail-reader.js'
import { createMboxImporter } from './mbox.js'

export type { MailDeps } from './mail-reader.js'

/** @returns the importers `mbox` and `eml`. */
export function createMailImporters(deps: MailDeps): Importer[] {
  const reader = createMailReader(deps)
  return [createMboxImporter(reader), createEmlImporter(reader)]
}
