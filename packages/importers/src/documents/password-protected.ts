/**
 * The error of a document that its author locked.
 * Place: used by the formats of word processors, spreadsheets and slides.
 */
import { InputError } from '../input/input-error.js'

export function passwordProtected(): InputError {
  return new InputError('encrypted', 'The document is password-protected, so its text cannot be read.')
}
