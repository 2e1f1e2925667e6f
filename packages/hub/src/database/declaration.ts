/** The declaration that roles, grants and policies are derived from, as the statement's own functions take it. */
import type { grantStatements } from '@confidant/statement'

export type Declaration = Parameters<typeof grantStatements>[0]
