/**
 * One message to the outcomes of an import: the mail, then the events and contacts inside it.
 * Place: shared by the mbox and eml importers. Documents, calendars and contacts are read by the functions it is
 * given; when one of them fails, the mail is kept and the failure said in a warning.
 */
import type { ItemDraft } from '@confidant/vault/item'
import type { DocumentText, ImportOptions, ImportOutcome } from '../importer.js'
import { quarantinedReason } from '../outcome.js'
import { createCharsets } from './charsets.js'
import { type DraftedMail, draftMail, type MailOrigin } from './draft.js'
import { maxTextLength } from './limits.js'

export interface MailDeps {
  /** Text of a document, null when its format is not readable. May reject. */
  extractDocument(bytes: Uint8Array, mediaType: string, name: string): Promise<DocumentText | null>
  /** Items of an iCalendar stream; `timeZone` (IANA) is for times without one. May throw. */
  readCalendar(bytes: Uint8Array, timeZone: string): ItemDraft[]
  /** Items of a vCard stream; `timeZone` tells the country of national telephone numbers. May throw. */
  readContacts(bytes: Uint8Array, timeZone: string): ItemDraft[]
}

export interface MailReader {
  /** @param bytes one message; may be reused after the last outcome has been taken */
  read(bytes: Buffer, origin: MailOrigin, position: number, options: ImportOptions): AsyncGenerator<ImportOutcome>
}

export function createMailReader(deps: MailDeps): MailReader {
  const charsets = createCharsets()
  return {
    async *read(bytes, origin, position, options) {
      const leaveOut = options.quarantine.get(position)
      if (leaveOut === 'item') {
        yield { type: 'reject', position, reason: quarantinedReason }
        return
      }
      const mail = draftMail(bytes, origin, charsets)
      if (!mail.isMail) {
        yield { type: 'reject', position, reason: 'No email headers were found, so this is not an email.' }
        return
      }
      if (mail.documents.length > 0) await addDocumentTexts(mail, deps, leaveOut === 'documents')
      // Read before the mail is handed over, since what fails is said in its warnings.
      const inside = itemsInside(mail, deps, options.timeZone)
      yield { type: 'item', position, item: mail.item }
      for (const item of inside) yield { type: 'item', position, item }
    },
  }
}

async function addDocumentTexts(mail: DraftedMail, deps: MailDeps, leaveOut: boolean): Promise<void> {
  const { warnings } = mail.item
  if (leaveOut) {
    warnings.push('The text of attached documents was skipped because reading it took too much time or memory.')
    return
  }
  let failed = 0
  for (const { attachment, name, mediaType, bytes } of mail.documents) {
    try {
      const document = await deps.extractDocument(bytes, mediaType, name)
      const pieces = [attachment.text, document?.text ?? '']
      attachment.text = pieces
        .filter((piece) => piece !== '')
        .join('\n\n')
        .slice(0, maxTextLength)
        .toWellFormed()
    } catch {
      failed++
    }
  }
  if (failed > 0) warnings.push(`Attached documents whose text could not be read: ${failed}.`)
}

function itemsInside(mail: DraftedMail, deps: MailDeps, timeZone: string): ItemDraft[] {
  const found: ItemDraft[] = []
  const readers: [Uint8Array[], MailDeps['readCalendar'], string][] = [
    [mail.calendars, deps.readCalendar, 'A calendar in this email could not be read.'],
    [mail.contacts, deps.readContacts, 'A contact card in this email could not be read.'],
  ]
  for (const [parts, readItems, warning] of readers) {
    for (const bytes of parts) {
      try {
        found.push(...readItems(bytes, timeZone))
      } catch {
        mail.item.warnings.push(warning)
      }
    }
  }
  return found
}
