/** The main job from the command line: init, import, search, ask, show, change, take away, erase. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Confidant, makeConfidant, smallMbox } from './confidant.js'

let confidant: Confidant
let mbox: string

beforeAll(() => {
  confidant = makeConfidant()
  mbox = confidant.write('mail.mbox', smallMbox)
})

afterAll(() => confidant[Symbol.asyncDispose]())

interface Hit {
  id: string
  externalId: string
  title: string
}

const idOf = (query: string): string => confidant.run(['search', query, '--json']).json<{ hits: Hit[] }>().hits[0]!.id

describe('before there is a vault', () => {
  test('status says so, and what to do', () => {
    const { code, stdout } = confidant.runWithoutPassphrase(['status'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/no vault .* yet.*confidant init/s)
  })

  test('a command that needs one fails with 1', () => {
    const { code, stdout } = confidant.run(['search', 'x', '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(stdout).error.code).toBe('no-vault')
  })
})

describe('with a vault', () => {
  beforeAll(() => {
    const made = confidant.run(['init', '--json'])
    expect(made.code).toBe(0)
    expect(made.json<{ recoveryWords: string }>().recoveryWords.split(' ')).toHaveLength(24)
  })

  test('a second init changes nothing and says why', () => {
    const { code, stdout, stderr } = confidant.run(['init', '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(stdout).error.code).toBe('vault-exists')
    expect(stderr).toMatch(/already/)
  })

  test('import counts every input, and again imports nothing new', () => {
    const first = confidant.run(['import', mbox, '--json'])
    expect(first.code).toBe(0)
    expect(first.json()).toEqual({
      found: 3,
      imported: 3,
      duplicates: 0,
      rejected: [],
      byKind: { mail: 3 },
      seconds: expect.any(Number),
    })
    const again = confidant.run(['import', mbox, '--json']).json()
    expect(again).toMatchObject({ found: 3, imported: 0, duplicates: 3, rejected: [] })
  })

  test('what cannot be read is rejected with path and reason, and the exit code is 4', () => {
    const folder = join(confidant.root, 'mixed')
    mkdirSync(folder)
    writeFileSync(join(folder, 'noise.bin'), Buffer.from([0, 1, 2, 3, 254, 255, 0, 9]))
    writeFileSync(join(folder, 'note.md'), '# Shopping\n\nRhubarb and vanilla.\n')
    const { code, stdout } = confidant.run(['import', folder, '--json'])
    const summary = JSON.parse(stdout)
    expect(code).toBe(4)
    expect(summary).toMatchObject({ found: 2, imported: 1, byKind: { note: 1 } })
    expect(summary.rejected).toEqual([
      { path: join(folder, 'noise.bin'), position: 0, reason: expect.stringMatching(/./) },
    ])
    const sources = confidant
      .run(['sources', '--json'])
      .json<{ sources: { id: number; name: string; rejected: number }[] }>().sources
    const source = sources.find(({ name }) => name === folder)
    expect(source?.rejected).toBe(1)
    const listed = confidant.run(['sources', 'show', String(source?.id), '--rejected', '--json']).json()
    expect(listed).toEqual({ source: source?.id, rejected: summary.rejected })
  })

  test('what was rejected inside a file is counted again when nothing in the file changed', () => {
    const folder = join(confidant.root, 'broken')
    mkdirSync(folder)
    writeFileSync(join(folder, 'torn.pdf'), '%PDF-1.4\nthis is no document\n')
    const first = confidant.run(['import', folder, '--json'])
    const again = confidant.run(['import', folder, '--json'])
    expect([first.code, again.code]).toEqual([4, 4])
    expect(again.json()).toMatchObject({ found: 1, imported: 0, rejected: first.json<{ rejected: [] }>().rejected })
  })

  test('a mistyped path is reported as such and leaves no source behind', () => {
    const nope = join(confidant.root, 'nope')
    const { code, stdout } = confidant.run(['import', nope, '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(stdout).error).toEqual({
      code: 'not-found',
      message: `There is no file or folder ${nope}. Check the path.`,
    })
    expect(confidant.run(['sources']).stdout).not.toContain('nope')
  })

  test('a statement of an unknown bank is read once its columns are named, though it was rejected before', () => {
    const folder = join(confidant.root, 'bank')
    mkdirSync(folder)
    const statement = 'Date;Text;Amount\n2025-02-03;Honing van de imker;-7,50\n2025-02-04;Salaris;2000,00\n'
    writeFileSync(join(folder, 'own.csv'), statement)
    const mapping = confidant.write(
      'mapping.json',
      JSON.stringify({ date: 'Date', dateFormat: 'yyyy-MM-dd', amount: 'Amount', decimal: ',', description: ['Text'] }),
    )
    expect(confidant.run(['import', folder, '--json']).code).toBe(4)
    expect(confidant.run(['import', folder, '--csv-mapping', mapping, '--json']).json()).toMatchObject({
      imported: 2,
      rejected: [],
      byKind: { transaction: 2 },
    })
    expect(confidant.run(['forget', idOf('imker'), '--yes']).code).toBe(0)
    expect(confidant.run(['forget', idOf('salaris'), '--yes']).code).toBe(0)
  })

  test('search answers exactly in the shape of the contract', () => {
    const { code, stdout } = confidant.run(['search', 'summer', 'deposit', '--json'])
    expect(code).toBe(0)
    const result = JSON.parse(stdout)
    expect(Object.keys(result)).toEqual(['query', 'hits', 'tookMs'])
    expect(result.query).toBe('summer deposit')
    expect(Object.keys(result.hits[0])).toEqual([
      'id',
      'kind',
      'title',
      'at',
      'source',
      'externalId',
      'snippet',
      'score',
    ])
    expect(result.hits[0]).toMatchObject({
      kind: 'mail',
      title: 'The summer house',
      at: '2025-03-03T09:00:00.000Z',
      source: mbox,
      externalId: 'house-1@example.org',
    })
    expect(result.hits[0].id).toMatch(/^[0-9a-f]{32}$/)
    expect(result.hits[0].snippet).toContain('deposit')
    expect(result.hits[0].snippet).not.toMatch(/[\ue000\ue001]/)
  })

  test('search and ask take a question a line and answer an object a line', () => {
    const searched = confidant.run(['search', '--stdin', '--json'], `tomato\n\n${'x'.repeat(5000)}\nvanilla\n`)
    const lines = searched.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(searched.code).toBe(0)
    expect(lines.map(({ query, hits, error }) => [query.slice(0, 7), hits?.[0]?.title ?? error?.code])).toEqual([
      ['tomato', 'Tomatoes'],
      ['', undefined],
      ['xxxxxxx', 'invalid'],
      ['vanilla', 'Shopping'],
    ])
    expect(lines[1]).toEqual({ query: '', hits: [], tookMs: 0 })
    const asked = confidant.run(
      ['ask', '--stdin', '--json'],
      'How much is the deposit for the summer house?\n\nWho is the queen of Sheba?\n',
    )
    const [deposit, nothing, queen] = asked.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(Object.keys(deposit)).toEqual(['question', 'answer', 'abstained', 'citations', 'model'])
    expect(deposit).toMatchObject({ abstained: false, model: null })
    expect(deposit.answer).toContain('240')
    expect(deposit.citations.map(({ externalId }: Hit) => externalId)).toContain('house-1@example.org')
    expect(nothing).toEqual({ question: '', answer: '', abstained: true, citations: [], model: null })
    expect(queen).toMatchObject({ abstained: true, citations: [] })
  })

  test('an item shows its conversation and where it came from', () => {
    const item = confidant
      .run(['show', idOf('deposit'), '--json'])
      .json<{ thread: Hit[]; sources: { path: string }[]; text: string }>()
    expect(item.text).toContain('240 euro')
    expect(item.thread.map(({ title }) => title)).toEqual(['The summer house', 'Re: The summer house'])
    expect(item.sources[0]?.path).toBe(mbox)
  })

  test('a correction wins, is found, and leaves what was imported readable', () => {
    const id = idOf('tomato')
    expect(confidant.run(['correct', id, '--title', 'Aubergines']).code).toBe(0)
    expect(confidant.run(['search', 'aubergines', '--json']).json<{ hits: Hit[] }>().hits[0]?.id).toBe(id)
    const item = confidant.run(['show', id, '--json']).json()
    expect(item).toMatchObject({ title: 'Aubergines', corrected: [{ field: 'title', imported: 'Tomatoes' }] })
  })

  test('export writes everything in open formats, into a new folder only', () => {
    const out = join(confidant.root, 'out')
    expect(confidant.run(['export', out, '--json']).json()).toMatchObject({ items: 4 })
    expect(readFileSync(join(out, 'mail/2025.mbox'), 'utf8')).toContain('Message-ID: <house-1@example.org>')
    expect(readFileSync(join(out, 'items.jsonl'), 'utf8').trim().split('\n')).toHaveLength(4)
    const again = confidant.run(['export', out])
    expect([again.code, again.stderr]).toEqual([1, expect.stringMatching(/out exists already/)])
    expect(existsSync(`${out}.partial`)).toBe(false)
  })

  test('a backup is restored elsewhere with all that it held, and holds nothing readable', async () => {
    const file = join(confidant.root, 'copy.backup')
    expect(confidant.run(['backup', file]).code).toBe(0)
    expect(readFileSync(file).includes('summer house')).toBe(false)
    expect(confidant.run(['backup', file]).stderr).toMatch(/copy\.backup exists already/)
    await using other = makeConfidant()
    expect(other.run(['restore', file]).code).toBe(0)
    expect(other.run(['search', 'deposit', '--json']).json<{ hits: Hit[] }>().hits[0]?.externalId).toBe(
      'house-1@example.org',
    )
  })

  test('rekey keeps everything readable with the same passphrase', () => {
    const before = statSync(confidant.vault).mtimeMs
    expect(confidant.run(['rekey']).code).toBe(0)
    expect(statSync(confidant.vault).mtimeMs).toBeGreaterThanOrEqual(before)
    expect(idOf('deposit')).toMatch(/^[0-9a-f]{32}$/)
  })

  test('forget removes an item from every answer', () => {
    const id = idOf('rhubarb')
    expect(confidant.run(['forget', id]).code).toBe(1)
    expect(confidant.run(['forget', id, '--yes', '--json']).json()).toEqual({ forgotten: 1 })
    expect(confidant.run(['search', 'rhubarb', '--json']).json<{ hits: Hit[] }>().hits).toEqual([])
    expect(confidant.run(['show', id]).code).toBe(1)
  })

  test('nothing has left, and no pass lets anything leave', () => {
    expect(confidant.run(['ledger', '--json']).json()).toEqual({ lines: [], intact: true })
    expect(confidant.run(['passes', '--json']).json()).toEqual({ passes: [] })
  })

  test('a wrong passphrase ends with 3 and tells nothing', () => {
    const wrong = confidant.write('wrong', 'not the passphrase')
    const { code, stdout } = confidant.runWithoutPassphrase(['search', 'deposit', '--json', '--passphrase-file', wrong])
    expect(code).toBe(3)
    expect(JSON.parse(stdout).error.code).toBe('wrong-passphrase')
  })

  test.each([[['serch']], [['show']], [['search', '--limit', 'many', 'x']], [['status', '--nonsense']]])(
    '%j is a wrong use and ends with 2',
    (args) => {
      const { code, stderr } = confidant.run(args)
      expect(code).toBe(2)
      expect(stderr.trim()).not.toBe('')
    },
  )

  test('erase needs the passphrase and leaves no file of the vault', () => {
    const wrong = confidant.write('wrong', 'not the passphrase')
    expect(confidant.runWithoutPassphrase(['erase', '--yes', '--passphrase-file', wrong]).code).toBe(3)
    expect(confidant.run(['erase', '--yes', '--json']).json()).toEqual({ state: 'absent' })
    expect(existsSync(confidant.vault) ? readdirSync(confidant.vault) : []).toEqual([])
  })
})
