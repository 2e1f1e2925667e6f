/**
 * A step of the schema, forward only. Place: a numbered list that is never changed once released; a mistake is mended by the
 * next step. Steps hold tables alone: roles, grants, policies and functions follow from the declaration every time.
 */
import { sha256 } from '@confidant/crypto/hash'
import type { Naming } from '@confidant/statement'

export interface Migration {
  /** From 1, without gaps. */
  readonly number: number
  readonly name: string
  statements(naming: Naming): readonly string[]
}

/** Of what the step does, so that a released step that was changed is noticed. */
export function migrationDigest(migration: Migration, naming: Naming): string {
  return sha256(migration.statements(naming).join(';\n')).toString('hex')
}
