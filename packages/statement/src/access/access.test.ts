import { describe, expect, test } from 'vitest'
import { declare } from '../declaration/declare.js'
import { type ColumnGrant, grantStatements, grants, roleStatements } from './grants.js'
import type { PendingNotice } from './pending-notices.js'
import { erasureRole, purposeOfRole, purposeRoles, retentionRole, rightsRole, roleAccess } from './purpose-roles.js'
import { type RowPolicy, rowPolicies, rowSecurityStatements } from './row-security.js'
import { tableStatements } from './schema.js'
import { defaultNaming, quoteName, quoteText, roleName } from './sql-names.js'

const declaration = declare()
const policies = rowPolicies(declaration)

function granted(purposeRole: string, table: string, privilege: ColumnGrant['privilege']): readonly string[] {
  const found = grants(declaration).find(
    (grant) => grant.purposeRole === purposeRole && grant.table === table && grant.privilege === privilege,
  )
  return found !== undefined && 'columns' in found ? found.columns : []
}

function condition(purposeRole: string, table: string, command: string): string | null | undefined {
  const policy = policies.find(
    (each) => each.purposeRole === purposeRole && each.table === table && each.command === command,
  )
  return policy?.using ?? policy?.withCheck
}

describe('grants', () => {
  test('name columns, never a whole table, except for DELETE', () => {
    const statements = grantStatements(declaration).filter((statement) => / ON "app"\./.test(statement))
    expect(statements.length).toBeGreaterThan(100)
    for (const statement of statements)
      expect(statement).toMatch(/^GRANT (DELETE|(SELECT|INSERT|UPDATE) \("[^*]+"\)) ON "app"\."/)
  })

  test('take everything away before they give', () => {
    const statements = grantStatements(declaration)
    const lastRevoke = statements.findLastIndex((statement) => statement.startsWith('REVOKE'))
    const firstTableGrant = statements.findIndex((statement) => / ON "app"\./.test(statement))
    expect(lastRevoke).toBeLessThan(firstTableGrant)
  })

  test('each purpose role touches only categories that its purpose needs', () => {
    for (const { purposeRole, table, access } of roleAccess(declaration)) {
      const needs = declaration.purposes[purposeOfRole(purposeRole)]?.needs ?? {}
      for (const name of [...access.read, ...access.insert, ...access.update]) {
        const category = declaration.tables[table]?.columns[name]?.category ?? null
        if (category !== null && category !== 'person-number')
          expect([purposeRole, table, Object.keys(needs)]).toEqual([
            purposeRole,
            table,
            expect.arrayContaining([category]),
          ])
      }
    }
  })

  test('a task sees no personal column', () => {
    const touched = grants(declaration).filter(({ purposeRole }) => purposeRole in declaration.tasks)
    expect(touched.length).toBeGreaterThan(0)
    for (const { table } of touched) expect(declaration.tables[table]?.subject).toBeNull()
  })

  test('the portal reads all that is held, but no secret', () => {
    expect(granted(rightsRole, 'sessions', 'select')).toContain('device')
    expect(granted(rightsRole, 'sessions', 'select')).not.toContain('token_hash')
  })

  test('erasure cannot delete what the law keeps', () => {
    const deletes = (purposeRole: string, table: string) =>
      grants(declaration).some(
        (grant) => grant.purposeRole === purposeRole && grant.table === table && grant.privilege === 'delete',
      )
    expect(deletes(erasureRole, 'addresses')).toBe(true)
    expect(deletes(erasureRole, 'invoices')).toBe(false)
    expect(deletes(retentionRole, 'invoices')).toBe(true)
  })
})

describe('row policies', () => {
  test('hold each person’s purpose role to the person, worked out once a statement', () => {
    expect(condition('account', 'accounts', 'select')).toBe('"person_id" = (SELECT "app".person())')
    const personal = policies.filter(({ purposeRole }) => !purposeRole.includes(':'))
    expect(personal.length).toBeGreaterThan(50)
    for (const { using, withCheck } of personal)
      expect(using ?? withCheck).toMatch(/\(SELECT "app"\.(person|lookup)\(\)\)/)
  })

  test('cover every table with people, for every command that is granted', () => {
    const needed = grants(declaration)
      .filter(({ table }) => declaration.tables[table]?.subject !== null)
      .map(({ role, table, privilege }) => `${role} ${table} ${privilege}`)
    expect(policies.map(({ role, table, command }) => `${role} ${table} ${command}`).sort()).toEqual(needed.sort())
  })

  test('hold an insert and an update to what they leave behind', () => {
    for (const { command, using, withCheck } of policies) {
      expect(withCheck !== null).toBe(command === 'insert' || command === 'update')
      expect(using !== null).toBe(command !== 'insert')
    }
  })

  test('show a purpose of consent nobody who did not agree', () => {
    const consenting = policies.filter(
      ({ purposeRole }) => declaration.purposes[purposeOfRole(purposeRole)]?.basis.kind === 'consent',
    )
    expect(consenting.length).toBeGreaterThan(0)
    for (const { purposeRole, using, withCheck } of consenting) {
      expect(using ?? withCheck).toContain(`"app".consented("person_id", '${purposeOfRole(purposeRole)}')`)
    }
  })

  test('show a disclosure to the person only after they were told', () => {
    expect(condition(rightsRole, 'disclosures', 'select')).toBe(
      '"person_id" = (SELECT "app".person()) AND "notified_at" IS NOT NULL',
    )
  })

  test('refuse the deleting role what is not past its term', () => {
    expect(condition(retentionRole, 'invoices', 'delete')).toBe(
      `((date_trunc('year', ("issued_at" AT TIME ZONE 'Europe/Amsterdam')) + interval '1 year' + interval '7 years') AT TIME ZONE 'Europe/Amsterdam') <= now()`,
    )
    const deletions = policies.filter(
      ({ purposeRole, command }) => purposeRole === retentionRole && command === 'delete',
    )
    for (const { using } of deletions) expect(using).toContain('<= now()')
  })

  test('are forced on every table with people', () => {
    const statements = rowSecurityStatements(declaration)
    for (const { name, subject } of Object.values(declaration.tables)) {
      expect(statements.includes(`ALTER TABLE "app"."${name}" FORCE ROW LEVEL SECURITY`)).toBe(subject !== null)
    }
  })
})

describe('a pending notice', () => {
  const pendingNotices: PendingNotice[] = ['orders', 'account', 'service-messages'].map((purpose) => ({
    purpose,
    until: 'notified',
    versions: ['2'],
    since: '2027-01-01 00:00:00+00',
  }))
  const awaiting = rowPolicies(declaration, defaultNaming, pendingNotices)
  const row = (purposeRole: string, table: string, command: string) => {
    const policy = awaiting.find(
      (each) => each.purposeRole === purposeRole && each.table === table && each.command === command,
    )
    return policy?.using ?? policy?.withCheck
  }

  test('hides from a widened purpose whoever was not told, once a statement for one person and row by row for all', () => {
    expect(row('orders', 'orders', 'select')).toBe(
      `"person_id" = (SELECT "app".person()) AND (SELECT "app".notified("app".person(), 'orders'))`,
    )
    expect(row('orders:desk', 'orders', 'select')).toBe(`"app".notified("person_id", 'orders')`)
  })

  test('lets in whoever registers under the new text, in the row that is being made', () => {
    expect(row('account', 'accounts', 'insert')).toContain(
      `(("created_at" >= '2027-01-01 00:00:00+00' AND "statement_version_seen" IN ('2')) OR `,
    )
  })

  test('leaves every other purpose as it was, and the worker that carries the notice', () => {
    const others = (list: RowPolicy[]) =>
      list.filter(({ purposeRole }) => !/^(orders|account|service-messages)(:desk)?$/.test(purposeRole))
    expect(others(awaiting)).toEqual(others(policies))
    expect(others(awaiting).map(({ purposeRole }) => purposeRole)).toContain('service-messages:worker')
  })

  test('adds nothing where there is none, or one of consent, which ends with its old wording', () => {
    const consent = [{ ...pendingNotices[0]!, purpose: 'newsletter', until: 'agreed' as const }]
    expect(rowPolicies(declaration, defaultNaming, consent)).toEqual(policies)
  })
})

describe('roles', () => {
  test('log in for themselves and cannot become another', () => {
    const [first] = roleStatements(declaration)
    expect(first).toContain('LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS')
  })

  test('are one for each purpose role, under names that PostgreSQL does not cut off', () => {
    const names = purposeRoles(declaration).map((purposeRole) => roleName(purposeRole))
    expect(new Set(names).size).toBe(names.length)
    expect(names).toContain('confidant_orders_desk')
  })
})

test('tables are made parents first', () => {
  const order = tableStatements(declaration).map((statement) => /CREATE TABLE "app"\."(\w+)"/.exec(statement)?.[1])
  for (const { name, parent } of Object.values(declaration.tables)) {
    if (parent !== null) expect(order.indexOf(parent.table)).toBeLessThan(order.indexOf(name))
  }
})

test('names that would need care are refused, and texts are quoted', () => {
  expect(quoteName('person_id')).toBe('"person_id"')
  for (const wrong of ['a"b', 'A', '1a', '', 'a'.repeat(64)]) expect(() => quoteName(wrong)).toThrow(RangeError)
  expect(quoteText("it's")).toBe("'it''s'")
})
