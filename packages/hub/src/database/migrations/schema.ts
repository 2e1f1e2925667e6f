/** What a database is brought to. Place: what migrations take, and the check of schema drift. */
import type { Declaration, Naming } from '@confidant/statement'
import type { RoleLimits } from '../hardening/hardening-statements.js'
import type { ConsentStore } from '../identity/identity-statements.js'
import type { Migration } from './migration.js'

export interface Schema {
  readonly declaration: Declaration
  readonly naming: Naming
  readonly migrations: readonly Migration[]
  /** Null: no consent can be found, and purposes that stand on one see nothing. */
  readonly consents: ConsentStore | null
  readonly limits?: RoleLimits
}
