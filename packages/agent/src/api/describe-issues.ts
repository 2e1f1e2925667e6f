/**
 * Explains what is wrong with parameters. Pure; names the field and the rule, never what the field holds.
 */
import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/** @param params what was checked, to tell what is absent from what is of the wrong type */
export function describeIssues(issues: readonly Issue[], params: unknown): string {
  const issue = issues[0]
  if (!issue) return 'The request is not as it must be.'
  if (issue.code === 'invalid_union') return describeIssues(closest(issue.errors), valueAt(params, issue.path))
  return sentence(issue, params)
}

/** Of several shapes that could have been meant, the one that the parameters resemble most. */
function closest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const strangeness = (issues: readonly Issue[]): number =>
    issues.filter(({ code, path }) =>
      code === 'unrecognized_keys' ? path.length === 0 : path.length < 2 && code === 'invalid_type',
    ).length
  return branches.toSorted((a, b) => strangeness(a) - strangeness(b))[0] ?? []
}

const names: Readonly<Record<string, string>> = {
  id: 'The id',
  newPassphrase: 'The new passphrase',
  recoveryWords: 'The recovery words',
  before: 'The id to go on from',
  csvMapping: 'The CSV mapping',
}

function nameOf(path: readonly PropertyKey[]): string {
  const [first, ...rest] = path.map(String)
  if (first === undefined) return 'The request'
  const field = names[first] ?? `The ${first}`
  return rest.length === 0 ? field : `${field}: its "${rest.join('.')}"`
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

function sentence(issue: Issue, params: unknown): string {
  const field = nameOf(issue.path)
  const is = /s$/.test(field) ? 'are' : 'is'
  switch (issue.code) {
    case 'too_big':
      return `${field} ${is} ${measured(issue.origin, 'too long', 'too big')}: at most ${amount(issue.origin, issue.maximum)}.`
    case 'too_small':
      if (issue.minimum === 1 && issue.origin !== 'number' && issue.origin !== 'int') return `${field} ${is} empty.`
      return `${field} ${is} ${measured(issue.origin, 'too short', 'too small')}: at least ${amount(issue.origin, issue.minimum)}.`
    case 'invalid_format':
      return `${field} ${is} not one as "confidant search" shows it: 32 characters of 0-9 and a-f, or the first 8 or more of them.`
    case 'invalid_type':
      if (valueAt(params, issue.path) === undefined) return `${field} ${is} missing.`
      return `${field} must be ${typeNames[issue.expected] ?? issue.expected}.`
    case 'invalid_value':
      return `${field} must be one of ${issue.values.map((value) => `"${String(value)}"`).join(', ')}.`
    case 'unrecognized_keys':
      return `${field} ${is === 'is' ? 'has' : 'have'} ${issue.keys.map((key) => `"${key}"`).join(', ')}, which nothing is known about.`
    default:
      return `${field} ${is} not as it must be.`
  }
}

function measured(origin: string, ofText: string, ofNumber: string): string {
  return origin === 'number' || origin === 'int' ? ofNumber : ofText
}

function amount(origin: string, bound: number | bigint): string {
  const unit = origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : ''
  return `${bound.toLocaleString('en-GB')}${unit}`
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  )
}
