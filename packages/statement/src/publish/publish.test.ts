import { describe, expect, test } from 'vitest'
import { declare } from '../declaration/declare.js'
import { inventedOperator } from '../declaration/operator.js'
import type { Section } from './document.js'
import { escapeHtml, statementHtml } from './html.js'
import { statementJson } from './json.js'
import { formatDate } from './labels.js'
import { escapeMarkdown, statementMarkdown } from './markdown.js'
import { statementDocument } from './statement-document.js'

const declaration = declare()
const english = statementDocument(declaration, 'en')
const dutch = statementDocument(declaration, 'nl')

function allText(section: Section): string {
  return JSON.stringify(section)
}

describe('the published document', () => {
  test('says who, what, why, how long, to whom and which rights, with the date of the last amendment', () => {
    expect(english.sections.map(({ id }) => id)).toEqual([
      'clauses',
      'controllers',
      'categories',
      'purposes',
      'recipients',
      'rights',
    ])
    expect(allText(english.sections[0]!)).toContain('22 November 2026')
    expect(allText(dutch.sections[0]!)).toContain('22 november 2026')
  })

  test('has a section for every purpose with basis, needs, term, erasure and recipients', () => {
    const purposes = english.sections.find(({ id }) => id === 'purposes')!.sections
    expect(purposes.map(({ id }) => id)).toEqual(Object.keys(declaration.purposes).map((id) => `purpose-${id}`))
    const books = allText(purposes.find(({ id }) => id === 'purpose-bookkeeping')!)
    for (const words of [
      'art. 6(1)(c)',
      'art. 52 Algemene wet',
      '7 years from the end of the year',
      '17(3)(b)',
      'Tax authorities',
    ]) {
      expect(books).toContain(words)
    }
  })

  test('says a reason once for all categories that share it', () => {
    const rights = english.sections
      .find(({ id }) => id === 'purposes')!
      .sections.find(({ id }) => id === 'purpose-data-rights')!
    const table = rights.blocks.find((block) => block.kind === 'table')!
    const reasons = table.rows.map(([, why]) => why)
    expect(new Set(reasons).size).toBe(reasons.length)
    const named = table.rows.flatMap(([titles]) => titles!.split(' · '))
    expect(named).toHaveLength(Object.keys(declaration.purposes['data-rights']!.needs).length)
  })

  test('says of each party whether it is within the European Economic Area', () => {
    const parties = {
      ...inventedOperator.parties,
      'mail-delivery': { name: 'Far Mail', country: 'US', contractDate: '2026-01-01' },
    }
    const recipients = statementDocument(declare({ ...inventedOperator, parties }), 'en').sections.find(
      ({ id }) => id === 'recipients',
    )!
    expect(allText(recipients)).toContain('Polderserver B.V. (NL, within the European Economic Area)')
    expect(allText(recipients)).toContain('Far Mail (US, outside the European Economic Area, under the safeguards')
  })

  test('shows beside each clause how it is kept', () => {
    const [first] = english.sections[0]!.blocks.filter((block) => block.kind === 'clause')
    expect(first).toMatchObject({
      id: 'P1',
      guarantees: expect.arrayContaining([{ id: 'device.vault-is-ciphertext', shows: expect.any(String) }]),
    })
  })

  test('names the operator’s company, and leaves no place unfilled', () => {
    expect(JSON.stringify(english)).toContain('Lindewerk B.V. does not receive it')
    for (const document of [english, dutch])
      expect(JSON.stringify(document.sections).replaceAll(/[{}]\s*[",[\]{}]|[",[\]{}]\s*[{}]/g, '')).not.toMatch(
        /\{(company|contact|date|site|why|event|period)\}/,
      )
  })

  test('is the same document in both languages', () => {
    const shape = (section: Section): unknown => [
      section.id,
      section.blocks.map(({ kind }) => kind),
      section.sections.map(shape),
    ]
    expect(dutch.sections.map(shape)).toEqual(english.sections.map(shape))
  })
})

describe('as HTML', () => {
  const [company, ...others] = inventedOperator.entities
  const hostile = declare({
    ...inventedOperator,
    entities: [{ ...company, name: '<script>alert("x")</script>' }, ...others],
  })

  test('is balanced, without script, style or handlers', () => {
    const html = statementHtml(english)
    const opened = [...html.matchAll(/<([a-z][a-z0-9]*)[ >]/g)].map(([, tag]) => tag)
    const closed = [...html.matchAll(/<\/([a-z][a-z0-9]*)>/g)].map(([, tag]) => tag)
    expect(opened.sort()).toEqual(closed.sort())
    expect(html).not.toMatch(/<(script|style|img|iframe)|style=| on\w+=/)
  })

  test('has one title, and headings that skip no level', () => {
    const levels = [...statementHtml(english).matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
  })

  test('gives each clause its anchor, and no id twice', () => {
    const ids = [...statementHtml(english).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids).toEqual(expect.arrayContaining(['P1', 'V2', 'purpose-newsletter', 'recipient-mail-delivery']))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('escapes what an operator wrote', () => {
    const html = statementHtml(statementDocument(hostile, 'en'))
    expect(html).not.toContain('<script>')
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;')
    expect(escapeHtml(`<a href='x'>&"`)).toBe('&lt;a href=&#39;x&#39;&gt;&amp;&quot;')
  })

  test('shows when a guarantee was last proved, or that it failed', () => {
    const proofs = {
      'links.outgoing-marked': { ok: true, at: '2026-11-22' },
      'portal.every-setting': { ok: false, at: '2026-11-21' },
    }
    const html = statementHtml(dutch, { proofs })
    expect(html).toContain('<small>Bewezen op 2026-11-22</small>')
    expect(html).toContain('<small>Niet geslaagd op 2026-11-21</small>')
  })

  test('fits below a page’s own title', () => {
    expect(statementHtml(english, { headingLevel: 2 })).not.toContain('<h1>')
  })
})

describe('as Markdown', () => {
  test('has the sections, the clauses and the tables', () => {
    const markdown = statementMarkdown(english)
    expect(markdown).toMatch(/^# Privacy statement\n\n## Our commitments/)
    expect(markdown).toContain('### P1 Your agent keeps your secrets')
    expect(markdown).toContain('| Category | Why |\n| --- | --- |\n')
  })

  test('escapes what would be mark-up', () => {
    expect(escapeMarkdown('a|b *c* [d](e) <f>\ng')).toBe('a\\|b \\*c\\* \\[d\\](e) \\<f\\> g')
  })
})

test('as JSON it is the document', () => {
  expect(JSON.parse(statementJson(dutch))).toEqual(dutch)
})

test('dates are said in words, without a time zone', () => {
  expect(formatDate('2027-01-01')).toEqual({ en: '1 January 2027', nl: '1 januari 2027' })
})
