import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldToken } from '@confidant/vault'
import { describe, expect, it } from 'vitest'

const files = globSync('**/data/*.json', { cwd: import.meta.dirname }).sort()
const read = (file: string) => JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as object

/** Every list of words in a file, with the way to it. */
function listsIn(value: object, path = ''): [path: string, words: string[]][] {
  if (Array.isArray(value)) return [[path, value]]
  return Object.entries(value).flatMap(([key, each]) => listsIn(each, `${path}.${key}`))
}

it('there are data files to test', () => {
  expect(files).toEqual([
    'evidence/data/evidence-words.json',
    'evidence/data/name-parts.json',
    'kinds/data/asking-words.json',
    'question/data/answer-type-words.json',
    'question/data/language-words.json',
  ])
})

describe.each(files)('%s', (file) => {
  const lists = listsIn(read(file))

  it('holds folded words, none twice in one list, and no list is empty', () => {
    expect(lists.length).toBeGreaterThan(1)
    for (const [path, words] of lists) {
      expect(words, path).not.toEqual([])
      expect(words, path).toEqual([...new Set(words)])
      expect(words, path).toEqual(words.map((word) => foldToken(word).trim()))
    }
  })
})

describe.each(files.filter((file) => !file.endsWith('name-parts.json')))('%s', (file) => {
  const lists = listsIn(read(file))

  it('says the same of English and of Dutch', () => {
    const pathsOf = (language: string) =>
      lists.filter(([path]) => path.startsWith(`.${language}`)).map(([path]) => path.slice(language.length + 1))
    expect(Object.keys(read(file))).toEqual(['en', 'nl'])
    expect(pathsOf('nl')).toEqual(pathsOf('en'))
  })
})
