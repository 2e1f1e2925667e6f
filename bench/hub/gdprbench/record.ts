/**
 * GDPRbench's record as a declared table: key, data, and the metadata PUR, TTL, USR, OBJ, DEC, SHR, SRC (Shastri et al.,
 * "Understanding and Benchmarking the Impact of GDPR on Database Systems", PVLDB 13(7), 2020); beside it the log of operations.
 * Place: the schema of both sides; on one of them the declaration is enforced.
 */
import { type Declaration, declare } from '@confidant/statement'

export const purposes = ['ads', '2fa', 'msg', 'backup'] as const
export const objections = ['religion', 'sports', 'yoga', 'drugs', 'alcohol', 'dairy'] as const
export const decisions = ['allow', 'disallow', 'inform'] as const
export const recipients = ['none', 'facebook', 'twitter', 'linkedin', 'reddit', 'instagram', 'whatsapp'] as const
export const sources = ['direct', 'facebook', 'google', 'twitter', 'unknown'] as const

export interface RecordTables {
  readonly records: {
    person_id: string
    id: string
    data: string
    purpose: string
    expires_at: Date
    objection: string | null
    decision: string
    shared_with: string
    source: string
  }
  readonly operations: {
    id: string
    person_id: string | null
    actor: string
    operation: string
    at: Date
  }
}

/** Who does what, as purpose roles. The customer's alone is held to one person's rows by the identity of the transaction. */
export const purposeRoles = {
  controller: 'account:worker',
  customer: 'account',
  processor: 'service-messages:worker',
  regulator: 'access-log:desk',
} as const

const words = { en: 'For measurements.', nl: 'Voor metingen.' }
const column = (type: string, category: string | null, more: object = {}) => ({
  type,
  category,
  origin: 'provided',
  withheld: null,
  emptied: null,
  default: null,
  nullable: false,
  ...more,
})
const rowId = column('uuid', null, { default: 'gen_random_uuid()' })
const access = (
  rows: object,
  lists: { read?: readonly string[]; insert?: readonly string[]; update?: readonly string[]; delete?: boolean },
) => ({ rows, only: null, read: [], insert: [], update: [], delete: false, ...lists })
const own = { kind: 'own' }
const everyone = { kind: 'everyone', why: words }

const metadata = ['purpose', 'expires_at', 'objection', 'decision', 'shared_with', 'source']
const key = ['person_id', 'id']
const logged = ['person_id', 'actor', 'operation']

const records = {
  name: 'records',
  about: words,
  subject: 'person_id',
  unique: [],
  parent: null,
  columns: {
    person_id: column('uuid', 'person-number'),
    id: rowId,
    data: column('text', 'account'),
    purpose: column('text', 'account'),
    expires_at: column('timestamptz', 'account'),
    objection: column('text', 'account', { nullable: true }),
    decision: column('text', 'account'),
    shared_with: column('text', 'account'),
    source: column('text', 'account'),
  },
  primaryKey: key,
  retention: [{ purpose: 'account', sooner: null, since: 'expires_at', beginsOnErasure: false }],
  access: {
    [purposeRoles.controller]: access(everyone, {
      read: [...key, ...metadata],
      insert: [...key, 'data', ...metadata],
      update: ['shared_with', 'source'],
      delete: true,
    }),
    [purposeRoles.customer]: access(own, {
      read: [...key, 'data', ...metadata],
      update: ['data', 'objection', 'decision'],
      delete: true,
    }),
    [purposeRoles.processor]: access(everyone, { read: [...key, 'data', 'purpose', 'objection', 'decision'] }),
    [purposeRoles.regulator]: access(everyone, { read: [...key, ...metadata] }),
  },
}

const operations = {
  name: 'operations',
  about: words,
  subject: 'person_id',
  unique: [],
  parent: null,
  columns: {
    id: rowId,
    person_id: column('uuid', 'person-number', { nullable: true }),
    actor: column('text', 'account'),
    operation: column('text', 'account'),
    at: column('timestamptz', 'account', { default: 'now()' }),
  },
  primaryKey: ['id'],
  retention: [{ purpose: 'account', sooner: null, since: 'at', beginsOnErasure: false }],
  access: {
    [purposeRoles.controller]: access(everyone, { insert: logged }),
    [purposeRoles.customer]: access(own, { insert: logged }),
    [purposeRoles.processor]: access(everyone, { insert: logged }),
    [purposeRoles.regulator]: access(everyone, { read: ['id', ...logged, 'at'], insert: logged }),
  },
}

// The shapes of the statement's tables are literal types; here they are checked where they are used, by the database.
export const declaration = { ...declare(), tables: { records, operations } } as unknown as Declaration

/** The same on both sides. Each begins with what cannot be guessed, as the hub's start-up check demands. */
export const indexes = (schema: string) => [
  `CREATE INDEX ON ${schema}.records (id)`,
  `CREATE INDEX ON ${schema}.records (expires_at)`,
  `CREATE INDEX ON ${schema}.operations (at)`,
]
