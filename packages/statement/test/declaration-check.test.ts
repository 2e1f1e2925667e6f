import { describe, expect, test } from 'vitest'
import { declare } from '../src/declaration/declare.js'
import { checkDeclaration } from '../src/declaration-check/check-declaration.js'
import {
  checkApiInputs,
  checkForms,
  checkJobs,
  checkOutgoing,
  type LivePayload,
} from '../src/declaration-check/check-payloads.js'
import { checkSchema, type LiveColumn } from '../src/declaration-check/check-schema.js'
import type { ColumnType } from '../src/model/store.js'
import { amend, type Draft } from './amend.js'

const declaration = declare()
const dataType = (type: ColumnType) => (type === 'timestamptz' ? 'timestamp with time zone' : type)

const live: LiveColumn[] = Object.values(declaration.tables).flatMap(({ name, columns }) =>
  Object.entries(columns).map(([column, { type, nullable }]) => ({
    table: name,
    column,
    dataType: dataType(type),
    nullable,
  })),
)

describe('the live database', () => {
  test('agrees with the declaration when it is exactly what is declared', () => {
    expect(checkSchema(declaration, live)).toEqual([])
  })

  test('a column that the declaration does not know is named', () => {
    const more = [...live, { table: 'accounts', column: 'birthday', dataType: 'date', nullable: true }]
    expect(checkSchema(declaration, more)).toMatchObject([{ code: 'column-undeclared', subject: 'accounts.birthday' }])
  })

  test('so is every column of a table that it does not know', () => {
    const more = [...live, { table: 'visitors', column: 'address', dataType: 'inet', nullable: true }]
    expect(checkSchema(declaration, more)).toMatchObject([{ code: 'column-undeclared', subject: 'visitors.address' }])
  })

  test('and a declared column without a place', () => {
    const fewer = live.filter(({ table, column }) => `${table}.${column}` !== 'orders.email')
    expect(checkSchema(declaration, fewer)).toMatchObject([{ code: 'column-missing', subject: 'orders.email' }])
  })

  test('and a column of another type, or one that may be empty and should not, or the other way round', () => {
    const changed = (change: Partial<LiveColumn>) =>
      live.map((each) => (each.column === 'email' && each.table === 'subscriptions' ? { ...each, ...change } : each))
    expect(checkSchema(declaration, changed({ dataType: 'character varying(90)' }))).toMatchObject([
      { code: 'column-type', subject: 'subscriptions.email' },
    ])
    expect(checkSchema(declaration, changed({ nullable: false }))).toMatchObject([{ code: 'column-nullable' }])
    const empty = live.map((each) => ({ ...each, nullable: each.nullable || each.column === 'person_id' }))
    expect(checkSchema(declaration, empty).map(({ code }) => code)).toContain('column-nullable')
  })
})

describe('forms, API inputs, jobs and what goes out', () => {
  const upload = { category: 'relay-data', shape: { type: 'base64url', max: 64 }, required: true } as const
  const withInput = amend(declaration, (draft) => {
    const fields = { pack: { ...upload, label: { en: '', nl: '' }, autocomplete: null } }
    draft.payloads['api/upload'] = { kind: 'api', name: 'upload', purpose: 'relay', recipient: null, fields }
  })
  const of = (kind: string): LivePayload[] =>
    Object.values(withInput.payloads)
      .filter((payload) => payload.kind === kind)
      .map(({ name, fields }) => ({ name, fields: Object.keys(fields) }))
  const checks = [
    ['form', checkForms],
    ['api', checkApiInputs],
    ['job', checkJobs],
    ['outgoing', checkOutgoing],
  ] as const

  test.each(checks)(
    '%s: agree when they are exactly what is declared, and each difference is named both ways',
    (kind, check) => {
      const all = of(kind)
      const [first, ...rest] = all
      expect(all.length).toBeGreaterThan(0)
      expect(check(withInput, all)).toEqual([])
      expect(check(withInput, rest)).toMatchObject([{ code: `${kind}-missing`, subject: `${kind}/${first!.name}` }])
      expect(check(withInput, [...all, { name: 'spy', fields: [] }])).toMatchObject([
        { code: `${kind}-undeclared`, subject: `${kind}/spy` },
      ])
      const more = [{ name: first!.name, fields: [...first!.fields, 'birthday'] }, ...rest]
      expect(check(withInput, more)).toMatchObject([
        { code: 'field-undeclared', subject: `${kind}/${first!.name}.birthday` },
      ])
      const fewer = [{ name: first!.name, fields: first!.fields.slice(1) }, ...rest]
      expect(check(withInput, fewer)).toMatchObject([
        { code: 'field-missing', subject: `${kind}/${first!.name}.${first!.fields[0]}` },
      ])
    },
  )
})

