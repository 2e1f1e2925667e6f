/** A small statement for tests of the database: every kind of access once, with invented tables. */

import type { Declaration } from '@confidant/statement'
import { declare } from '@confidant/statement'

const plainText = { en: 'For tests.', nl: 'Voor tests.' }

function column<
  const T extends string,
  const C extends string | null,
  const D extends string | null = null,
  const N extends boolean = false,
>(type: T, category: C, options: { default?: D; nullable?: N } = {}) {
  const value = { default: (options.default ?? null) as D, nullable: (options.nullable ?? false) as N }
  return { type, category, label: plainText, origin: 'provided', withheld: null, emptied: null, ...value } as const
}

function access<
  const R extends string = never,
  const I extends string = never,
  const U extends string = never,
  const D extends boolean = false,
>(
  kind: 'own' | 'everyone' | { matching: string },
  lists: { read?: readonly R[]; insert?: readonly I[]; update?: readonly U[]; delete?: D },
) {
  const rows =
    kind === 'own'
      ? ({ kind } as const)
      : kind === 'everyone'
        ? ({ kind, why: plainText } as const)
        : ({ kind: 'matching', column: kind.matching } as const)
  return {
    rows,
    only: null,
    read: (lists.read ?? []) as readonly R[],
    insert: (lists.insert ?? []) as readonly I[],
    update: (lists.update ?? []) as readonly U[],
    delete: (lists.delete ?? false) as D,
  }
}

const shared = { about: plainText, unique: [], parent: null }
const person = column('uuid', 'person-number')
const rowId = column('uuid', null, { default: 'gen_random_uuid()' })
const optionalTime = column('timestamptz', 'account', { nullable: true })

export const sampleTables = {
  accounts: {
    ...shared,
    name: 'accounts',
    subject: 'person_id',
    columns: {
      person_id: person,
      user_name: column('text', 'account'),
      email: column('text', 'email-address'),
      recovery: column('text', 'sign-in-methods'),
      closed_at: optionalTime,
    },
    primaryKey: ['person_id'],

    retention: [{ purpose: 'account', sooner: null, since: 'closed_at', beginsOnErasure: false }],
    access: {
      account: access('own', {
        read: ['person_id', 'user_name', 'email', 'closed_at'],
        insert: ['person_id', 'user_name', 'email', 'recovery'],
        update: ['user_name'],
        delete: true,
      }),
      orders: access('own', { read: ['person_id', 'email'] }),
      'service-messages:worker': access('everyone', { read: ['person_id', 'email'] }),
    },
  },
  orders: {
    ...shared,
    name: 'orders',
    subject: 'person_id',
    parent: { table: 'accounts', columns: ['person_id'] },
    columns: { person_id: person, id: rowId, total_cents: column('integer', 'account'), placed_at: optionalTime },
    primaryKey: ['person_id', 'id'],
    retention: [{ purpose: 'orders', sooner: null, since: 'placed_at', beginsOnErasure: false }],
    access: {
      orders: access('own', {
        read: ['person_id', 'id', 'total_cents'],
        insert: ['person_id', 'total_cents'],
        update: ['total_cents'],
        delete: true,
      }),
    },
  },
  sign_in_lookups: {
    ...shared,
    name: 'sign_in_lookups',
    subject: 'person_id',
    columns: { lookup: column('text', 'sign-in-methods'), person_id: person, ended_at: optionalTime },
    primaryKey: ['lookup'],
    retention: [{ purpose: 'sign-in', sooner: null, since: 'ended_at', beginsOnErasure: false }],
    access: {
      'sign-in': access(
        { matching: 'lookup' },
        { read: ['lookup', 'person_id'], insert: ['lookup', 'person_id'], delete: true },
      ),
    },
  },
  consents: {
    ...shared,
    name: 'consents',
    subject: 'person_id',
    columns: {
      person_id: person,
      id: rowId,
      purpose: column('text', 'account'),
      given: column('boolean', 'account'),
      ended_at: optionalTime,
    },
    primaryKey: ['person_id', 'id'],
    retention: [{ purpose: 'consent-records', sooner: null, since: 'ended_at', beginsOnErasure: false }],
    access: {
      'consent-records': access('own', {
        read: ['person_id', 'purpose', 'given', 'ended_at'],
        insert: ['person_id', 'purpose', 'given'],
        update: ['ended_at'],
      }),
    },
  },
  subscriptions: {
    ...shared,
    name: 'subscriptions',
    subject: 'person_id',
    columns: { person_id: person, letter: column('text', 'account'), ended_at: optionalTime },
    primaryKey: ['person_id', 'letter'],
    retention: [{ purpose: 'newsletter', sooner: null, since: 'ended_at', beginsOnErasure: false }],
    access: {
      newsletter: access('own', { read: ['person_id', 'letter'], insert: ['person_id', 'letter'] }),
      'newsletter:worker': access('everyone', { read: ['person_id', 'letter'] }),
    },
  },
  products: {
    ...shared,
    name: 'products',
    subject: null,
    columns: { id: rowId, title: column('text', null) },
    primaryKey: ['id'],
    retention: [],
    access: { orders: access('everyone', { read: ['id', 'title'] }) },
  },
} as const

export type SampleTables = typeof sampleTables

export const sampleDeclaration: Declaration = { ...declare(), tables: sampleTables }

export const sampleConsents = {
  table: 'consents',
  person: 'person_id',
  purpose: 'purpose',
  given: 'given',
  endedAt: 'ended_at',
}
