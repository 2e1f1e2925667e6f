/** Where a PostgreSQL server is reached. Place: the embedded one, one found running, and one named by DATABASE_URL. */

export interface ServerAddress {
  /** A host name, or the folder of a Unix socket. */
  readonly host: string
  readonly port: number
  readonly database: string
}

/** A login that may create roles and databases. */
export interface AdministratorAddress extends ServerAddress {
  readonly user: string
  readonly password: string
  /** TLS to a server elsewhere, always verified; without a `ca` by the system's own. */
  readonly ssl?: false | { readonly rejectUnauthorized: true; readonly ca?: string }
}
