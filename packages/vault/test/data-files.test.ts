import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { foldToken } from '../src/terms.js'

const search = join(import.meta.dirname, '../src/search')
const files = globSync('**/data/**/*.json', { cwd: search }).sort()
const read = (file: string): unknown => JSON.parse(readFileSync(join(search, file), 'utf8'))

/** Every list of words in a file, with the way to it: `en.units.day`. */
function listsIn(value: unknown, path = ''): [path: string, words: string[]][] {
  if (Array.isArray(value)) {
    if (value.every((each) => typeof each === 'string')) return [[path, value]]
    return value.flatMap((each, index) => listsIn(each, `${path}.${index}`))
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => listsIn(each, path === '' ? key : `${path}.${key}`))
}

/** The same for every language: names of lists, and how long lists are whose places mean something. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return Array.isArray(value[0]) ? value.map(shapeOf) : 'words'
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shapeOf(each)]))
}

it('there are data files to test', () => {
  expect(files.map((file) => basename(file))).toEqual([
    'date-words.json',
    'query-words.json',
    'low-weight-words.json',
    'stop-words.json',
    'actions.json',
    'everyday.json',
    'household.json',
    'things.json',
  ])
})

describe.each(files)('%s', (file) => {
  const lists = listsIn(read(file))

  it('holds words as the index folds them', () => {
    const words = lists.flatMap(([, list]) => list)
    expect(words.length).toBeGreaterThan(100)
    expect(words.filter((word) => word === '' || word !== foldToken(word) || word !== word.trim())).toEqual([])
  })

  it('holds no word twice in one list', () => {
    for (const [path, words] of lists) expect(words, path).toEqual([...new Set(words)])
  })
})

describe.each(files.filter((file) => !file.includes('synonyms')))('%s', (file) => {
  const data = read(file) as Record<string, Record<string, unknown>>

  it('says the same of English and of Dutch', () => {
    expect(Object.keys(data)).toEqual(['en', 'nl'])
    const [en, nl] = Object.values(data).map((language) => ({ ...(shapeOf(language) as object), relativeDays: null }))
    expect(nl).toEqual(en)
  })
})

it.each(['low-weight-words.json', 'stop-words.json'])('%s is in order of the alphabet', (name) => {
  for (const [path, words] of listsIn(read(join('words/data', name)))) expect(words, path).toEqual([...words].sort())
})

describe('synonyms', () => {
  it('are lists of groups', () => {
    for (const file of files.filter((each) => each.includes('synonyms'))) {
      const groups = read(file) as string[][]
      expect(groups.every((group) => Array.isArray(group) && group.length > 0)).toBe(true)
    }
  })
})

describe('words of dates', () => {
  const { en, nl } = read('dates/data/date-words.json') as Record<'en' | 'nl', Record<string, string[][]>>

  it.each([
    ['months', 12],
    ['weekdays', 7],
    ['shortWeekdays', 7],
    ['numbers', 12],
    ['ordinals', 4],
  ])('%s name each place in one language or the other', (list, count) => {
    const names = Array.from({ length: count }, (_, index) => [...en![list]![index]!, ...nl![list]![index]!])
    expect(names.filter((each) => each.length === 0)).toEqual([])
    expect(en![list]).toHaveLength(count)
    const all = names.flat()
    expect(all).toEqual([...new Set(all)])
  })
})
