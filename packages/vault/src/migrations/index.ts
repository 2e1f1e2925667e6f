/**
 * All versions of the database in order; the version of a database is the number of migrations it has seen.
 * Place: a released migration is never changed; the next change is the next entry.
 */
import { initialSchema } from './0001-initial.js'

export const migrations: readonly string[] = [initialSchema]
