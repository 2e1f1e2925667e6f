/**
 * Explains what is wrong with parameters. Pure; names the field and the rule, never what the field holds.
 */
import type { z } from 'zod'
import { createPlural } from '../i18n/plural.js'

type Issue = z.core.$ZodIssue

/** @param params what was checked, to tell what is absent from what is of the wrong type */
export function describeIssues(issues: readonly Issue[], params: unknown): string {
  const issue = issues[0]
  if (!issue) return 'Invalid request.'
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
  id: 'The item id',
  source: 'The source number',
  newPassphrase: 'The new passphrase',
  recoveryWords: 'The recovery words',
  before: 'The id to continue from',
  csvMapping: 'The CSV mapping',
}

/** As the subject of a sentence with "must", which takes one thing and many alike. */
function subjectOf(path: readonly PropertyKey[]): string {
  const [first, ...rest] = path.map(String)
  if (first === undefined) return 'The request'
  const field = names[first] ?? `The ${first}`
  return rest.length === 0 ? field : `"${rest.join('.')}" in ${lowerFirst(field)}`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

const english = createPlural('en')
const list = new Intl.ListFormat('en-GB', { type: 'disjunction' })
const quoted = (values: readonly unknown[]): string => list.format(values.map((value) => `"${String(value)}"`))

function sentence(issue: Issue, params: unknown): string {
  const subject = subjectOf(issue.path)
  switch (issue.code) {
    case 'too_big':
      return tooBig(subject, issue.origin, issue.maximum)
    case 'too_small':
      return tooSmall(subject, issue.origin, issue.minimum)
    case 'invalid_format':
      return `${subject} must be as "confidant search" shows it: 32 characters of 0-9 and a-f, or at least the first 8 of them.`
    case 'invalid_type':
      if (valueAt(params, issue.path) === undefined) return `${subject} must be given.`
      return `${subject} must be ${typeNames[issue.expected] ?? issue.expected}.`
    case 'invalid_value':
      return `${subject} must be ${quoted(issue.values)}.`
    case 'unrecognized_keys':
      return english(issue.keys.length, {
        one: `${subject} must not have the unknown field ${quoted(issue.keys)}.`,
        other: `${subject} must not have the unknown fields ${quoted(issue.keys)}.`,
      })
    default:
      return `${subject} must be valid.`
  }
}

function tooBig(subject: string, origin: string, maximum: number | bigint): string {
  const most = maximum.toLocaleString('en-GB')
  if (origin === 'string') return `${subject} must have at most ${most} characters.`
  return origin === 'array' ? `${subject} must have at most ${most} entries.` : `${subject} must be at most ${most}.`
}

function tooSmall(subject: string, origin: string, minimum: number | bigint): string {
  const least = minimum.toLocaleString('en-GB')
  if (origin !== 'string' && origin !== 'array') return `${subject} must be at least ${least}.`
  if (minimum === 1) return `${subject} must not be empty.`
  return origin === 'array'
    ? `${subject} must have at least ${least} entries.`
    : `${subject} must have at least ${least} characters.`
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  )
}
