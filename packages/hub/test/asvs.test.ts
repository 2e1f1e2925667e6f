import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { declare } from '@confidant/statement'
import { beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')
const docs = join(root, 'docs')

/** OWASP ASVS 5.0.0: by section, the level of each of its requirements at levels 1 and 2, which are numbered from one on. */
const sections: Readonly<Record<string, string>> = {
  '1.1': '22',
  '1.2': '111112222',
  '1.3': '11222222222',
  '1.4': '222',
  '1.5': '12',
  '2.1': '122',
  '2.2': '112',
  '2.3': '1222',
  '2.4': '2',
  '3.2': '11',
  '3.3': '1222',
  '3.4': '112222',
  '3.5': '11122',
  '3.7': '22',
  '4.1': '122',
  '4.2': '2',
  '4.3': '22',
  '4.4': '1222',
  '5.1': '2',
  '5.2': '112',
  '5.3': '11',
  '5.4': '222',
  '6.1': '122',
  '6.2': '111111112222',
  '6.3': '1122',
  '6.4': '1122',
  '6.5': '22222',
  '6.6': '222',
  '6.8': '2222',
  '7.1': '222',
  '7.2': '1111',
  '7.3': '22',
  '7.4': '11222',
  '7.5': '22',
  '7.6': '22',
  '8.1': '12',
  '8.2': '112',
  '8.3': '1',
  '8.4': '2',
  '9.1': '111',
  '9.2': '1222',
  '10.1': '22',
  '10.2': '22',
  '10.3': '2222',
  '10.4': '11111222222',
  '10.5': '22222',
  '10.6': '22',
  '10.7': '222',
  '11.1': '22',
  '11.2': '222',
  '11.3': '112',
  '11.4': '1222',
  '11.5': '2',
  '11.6': '2',
  '12.1': '122',
  '12.2': '11',
  '12.3': '2222',
  '13.1': '2',
  '13.2': '22222',
  '13.3': '22',
  '13.4': '12222',
  '14.1': '22',
  '14.2': '1222',
  '14.3': '122',
  '15.1': '122',
  '15.2': '122',
  '15.3': '1222222',
  '16.1': '2',
  '16.2': '22222',
  '16.3': '2222',
  '16.4': '222',
  '16.5': '222',
  '17.1': '2',
  '17.2': '2222',
  '17.3': '22',
}

interface Row {
  readonly number: string
  readonly level: string
  readonly state: string
  readonly how: string
  readonly shownBy: string
}

interface Link {
  readonly title: string
  readonly target: string
}

let table: string
let rows: readonly Row[]

beforeAll(async () => {
  table = await readFile(join(docs, 'asvs.md'), 'utf8')
  rows = [...table.matchAll(/^\| (V[\d.]+) \| (\d) \| (.+) \| (.+) \| (.+) \| (.+) \|$/gm)].map(
    ([, number, level, , state, how, shownBy]) => ({ number, level, state, how, shownBy }) as Record<keyof Row, string>,
  )
})

const inState = (state: string) => rows.filter((row) => row.state === state)
const linksIn = (text: string): Link[] =>
  [...text.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].map(([, title, target]) => ({ title: title!, target: target! }))

/** By path from the root: what the table says of it. */
function named(kind: RegExp): [path: string, title: string][] {
  const links = rows.flatMap(({ shownBy }) => linksIn(shownBy)).filter(({ target }) => kind.test(target))
  return links.map(({ title, target }) => [join('docs', target), title])
}

describe('the table of the ASVS', () => {
  test('has every requirement of levels 1 and 2 once, in order, with its level', () => {
    const expected = Object.entries(sections).flatMap(([section, levels]) =>
      [...levels].map((level, at) => `V${section}.${at + 1} ${level}`),
    )
    expect(expected).toHaveLength(253)
    expect(rows.map(({ number, level }) => `${number} ${level}`)).toEqual(expected)
  })

  test('counts them as they are', () => {
    for (const level of ['1', '2']) {
      const counts = ['met', 'in part', 'not met', 'n/a'].map(
        (state) => inState(state).filter((row) => row.level === level).length,
      )
      expect(table).toContain(`| level ${level} | ${counts.join(' | ')} |`)
    }
  })

  test('shows what is met by something that can be looked at, and says of the rest why or what is missing', () => {
    const withoutProof = inState('met').filter(({ shownBy }) => !/\]\(|`/.test(shownBy))
    const withoutGap = inState('in part').filter(({ how }) => !how.includes('Missing'))
    const withoutReason = [...inState('not met'), ...inState('n/a')].filter(({ how }) => how.length < 5)
    expect([withoutProof, withoutGap, withoutReason].flat().map(({ number }) => number)).toEqual([])
  })

  test('names tests that there are, by their titles', async () => {
    const tests = named(/\.(test|browser)\.tsx?$/)
    expect(tests.length).toBeGreaterThan(200)
    const sources = new Map<string, string>()
    for (const [path] of tests) sources.set(path, await readFile(join(root, path), 'utf8').catch(() => ''))
    const gone = tests.filter(([path, title]) => !sources.get(path)!.includes(`test('${title}'`))
    expect(gone).toEqual([])
  })

  test('names chapters that there are', async () => {
    for (const [path, title] of named(/\.md/)) {
      const [file = '', anchor] = path.split('#')
      const headings = [...(await readFile(join(root, file), 'utf8')).matchAll(/^## (.+)$/gm)].map(
        ([, words]) => words!,
      )
      expect(headings).toContain(title)
      expect([title, anchor]).toEqual([title, title.toLowerCase().replaceAll(' ', '-')])
    }
  })

  test('names guarantees and lint rules that there are', async () => {
    const config = await readFile(join(root, 'biome.json'), 'utf8')
    const { guarantees } = declare()
    const codes = rows.flatMap(({ shownBy }) =>
      [...shownBy.replaceAll(/\[[^\]]*\]\([^)]*\)/g, '').matchAll(/(lint )?`([^`]+)`/g)].map(([, lint, name]) => ({
        lint,
        name: name!,
      })),
    )
    expect(codes.length).toBeGreaterThan(20)
    const unknown = codes.filter(({ lint, name }) =>
      lint === undefined ? !Object.hasOwn(guarantees, name) : !config.includes(`"${name}"`),
    )
    expect(unknown).toEqual([])
  })

  test('leads to places that there are', async () => {
    const targets = new Set(linksIn(table).map(({ target }) => target.split('#')[0]!))
    for (const target of targets) if (!target.startsWith('https:')) await access(join(docs, target))
  })
})
