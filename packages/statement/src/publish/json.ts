/** The published statement as JSON, for other programs: the document of one language. */
import type { StatementDocument } from './document.js'

export function statementJson(document: StatementDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`
}
