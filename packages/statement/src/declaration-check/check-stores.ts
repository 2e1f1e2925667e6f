/** Whether the stores agree with the purposes: access within needs, terms that can begin and end, parents that exist. */
import { purposeOfRole, purposeRoles, retentionRole, roleAccess } from '../access/purpose-roles.js'
import { roleName } from '../access/sql-names.js'
import type { Declaration } from '../model/declaration.js'
import { periodDays } from '../model/period.js'
import type { Access, RetentionBinding, TableDeclaration } from '../model/store.js'
import { effectiveRetention, keptOnErasure } from '../plans/expiry.js'
import { type Problem, problem } from './problem.js'

function accessProblems(
  table: TableDeclaration,
  purposeRole: string,
  access: Access,
  declaration: Declaration,
): Problem[] {
  const purpose = purposeOfRole(purposeRole)
  const needs = declaration.purposes[purpose]?.needs
  const subject = `${table.name}: ${purposeRole}`
  if (needs === undefined && declaration.tasks[purposeRole] === undefined) {
    return [
      problem(
        'purpose-role-unknown',
        subject,
        `${table.name} grants access to "${purposeRole}", which is neither a purpose nor a task.`,
      ),
    ]
  }
  const touched = [...new Set([...access.read, ...access.insert, ...access.update])]
  const beyond = touched.flatMap((name) => {
    const column = table.columns[name]
    if (column === undefined)
      return [
        problem(
          'column-unknown',
          `${table.name}.${name}`,
          `${table.name} grants "${purposeRole}" a column "${name}" that it does not have.`,
        ),
      ]
    if (column.category === null || column.category === 'person-number' || needs?.[column.category] !== undefined)
      return []
    return [
      problem(
        'access-beyond-needs',
        `${table.name}.${name}`,
        `"${purposeRole}" may touch ${table.name}.${name} (${column.category}), and states no need for that category.`,
      ),
    ]
  })
  const everybody = access.rows.kind === 'everyone' && !purposeRole.includes(':')
  return everybody
    ? [
        ...beyond,
        problem(
          'rows-of-everyone',
          subject,
          `"${purposeRole}" is a person’s own purpose role and sees everybody’s rows of ${table.name}.`,
        ),
      ]
    : beyond
}

/** What the law keeps, only the retention worker deletes, and the database holds that to the term. */
function deletionProblems(
  table: TableDeclaration,
  purposeRole: string,
  access: Access,
  declaration: Declaration,
): Problem[] {
  if (!access.delete || purposeRole === retentionRole || keptOnErasure(table, declaration).length === 0) return []
  return [
    problem(
      'delete-of-kept',
      `${table.name}: ${purposeRole}`,
      `"${purposeRole}" may delete rows of ${table.name} that have to be kept.`,
    ),
  ]
}

function bindingProblems(
  subject: string,
  table: TableDeclaration,
  binding: RetentionBinding,
  declaration: Declaration,
): Problem[] {
  const purpose = declaration.purposes[binding.purpose]
  if (purpose === undefined)
    return [
      problem(
        'retention-purpose-unknown',
        subject,
        `${subject} is kept for "${binding.purpose}", which is no purpose.`,
      ),
    ]
  const starts = binding.atLatest === undefined ? [binding.since] : [binding.since, binding.atLatest]
  const undated = starts.filter((name) => !['timestamptz', 'date'].includes(table.columns[name]?.type ?? ''))
  return [
    ...undated.map((name) =>
      problem('retention-start', subject, `The term of ${subject} counts from "${name}", which is no date of its row.`),
    ),
    ...(binding.sooner !== null && periodDays(binding.sooner) > periodDays(purpose.retention.keep)
      ? [
          problem(
            'retention-later',
            subject,
            `${subject} says it goes sooner than "${binding.purpose}" asks, and goes later.`,
          ),
        ]
      : []),
  ]
}

function retentionProblems(table: TableDeclaration, declaration: Declaration): Problem[] {
  if (table.subject === null) return []
  const emptied = Object.entries(table.columns).flatMap(([name, column]) => {
    if (column.emptied === null) return []
    const subject = `${table.name}.${name}`
    const problems = bindingProblems(subject, table, column.emptied, declaration)
    return column.nullable
      ? problems
      : [
          ...problems,
          problem('column-not-emptiable', subject, `${subject} has to be emptied and is declared as never empty.`),
        ]
  })
  const rows = table.retention.flatMap((binding) => bindingProblems(table.name, table, binding, declaration))
  const endless = effectiveRetention(table, declaration).length === 0
  return [
    ...rows,
    ...emptied,
    ...(endless
      ? [
          problem(
            'retention-none',
            table.name,
            `Rows of ${table.name} never end: neither they nor a parent have a term.`,
          ),
        ]
      : []),
  ]
}

function shapeProblems(table: TableDeclaration, declaration: Declaration): Problem[] {
  const personal = Object.entries(table.columns).filter(([, { category }]) => category !== null)
  const unknown = personal.filter(([, { category }]) => declaration.categories[category!] === undefined)
  const parent = table.parent === null ? null : declaration.tables[table.parent.table]
  const misfit = parent !== null && (parent === undefined || parent.primaryKey.length !== table.parent!.columns.length)
  return [
    ...unknown.map(([name, { category }]) =>
      problem(
        'category-unknown',
        `${table.name}.${name}`,
        `${table.name}.${name} is of the category "${category}", which is not declared.`,
      ),
    ),
    ...(table.subject === null
      ? personal.map(([name]) =>
          problem(
            'subject-missing',
            `${table.name}.${name}`,
            `${table.name} holds personal data (${name}) and does not say whose.`,
          ),
        )
      : []),
    ...(table.subject !== null && table.columns[table.subject]?.category !== 'person-number'
      ? [problem('subject-unknown', table.name, `The subject of ${table.name} is no column with a person’s number.`)]
      : []),
    ...(misfit
      ? [problem('parent-unknown', table.name, `The parent of ${table.name} does not exist, or has another key.`)]
      : []),
  ]
}

function roleProblems(declaration: Declaration): Problem[] {
  const roles = purposeRoles(declaration).map((purposeRole) => roleName(purposeRole))
  const twice = roles.filter((role, index) => roles.indexOf(role) !== index)
  return twice.map((role) => problem('role-twice', role, `Two purpose roles would share the database role ${role}.`))
}

export function checkStores(declaration: Declaration): Problem[] {
  const perTable = Object.values(declaration.tables).flatMap((table) => [
    ...shapeProblems(table, declaration),
    ...retentionProblems(table, declaration),
  ])
  const perRole = roleAccess(declaration).flatMap(({ purposeRole, table: name, access }) => {
    const table = declaration.tables[name]!
    return [
      ...accessProblems(table, purposeRole, access, declaration),
      ...deletionProblems(table, purposeRole, access, declaration),
    ]
  })
  return [...perTable, ...perRole, ...roleProblems(declaration)]
}
