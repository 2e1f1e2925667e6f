/** What must not compile. `tsc -p config/tsconfig.test.json` checks these lines: one that is wrong is an error there. */
import type { Tables } from '@confidant/statement'
import { describe, expectTypeOf, test } from 'vitest'
import type { DeletableTables, InsertableTables, ReadableTables, UpdatableTables } from './purpose-tables.js'

describe('the database as a purpose role sees it', () => {
  type SignIn = ReadableTables<Tables, 'sign-in'>
  type Desk = ReadableTables<Tables, 'orders:desk'>

  test('has its tables and columns, and no others', () => {
    expectTypeOf<keyof ReadableTables<Tables, 'relay'>>().toEqualTypeOf<'devices' | 'roster_entries' | 'packs'>()
    expectTypeOf<keyof SignIn['accounts']>().toEqualTypeOf<'person_id' | 'email'>()
    expectTypeOf<keyof Desk>().toEqualTypeOf<'orders'>()
    expectTypeOf<'delivery_name' extends keyof Desk['orders'] ? true : false>().toEqualTypeOf<false>()
  })

  test('tells reading, inserting and updating apart, with types, nulls and defaults', () => {
    type Inserted = InsertableTables<Tables, 'sign-in'>
    type Session = Inserted['sessions']
    expectTypeOf<Session['device']['__select__']>().toEqualTypeOf<string>()
    expectTypeOf<Session['device']['__update__']>().toEqualTypeOf<never>()
    expectTypeOf<Session['id']['__insert__']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<Session['created_at']['__insert__']>().toEqualTypeOf<never>()
    expectTypeOf<Session['ended_at']['__select__']>().toEqualTypeOf<Date | null>()
    expectTypeOf<Session['ended_at']['__update__']>().toEqualTypeOf<Date | string | null>()
    expectTypeOf<Inserted['outbox']['to_email']['__select__']>().toEqualTypeOf<never>()
  })

  test('deletes from the tables that say so alone', () => {
    expectTypeOf<keyof DeletableTables<Tables, 'relay'>>().toEqualTypeOf<'devices' | 'packs'>()
    expectTypeOf<keyof DeletableTables<Tables, 'orders'>>().toEqualTypeOf<never>()
  })

  test('adds what the statement derives for a purpose role to what the tables grant it', () => {
    type Rights = ReadableTables<Tables, 'data-rights'>
    expectTypeOf<Rights['data_requests']['answer']['__select__']>().toEqualTypeOf<string | null>()
    expectTypeOf<
      InsertableTables<Tables, 'data-rights'>['data_requests']['kind']['__insert__']
    >().toEqualTypeOf<string>()
    expectTypeOf<keyof UpdatableTables<Tables, 'data-rights'>>().toEqualTypeOf<'data_requests' | 'data_exports'>()
    expectTypeOf<
      'data_exports' extends keyof DeletableTables<Tables, 'data-rights'> ? true : false
    >().toEqualTypeOf<true>()
    expectTypeOf<'accounts' extends keyof DeletableTables<Tables, 'erasure'> ? true : false>().toEqualTypeOf<true>()
  })

  test('derives nothing for tables with nobody in them', () => {
    expectTypeOf<
      'visit_counts' extends keyof ReadableTables<Tables, 'data-rights'> ? true : false
    >().toEqualTypeOf<false>()
    expectTypeOf<
      'statement_versions' extends keyof ReadableTables<Tables, 'site'> ? true : false
    >().toEqualTypeOf<true>()
  })
})
