/** What must not compile. `tsc -p config/tsconfig.test.json` checks the marked lines: one that compiles is an error there. */
import { text } from '@confidant/i18n'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { definePurpose } from '../declaration/define-purpose.js'
import type { ClauseDeclaration } from '../model/clause.js'
import type { LegalBasis } from '../model/legal-basis.js'
import type { Retention } from '../model/purpose.js'
import { defineForm, defineOutgoing, field } from '../payloads/define-payload.js'
import { dataRequestForm } from '../payloads/forms.js'
import { type PayloadValue, payloadSchema } from '../payloads/schema.js'
import { openColumn, personal, personNumber, plain, rowId } from './column.js'
import { defineOpenTable, defineTable, everyone, own } from './define-table.js'

const words = text('a', 'b')
const why = text('Because.', 'Omdat.')

describe('cannot be written down', () => {
  test('a retention without a start, or of something that is no period', () => {
    // @ts-expect-error: it names no event to count from
    const endless: Retention = { counted: 'from-event', keep: 'P1Y', why }
    // @ts-expect-error: "a while" is no period
    const vague: Retention = { from: 'account-closed', counted: 'from-event', keep: 'a while', why }
    expect([endless, vague]).toHaveLength(2)
  })

  test('a basis without what it needs', () => {
    // @ts-expect-error: consent to what, in which words?
    const consent: LegalBasis = { kind: 'consent' }
    // @ts-expect-error: which law?
    const law: LegalBasis = { kind: 'legal-obligation' }
    // @ts-expect-error: an interest is weighed against the person's
    const interest: LegalBasis = { kind: 'legitimate-interest', interest: words, necessity: words }
    expect([consent, law, interest]).toHaveLength(3)
  })

  test('a purpose without a basis, or one that needs a category that is not there', () => {
    const rest = {
      title: words,
      description: words,
      part: 'shop',
      concerns: ['customer'],
      retention: { from: 'account-closed', counted: 'from-event', keep: 'P1D', why },
      onErasure: { kind: 'at-once' },
      recipients: [],
      dpv: 'dpv:Purpose',
    } as const
    // @ts-expect-error: a purpose needs a basis
    definePurpose({ ...rest, needs: {} })
    const basis = { kind: 'contract', stage: 'performance', agreement: words } as const
    // @ts-expect-error: there is no such category
    definePurpose({ ...rest, basis, needs: { horoscope: why } })
    // @ts-expect-error: there is no such recipient
    definePurpose({ ...rest, basis, needs: {}, recipients: ['data-broker'] })
    expect(definePurpose({ ...rest, basis, needs: { account: why } }).needs).toEqual({ account: why })
  })

  test('a clause without a guarantee', () => {
    // @ts-expect-error: nothing would check it
    const clause: ClauseDeclaration = { title: words, body: words, guarantees: [] }
    expect(clause.guarantees).toEqual([])
  })
})

describe('a table', () => {
  const columns = {
    person_id: personNumber(),
    id: rowId(),
    email: personal('text', 'email-address', words),
    body: personal('text', 'messages', words, { nullable: true }),
    at: personal('timestamptz', 'messages', words, { default: 'now()' }),
  }
  const emails = { name: 'letters', about: words, subject: 'person_id', columns, primaryKey: ['id'] } as const
  const ending = { retention: [{ purpose: 'contact', since: 'at' }] } as const

  test('grants a purpose only columns of categories that it needs', () => {
    expect(
      defineTable({ ...emails, ...ending, access: { contact: { rows: own, read: ['email', 'body'] } } }).name,
    ).toBe('letters')
    // @ts-expect-error: signing in has no need for messages
    defineTable({ ...emails, ...ending, access: { 'sign-in': { rows: own, read: ['email', 'body'] } } })
    // @ts-expect-error: there is no such column
    defineTable({ ...emails, ...ending, access: { contact: { rows: own, read: ['birthday'] } } })
    // @ts-expect-error: there is no such purpose
    defineTable({ ...emails, ...ending, access: { gossip: { rows: own, read: ['email'] } } })
    // @ts-expect-error: a task may not touch a table with people
    defineTable({ ...emails, ...ending, access: { statistics: { rows: own, read: ['id'] } } })
  })

  test('has a label for each column, because the person reads it', () => {
    // @ts-expect-error: what is it called on the person's page?
    expect(personal('text', 'messages').label).toBeUndefined()
    // @ts-expect-error: the person reads what is not personal as well
    expect(plain('text').label).toBeUndefined()
    const unlabelled = { ...columns, count: openColumn('integer') }
    // @ts-expect-error: a column without a label is for tables with nobody in them
    defineTable({ ...emails, ...ending, columns: unlabelled, access: {} })
  })

  test('shows everybody’s rows to desks and workers, never to a person’s purpose role', () => {
    defineTable({ ...emails, ...ending, access: { 'contact:desk': { rows: everyone(why), read: ['email'] } } })
    // @ts-expect-error: a person sees their own
    defineTable({ ...emails, ...ending, access: { contact: { rows: everyone(why), read: ['email'] } } })
  })

  test('has an end: a term that counts from one of its columns, or a parent', () => {
    // @ts-expect-error: its rows would never end
    defineTable({ ...emails, access: { contact: { rows: own, read: ['email'] } } })
    // @ts-expect-error: there is no such column to count from
    defineTable({ ...emails, retention: [{ purpose: 'contact', since: 'read_at' }], access: {} })
    expect(
      defineTable({ ...emails, parent: { table: 'conversations', columns: ['person_id', 'id'] }, access: {} })
        .retention,
    ).toEqual([])
  })

  test('without people has no personal column', () => {
    const open = { name: 'open', about: words, primaryKey: ['id'], access: {} } as const
    expect(defineOpenTable({ ...open, columns: { id: rowId(), count: openColumn('integer') } }).subject).toBeNull()
    // @ts-expect-error: an e-mail address is somebody's
    defineOpenTable({ ...open, columns: { id: rowId(), email: personal('text', 'email-address', words) } })
  })
})

describe('a payload', () => {
  test('asks only for what its purpose needs', () => {
    const line = { type: 'line', max: 10 } as const
    const street = { street: field('billing-address', line) }
    const total = { total: field('orders', line) }
    const to = { purpose: 'bookkeeping', recipient: 'vat-registry' } as const
    // @ts-expect-error: signing in has no need for a billing address
    defineForm({ name: 'x', purpose: 'sign-in', fields: street })
    // @ts-expect-error: the VAT registry may not receive an order
    defineOutgoing({ name: 'x', ...to, fields: total })
    expect(defineForm({ name: 'x', purpose: 'profile', fields: street }).kind).toBe('form')
  })

  test('gives values of its fields’ types', () => {
    type Asked = PayloadValue<typeof dataRequestForm>
    expectTypeOf<Asked['email']>().toEqualTypeOf<string>()
    expectTypeOf<Asked['question']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<Asked['kind']>().toEqualTypeOf<
      'access' | 'rectification' | 'erasure' | 'restriction' | 'portability' | 'objection'
    >()
    expectTypeOf(payloadSchema(dataRequestForm).parse).returns.toEqualTypeOf<Asked>()
  })
})
