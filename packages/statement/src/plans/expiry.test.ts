import { describe, expect, test } from 'vitest'
import { amend } from '../../test/amend.js'
import { declare } from '../declaration/declare.js'
import type { RetentionBinding } from '../model/store.js'
import {
  beginningColumns,
  effectiveRetention,
  endOfTermSql,
  keptOnErasure,
  pastTermSql,
  rowPastTermSql,
} from './expiry.js'

const declaration = declare()
const { tables } = declaration
const binding = (more: Partial<RetentionBinding> = {}): RetentionBinding => ({
  purpose: 'orders',
  since: 'completed_at',
  sooner: null,
  beginsOnErasure: false,
  ...more,
})

/** Counted on the clock of the controller's zone, and turned back into a moment. */
const inControllerTime = (local: string) => `((${local}) AT TIME ZONE 'Europe/Amsterdam')`
const clock = (start: string) => `(${start} AT TIME ZONE 'Europe/Amsterdam')`

describe('the end of a term', () => {
  test('is so long after its event', () => {
    expect(endOfTermSql(binding(), declaration)).toBe(
      inControllerTime(`${clock('"completed_at"')} + interval '2 years'`),
    )
  })

  test('comes by itself where the event happens at the latest at another moment', () => {
    expect(endOfTermSql(binding({ atLatest: 'expires_at' }), declaration)).toBe(
      inControllerTime(`${clock('least("completed_at", "expires_at")')} + interval '2 years'`),
    )
  })

  test('comes sooner where that is said', () => {
    expect(endOfTermSql(binding({ sooner: 'P1D' }), declaration)).toBe(
      inControllerTime(`${clock('"completed_at"')} + interval '1 days'`),
    )
  })

  test('is counted from the end of the year in which the event fell, where the law counts so', () => {
    expect(endOfTermSql(binding({ purpose: 'oss-records', since: 'supplied_at' }), declaration)).toBe(
      inControllerTime(`date_trunc('year', ${clock('"supplied_at"')}) + interval '1 year' + interval '10 years'`),
    )
  })

  test('has passed from that moment on', () => {
    expect(pastTermSql(binding(), declaration)).toBe(
      `${inControllerTime(`${clock('"completed_at"')} + interval '2 years'`)} <= now()`,
    )
  })
})

describe('a row', () => {
  test('is past its term when every one of its terms is', () => {
    const table = { ...tables.orders!, retention: [binding(), binding({ since: 'placed_at', sooner: 'P1D' })] }
    expect(rowPastTermSql(table, declaration)).toBe(
      [
        inControllerTime(`${clock('"completed_at"')} + interval '2 years'`),
        inControllerTime(`${clock('"placed_at"')} + interval '1 days'`),
      ]
        .map((end) => `${end} <= now()`)
        .join(' AND '),
    )
  })

  test('of a child has no term of its own, and really has those of its parent, however far up', () => {
    expect(rowPastTermSql(tables.order_lines!, declaration)).toBeNull()
    expect(effectiveRetention(tables.order_lines!, declaration)).toBe(tables.orders!.retention)
    const deeper = amend(declaration, (draft) => {
      draft.tables.crumbs = { ...structuredClone(draft.tables.order_lines!), name: 'crumbs' }
      draft.tables.crumbs.parent!.table = 'order_lines'
    })
    expect(effectiveRetention(deeper.tables.crumbs!, deeper)).toEqual(tables.orders!.retention)
    // Its own wins over its parent's.
    expect(effectiveRetention(tables.mailing_deliveries!, declaration)).toBe(tables.mailing_deliveries!.retention)
  })

  test('never ends where parents lead nowhere or in a circle', () => {
    const lost = amend(declaration, (draft) => {
      draft.tables.order_lines!.parent!.table = 'carts'
    })
    expect(effectiveRetention(lost.tables.order_lines!, lost)).toEqual([])
    const circle = amend(declaration, (draft) => {
      draft.tables.order_lines!.parent!.table = 'order_lines'
    })
    expect(effectiveRetention(circle.tables.order_lines!, circle)).toEqual([])
  })
})

describe('a request for erasure', () => {
  test('is refused for rows that a purpose has to keep', () => {
    expect(keptOnErasure(tables.invoices!, declaration).map(({ purpose }) => purpose)).toEqual(['bookkeeping'])
    expect(keptOnErasure(tables.orders!, declaration)).toEqual([])
  })

  test('takes at once what may go sooner than the purpose has to keep it', () => {
    const [kept] = tables.invoices!.retention
    const sooner = { ...tables.invoices!, retention: [{ ...kept!, sooner: 'P1D' as const }] }
    expect(keptOnErasure(sooner, declaration)).toEqual([])
  })

  test('begins the terms that are declared to begin with it', () => {
    expect(beginningColumns(tables.consents!)).toEqual(['ended_at'])
    expect(beginningColumns(tables.invoices!)).toEqual([])
  })
})
