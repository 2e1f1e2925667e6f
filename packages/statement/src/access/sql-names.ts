/** Names and values in SQL. Never lets a name through that would need care: names come from the declaration alone. */

/**
 * Double quotes always, so that no keyword surprises.
 * @throws {RangeError} when the name would need care
 */
export function quoteName(name: string): string {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) {
    throw new RangeError(`"${name}" cannot name anything in the database: use a–z, 0–9 and _, at most 63 characters.`)
  }
  return `"${name}"`
}

export function quoteText(value: string): string {
  return `'${value.replaceAll("'", "''")}'`
}

export interface Naming {
  /** The schema of the tables and of the identity functions. */
  readonly schema: string
  /** Roles belong to the whole server: the prefix keeps two installations apart. */
  readonly rolePrefix: string
}

export const defaultNaming: Naming = { schema: 'app', rolePrefix: 'confidant' }

/**
 * `orders:desk` → `confidant_orders_desk`.
 * @throws {RangeError} when the role's name would need care, or be longer than PostgreSQL takes
 */
export function roleName(purposeRole: string, naming: Naming = defaultNaming): string {
  const name = `${naming.rolePrefix}_${purposeRole.replaceAll(/[:-]/g, '_')}`
  quoteName(name)
  return name
}
