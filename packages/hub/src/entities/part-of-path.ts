/**
 * Which part of the service a page belongs to, by its path without the language. Place: the frame names the legal entity that
 * answers for that part (P7).
 */
import type { ServicePart } from '@confidant/statement'

const parts: readonly (readonly [path: RegExp, part: ServicePart])[] = [
  [/^\/(account|register|sign-in|sign-out|confirm|desk|privacy\/request)(\/|$)/, 'accounts'],
  [/^\/(shop|products|cart|checkout|orders|invoices)(\/|$)/, 'shop'],
  [/^\/(contact|newsletter|messages)(\/|$)/, 'messages'],
]

/** What is nothing else is the site. */
export function partOfPath(path: string): ServicePart {
  return parts.find(([pattern]) => pattern.test(path))?.[1] ?? 'site'
}
