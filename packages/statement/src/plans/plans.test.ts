import { text } from '@confidant/i18n'
import { describe, expect, test } from 'vitest'
import { declare } from '../declaration/declare.js'
import { erasurePlan } from './erasure-plan.js'
import { exportMap } from './export-map.js'
import { retentionPlan } from './retention-plan.js'

const declaration = declare()
const personal = Object.values(declaration.tables).filter(({ subject }) => subject !== null)

describe('the retention plan', () => {
  const plan = retentionPlan(declaration)

  test('ends every row of every person, by its own step or with its parent', () => {
    const ended = new Set(plan.filter(({ emptied }) => emptied === null).map(({ table }) => table))
    for (const { name, parent } of personal) expect(ended.has(name) || ended.has(parent?.table ?? '')).toBe(true)
  })

  test('empties early what has a shorter life than its row', () => {
    const emptied = (name: string) => plan.flatMap(({ table, emptied }) => (table === name ? [emptied] : []))
    expect(emptied('subscriptions')).toEqual(['email', null])
    expect(emptied('outbox')).toEqual(['to_email', 'content', null])
  })

  test('goes through children before parents', () => {
    const tables = plan.map(({ table }) => table)
    expect(tables.indexOf('packs')).toBeGreaterThanOrEqual(0)
    expect(tables.indexOf('packs')).toBeLessThan(tables.indexOf('devices'))
  })
})

describe('the erasure plan', () => {
  const plan = erasurePlan(declaration)
  const step = (name: string) => plan.find(({ table }) => table === name)

  test('has a step for every table with people', () => {
    expect(plan.map(({ table }) => table).sort()).toEqual(personal.map(({ name }) => name).sort())
  })

  test('deletes at once what nothing keeps', () => {
    for (const name of [
      'accounts',
      'addresses',
      'sessions',
      'orders',
      'conversations',
      'devices',
      'data_exports',
      'outbox',
    ]) {
      expect(step(name)).toMatchObject({ action: 'delete', kept: [], endSql: null })
    }
  })

  test('keeps invoices with the law, the term and the end, field by field', () => {
    const invoices = step('invoices')
    expect(invoices).toMatchObject({
      action: 'keep',
      emptied: [],
      begun: [],
      reasons: [
        {
          purpose: 'bookkeeping',
          exception: text('17(3)(b)', '17 lid 3 onder b'),
          law: expect.objectContaining({ nl: expect.stringContaining('art. 52') }),
          term: { en: expect.stringContaining('7 years') },
        },
      ],
      endSql: expect.stringContaining(`interval '7 years'`),
    })
    expect(invoices?.kept).toContainEqual({ column: 'buyer_name', category: 'billing-address' })
  })

  test('empties within kept rows what is not needed to keep', () => {
    expect(step('subscriptions')).toMatchObject({ action: 'keep', emptied: ['email'] })
    expect(step('subscriptions')?.kept.map(({ column }) => column)).not.toContain('email')
  })

  test('deletes at once what belongs to a kept row and may go sooner', () => {
    expect(step('mailing_deliveries')).toMatchObject({ action: 'delete', kept: [], begun: [], reasons: [] })
  })

  test('names a law where one orders it, and none where it is for the defence of claims', () => {
    expect(step('oss_records')?.reasons).toMatchObject([{ exception: text('17(3)(b)', '17 lid 3 onder b') }])
    expect(step('oss_records')?.reasons[0]?.law).not.toBeNull()
    expect(step('payments')?.reasons).toMatchObject([
      { purpose: 'payment', exception: text('17(3)(e)', '17 lid 3 onder e'), law: null },
    ])
  })

  test('says of every kept row when it ends, and what remains of the person in it', () => {
    const kept = plan.filter(({ action }) => action === 'keep')
    expect(kept.length).toBeGreaterThan(5)
    for (const { table, endSql, reasons, kept: remains } of kept) {
      expect([table, endSql]).toEqual([table, expect.stringMatching(/^greatest\(.*interval '/)])
      expect([table, reasons.length]).not.toEqual([table, 0])
      const { columns } = declaration.tables[table]!
      for (const { column, category } of remains) expect(columns[column]?.category).toBe(category)
      expect(remains.map(({ column }) => column)).not.toContain('entity_id')
    }
  })

  test('goes through children before parents', () => {
    const tables = plan.map(({ table }) => table)
    expect(tables.indexOf('order_lines')).toBeLessThan(tables.indexOf('orders'))
  })

  test('lets the term of a kept proof begin, so that it has an end', () => {
    expect(step('consents')).toMatchObject({ action: 'keep', begun: ['ended_at'] })
  })
})

describe('the export map', () => {
  const map = exportMap(declaration)

  test('accounts for every column of every person: shown, or withheld with a reason', () => {
    for (const table of personal) {
      const entry = map.tables.find(({ table: name }) => name === table.name)
      const listed = [...(entry?.fields ?? []), ...(entry?.withheld ?? [])].map(({ column }) => column)
      expect(listed.sort()).toEqual(Object.keys(table.columns).sort())
      expect(entry?.purposes.length).toBeGreaterThan(0)
    }
  })

  test('says whose it is, what each column is, and what it is held for', () => {
    const lines = map.tables.find(({ table }) => table === 'order_lines')
    expect(lines).toMatchObject({ subject: 'person_id', purposes: ['orders'], withheld: [] })
    expect(lines?.fields).toContainEqual({ column: 'line', category: null, origin: 'issued', portable: false })
    expect(lines?.fields).toContainEqual({ column: 'quantity', category: 'orders', origin: 'provided', portable: true })
  })

  test('withholds secrets alone, with the reason', () => {
    const ways = map.tables.find(({ table }) => table === 'saved_payment_methods')
    expect(ways?.withheld).toEqual([
      { column: 'token', category: 'payment-details', why: expect.objectContaining({ en: expect.any(String) }) },
    ])
    expect(ways?.fields.map(({ column }) => column)).not.toContain('token')
  })

  test('marks as portable what the person provided, and nothing else', () => {
    const accounts = map.tables.find(({ table }) => table === 'accounts')
    const portable = accounts?.fields.filter((field) => field.portable).map(({ column }) => column)
    expect(portable).toEqual(['user_name', 'email', 'language'])
  })

  test('holds the blobs of a person, without earlier exports and sealed packages', () => {
    expect(map.blobs[0]).toMatchObject({ category: 'profile-picture', table: 'profile_pictures', column: 'blob_id' })
    expect(map.blobs.map(({ blob }) => blob)).toEqual([
      'profile-pictures',
      'invoice-documents',
      'packs',
      'shared-packs',
    ])
  })
})
