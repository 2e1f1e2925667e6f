/** What is published of a declaration: everything that people read, without the stores behind it. */
import type { Declaration, Statement } from '../model/declaration.js'

export function asStatement(declaration: Declaration): Statement {
  const { tables: _tables, payloads: _payloads, blobs: _blobs, ...statement } = declaration
  return statement
}