describe('the declaration itself', () => {
  /** Each breaks it in one way, and the check has to name it. */
  const breakages: readonly [code: string, subject: string, change: (draft: Draft) => void][] = [
    [
      'category-unused',
      'telephone',
      (draft) => {
        draft.categories.telephone = { ...draft.categories.staff! }
      },
    ],
    [
      'need-without-place',
      'newsletter: orders',
      (draft) => {
        draft.purposes.newsletter!.needs.orders = { en: 'a', nl: 'b' }
      },
    ],
    ['clause-missing', 'M3', (draft) => void delete draft.clauses.M3],
    ['clause-without-guarantee', 'P7', (draft) => void draft.clauses.P7!.guarantees.pop()],
    ['guarantee-unknown', 'P7: magic', (draft) => void draft.clauses.P7!.guarantees.push('magic')],
    [
      'guarantee-without-clause',
      'extra',
      (draft) => {
        draft.guarantees.extra = draft.guarantees['links.outgoing-marked']!
      },
    ],
    [
      'recipient-unused',
      'broker',
      (draft) => {
        draft.recipients.broker = { ...draft.recipients['mail-delivery']!, receives: [] }
      },
    ],
    [
      'recipient-beyond-needs',
      'payment-provider: messages',
      (draft) => void draft.recipients['payment-provider']!.receives.push('messages'),
    ],
    [
      'processor-without-contract',
      'hosting-provider',
      (draft) => {
        draft.operator.parties['hosting-provider']!.contractDate = null
      },
    ],
    [
      'field-beyond-needs',
      'form/sign-in.email',
      (draft) => {
        draft.payloads['form/sign-in']!.fields.email!.category = 'billing-address'
      },
    ],
    [
      'field-beyond-recipient',
      'outgoing/mail.text',
      (draft) => {
        draft.payloads['outgoing/mail']!.fields.text!.category = 'messages'
      },
    ],
    [
      'blob-without-row',
      'packs',
      (draft) => {
        draft.blobs.packs!.namedBy.column = 'nowhere'
      },
    ],
    [
      'company-has-parent',
      'lindewerk',
      (draft) => {
        draft.operator.entities[0].subsidiaryOf = 'lindewerk-winkel'
      },
    ],
    [
      'entity-not-subsidiary',
      'lindewerk-winkel',
      (draft) => {
        draft.operator.entities[1]!.subsidiaryOf = null
      },
    ],
    [
      'entity-twice',
      'lindewerk',
      (draft) => {
        draft.operator.entities[1]!.id = 'lindewerk'
      },
    ],
    [
      'part-without-one-entity',
      'shop',
      (draft) => {
        draft.operator.entities[1]!.answersFor = []
      },
    ],
    [
      'part-without-one-entity',
      'site',
      (draft) => {
        draft.operator.entities[1]!.answersFor = ['site', 'shop']
      },
    ],
    [
      'words-missing',
      'purposes.orders.title',
      (draft) => {
        draft.purposes.orders!.title.nl = ' '
      },
    ],
    [
      'access-beyond-needs',
      'accounts.user_name',
      (draft) => void draft.tables.accounts!.access['sign-in']!.read.push('user_name'),
    ],
    [
      'column-unknown',
      'accounts.birthday',
      (draft) => void draft.tables.accounts!.access.account!.read.push('birthday'),
    ],
    [
      'purpose-role-unknown',
      'accounts: spy',
      (draft) => {
        draft.tables.accounts!.access.spy = structuredClone(draft.tables.accounts!.access.account!)
      },
    ],
    [
      'rows-of-everyone',
      'accounts: account',
      (draft) => {
        draft.tables.accounts!.access.account!.rows = { kind: 'everyone', why: { en: 'a', nl: 'b' } }
      },
    ],
    [
      'retention-purpose-unknown',
      'orders',
      (draft) => {
        draft.tables.orders!.retention[0]!.purpose = 'ever'
      },
    ],
    [
      'retention-start',
      'orders',
      (draft) => {
        draft.tables.orders!.retention[0]!.since = 'state'
      },
    ],
    [
      'retention-later',
      'outbox',
      (draft) => {
        draft.tables.outbox!.retention[0]!.sooner = 'P1Y'
      },
    ],
    ['retention-none', 'orders', (draft) => void draft.tables.orders!.retention.pop()],
    [
      'column-not-emptiable',
      'outbox.content',
      (draft) => {
        draft.tables.outbox!.columns.content!.nullable = false
      },
    ],
    [
      'category-unknown',
      'orders.email',
      (draft) => {
        draft.tables.orders!.columns.email!.category = 'pigeon'
      },
    ],
    [
      'subject-missing',
      'visit_counts.value',
      (draft) => {
        draft.tables.visit_counts!.columns.value!.category = 'sessions'
      },
    ],
    [
      'subject-unknown',
      'orders',
      (draft) => {
        draft.tables.orders!.subject = 'email'
      },
    ],
    [
      'parent-unknown',
      'order_lines',
      (draft) => {
        draft.tables.order_lines!.parent!.table = 'carts'
      },
    ],
    [
      'role-twice',
      'confidant_service_messages',
      (draft) => {
        draft.tables.accounts!.access['service:messages'] = structuredClone(draft.tables.accounts!.access.account!)
      },
    ],
  ]

  test('a purpose role that could delete what has to be kept is named', () => {
    const broken = amend(declaration, (draft) => {
      draft.tables.invoices!.access.bookkeeping!.delete = true
    })
    expect(checkDeclaration(broken)).toMatchObject([{ code: 'delete-of-kept', subject: 'invoices: bookkeeping' }])
  })

  test.each(breakages)('%s: %s is named', (code, subject, change) => {
    expect(checkDeclaration(amend(declaration, change))).toContainEqual(expect.objectContaining({ code, subject }))
  })
})
