/** What a check of coverage finds. Each problem has a name, so that a start can be refused by name. */
export interface Problem {
  readonly code: string
  /** What it is about: `table.column`, `form/contact.field`, a clause, a purpose. */
  readonly subject: string
  /** What happened, what it means and what to do. */
  readonly message: string
}

export function problem(code: string, subject: string, message: string): Problem {
  return { code, subject, message }
}
