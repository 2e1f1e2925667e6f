import { describe, expect, test } from 'vitest'
import { declare } from '../declaration/declare.js'
import { type ColumnGrant, grantStatements, grants, roleStatements } from './grants.js'
import { awaitsNotice, type PendingNotice } from './pending-notices.js'
import { erasureRole, purposeOfRole, purposeRoles, retentionRole, rightsRole, roleAccess } from './purpose-roles.js'
import { type RowPolicy, rowPolicies, rowSecurityStatements } from './row-security.js'
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

  test('leave each role with the schema and what is declared', () => {
    const statements = grantStatements(declaration)
    expect(statements[0]).toBe('REVOKE ALL ON ALL TABLES IN SCHEMA "app" FROM PUBLIC')
    for (const purposeRole of purposeRoles(declaration)) {
      const role = quoteName(roleName(purposeRole))
      expect(statements).toContain(`REVOKE ALL ON ALL TABLES IN SCHEMA "app" FROM ${role}`)
      expect(statements).toContain(`GRANT USAGE ON SCHEMA "app" TO ${role}`)
    }
    expect(statements.filter((statement) => statement.endsWith(' ON "app"."profiles" TO "confidant_profile"'))).toEqual(
      [
        'GRANT SELECT ("person_id", "full_name", "updated_at") ON "app"."profiles" TO "confidant_profile"',
        'GRANT INSERT ("person_id", "full_name") ON "app"."profiles" TO "confidant_profile"',
        'GRANT UPDATE ("full_name", "updated_at") ON "app"."profiles" TO "confidant_profile"',
        'GRANT DELETE ON "app"."profiles" TO "confidant_profile"',
      ],
    )
  })

  test('go by the names of the installation', () => {
    const naming = { schema: 'shop', rolePrefix: 'demo' }
    const statements = [...grantStatements(declaration, naming), ...roleStatements(declaration, naming)].join('\n')
    expect(statements).not.toMatch(/"app"|confidant_/)
    expect(statements).toContain('GRANT USAGE ON SCHEMA "shop" TO "demo_orders_desk"')
  })

  test('retention reads what tells that a term has passed, and the files that go with a row, and writes only what it empties', () => {
    expect(granted(retentionRole, 'outbox', 'select')).toEqual([
      'person_id',
      'id',
      'sent_at',
      'expires_at',
      'to_email',
      'content',
    ])
    expect(granted(retentionRole, 'outbox', 'update')).toEqual(['to_email', 'content'])
    expect(granted(retentionRole, 'invoices', 'select')).toContain('document_blob_id')
    expect(granted(retentionRole, 'invoices', 'update')).toEqual([])
    expect(granted(retentionRole, 'outbox', 'insert')).toEqual([])
  })

  test('erasure writes what it empties and where a term begins', () => {
    expect(granted(erasureRole, 'subscriptions', 'update')).toEqual(['email', 'ended_at'])
    expect(granted(erasureRole, 'invoices', 'update')).toEqual([])
    // The proof is written by it as well: what a table says adds to what follows.
    expect(granted(erasureRole, 'erasure_proofs', 'insert')).toEqual(['person_id', 'id', 'erased', 'kept', 'signature'])
    expect(granted(erasureRole, 'erasure_proofs', 'select')).toEqual(expect.arrayContaining(['person_id', 'id', 'at']))
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

  test('are bound to the role and the command of each', () => {
    const statements = rowSecurityStatements(declaration)
    const row = '"person_id" = (SELECT "app".person())'
    expect(statements).toContain(
      `CREATE POLICY "profile_select" ON "app"."profiles" FOR SELECT TO "confidant_profile" USING (${row})`,
    )
    expect(statements).toContain(
      `CREATE POLICY "profile_insert" ON "app"."profiles" FOR INSERT TO "confidant_profile" WITH CHECK (${row})`,
    )
    expect(statements).toContain(
      `CREATE POLICY "profile_update" ON "app"."profiles" FOR UPDATE TO "confidant_profile" USING (${row}) WITH CHECK (${row})`,
    )
    expect(statements.filter((statement) => statement.startsWith('CREATE POLICY'))).toHaveLength(policies.length)
    const names = policies.map(({ table, name }) => `${table} ${name}`)
    expect(new Set(names).size).toBe(names.length)
  })

  test('take the place of all that were there, before any is made', () => {
    const [dropped, ...rest] = rowSecurityStatements(declaration)
    expect(dropped).toMatch(/pg_policies WHERE schemaname = 'app' LOOP EXECUTE format\('DROP POLICY %I ON %I\.%I'/)
    expect(rest.join()).not.toContain('DROP')
    for (const { name, subject } of Object.values(declaration.tables))
      expect(rest.includes(`ALTER TABLE "app"."${name}" ENABLE ROW LEVEL SECURITY`)).toBe(subject !== null)
  })

  test('show a purpose that looks somebody up the one row that was looked up', () => {
    expect(condition('payment:worker', 'payments', 'select')).toBe('"provider_reference" = (SELECT "app".lookup())')
  })

  test('show a worker of one kind of e-mail the rows of that kind', () => {
    expect(condition('offers:worker', 'subscriptions', 'select')).toBe(
      `"topic" = 'offers' AND "app".consented("person_id", 'offers')`,
    )
  })

  test('let retention empty a column once one of its terms has passed, and look at every row', () => {
    const past = (start: string, days: number) =>
      `(((${start} AT TIME ZONE 'Europe/Amsterdam') + interval '${days} days') AT TIME ZONE 'Europe/Amsterdam') <= now()`
    const sent = past('least("sent_at", "expires_at")', 1)
    expect(condition(retentionRole, 'subscriptions', 'update')).toBe(`(${past('"ended_at"', 0)})`)
    expect(condition(retentionRole, 'outbox', 'update')).toBe(`(${sent} OR ${sent})`)
    expect(condition(retentionRole, 'outbox', 'select')).toBe('true')
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

  test('waits for its own purpose, desk and worker, and for no other whose name begins alike', () => {
    const notice = pendingNotices[0]!
    expect(['orders', 'orders:desk', 'orders:worker'].map((role) => awaitsNotice(role, notice))).toEqual([
      true,
      true,
      true,
    ])
    expect(['orders-archive', 'payment', 'reorders:desk'].map((role) => awaitsNotice(role, notice))).toEqual([
      false,
      false,
      false,
    ])
  })

  test('names every version that a person may have been shown', () => {
    const twice = [{ ...pendingNotices[1]!, versions: ['2', '3'] as const }]
    const insert = rowPolicies(declaration, defaultNaming, twice).find(
      ({ purposeRole, table, command }) => `${purposeRole} ${table} ${command}` === 'account accounts insert',
    )
    expect(insert?.withCheck).toContain(`"statement_version_seen" IN ('2', '3')`)
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
    expect(first).toMatch(
      /^DO \$\$ BEGIN IF NOT EXISTS \(SELECT FROM pg_catalog\.pg_roles WHERE rolname = 'confidant_\w+'\) THEN CREATE ROLE "confidant_\w+" LOGIN/,
    )
    expect(first).toContain('LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS')
  })

  test('are one for each purpose role, under names that PostgreSQL does not cut off', () => {
    const names = purposeRoles(declaration).map((purposeRole) => roleName(purposeRole))
    expect(new Set(names).size).toBe(names.length)
    expect(names).toContain('confidant_orders_desk')
  })
})

test('names that would need care are refused, and texts are quoted', () => {
  expect(quoteName('person_id')).toBe('"person_id"')
  expect(quoteName('a'.repeat(63))).toHaveLength(65)
  expect(() => roleName('orders desk')).toThrow(RangeError)
  for (const wrong of ['a"b', 'A', '1a', '', 'a'.repeat(64)]) expect(() => quoteName(wrong)).toThrow(RangeError)
  expect(quoteText("it's")).toBe("'it''s'")
})
