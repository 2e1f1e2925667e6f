/**
 * The published statement as semantic HTML without style, script or attribute that a strict policy would refuse: a
 * fragment to put inside a page. Escapes everything; nothing in a declaration is mark-up.
 */
import { fill } from '@confidant/i18n'
import type { Block, Clause, DataTable, Guarantee, Section, StatementDocument } from './document.js'
import { labels } from './labels.js'

/** When a guarantee was last checked, and how it went. */
export interface Proof {
  readonly ok: boolean
  /** A date or time, shown as it is. */
  readonly at: string
}

export interface HtmlOptions {
  /** By guarantee. */
  readonly proofs?: Readonly<Record<string, Proof>>
  /** The level of the title's heading; sections follow below it. */
  readonly headingLevel?: 1 | 2
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!)
}

interface Rendering {
  readonly document: StatementDocument
  readonly proofs: Readonly<Record<string, Proof>>
}

function element(tag: string, content: string): string {
  return `<${tag}>${content}</${tag}>`
}

function guaranteeHtml({ id, shows }: Guarantee, { document, proofs }: Rendering): string {
  const proof = proofs[id]
  const words =
    proof === undefined ? null : fill(proof.ok ? labels.proved : labels.failed, { at: proof.at })[document.language]
  const proved = words === null ? '' : ` <small>${escapeHtml(words)}</small>`
  const state = proof === undefined ? '' : ` data-proved="${proof.ok ? 'yes' : 'no'}"`
  return `<li data-guarantee="${escapeHtml(id)}"${state}>${escapeHtml(shows)}${proved}</li>`
}

/** The summary shows the latest results, so that they are visible without opening it. */
function summaryOf({ guarantees }: Clause, { document: { language }, proofs }: Rendering): string {
  const results = guarantees.flatMap(({ id }) => proofs[id] ?? [])
  if (results.length === 0) return labels.guarantees[language]
  const kept = results.filter(({ ok }) => ok).length
  const counts = { kept: String(kept), all: String(guarantees.length) }
  return fill(labels.provedGuarantees, counts)[language]
}

function clauseHtml(clause: Clause, level: number, rendering: Rendering): string {
  const guarantees = clause.guarantees.map((guarantee) => guaranteeHtml(guarantee, rendering)).join('')
  const summary = escapeHtml(summaryOf(clause, rendering))
  return [
    `<article id="${escapeHtml(clause.id)}">`,
    element(`h${level}`, `${escapeHtml(clause.title)} <small>${escapeHtml(clause.id)}</small>`),
    element('p', escapeHtml(clause.body)),
    `<details><summary>${summary}</summary><ul>${guarantees}</ul></details>`,
    '</article>',
  ].join('\n')
}

function tableHtml({ caption, head, rows }: DataTable): string {
  const cells = head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('')
  const body = rows.map(
    ([first = '', ...rest]) =>
      `<tr><th scope="row">${escapeHtml(first)}</th>${rest.map((cell) => element('td', escapeHtml(cell))).join('')}</tr>`,
  )
  const table = `<table><caption>${escapeHtml(caption)}</caption><thead><tr>${cells}</tr></thead><tbody>${body.join('')}</tbody></table>`
  // On a narrow page a table scrolls inside itself, by keyboard too.
  return `<div role="group" aria-label="${escapeHtml(caption)}" tabindex="0">${table}</div>`
}

function blockHtml(block: Block, level: number, rendering: Rendering): string {
  if (block.kind === 'paragraph') return element('p', escapeHtml(block.text))
  if (block.kind === 'list') return element('ul', block.items.map((item) => element('li', escapeHtml(item))).join(''))
  if (block.kind === 'table') return tableHtml(block)
  if (block.kind === 'clause') return clauseHtml(block, level, rendering)
  const entries = block.entries.map(
    ({ term, details }) =>
      element('dt', escapeHtml(term)) + details.map((detail) => element('dd', escapeHtml(detail))).join(''),
  )
  return element('dl', entries.join(''))
}

function sectionHtml(section: Section, level: number, rendering: Rendering): string {
  const below = Math.min(level + 1, 6)
  return [
    `<section id="${escapeHtml(section.id)}">`,
    element(`h${level}`, escapeHtml(section.heading)),
    ...section.blocks.map((block) => blockHtml(block, below, rendering)),
    ...section.sections.map((inner) => sectionHtml(inner, below, rendering)),
    '</section>',
  ].join('\n')
}

export function statementHtml(document: StatementDocument, options: HtmlOptions = {}): string {
  const level = options.headingLevel ?? 1
  const rendering = { document, proofs: options.proofs ?? {} }
  return [
    `<div lang="${document.language}">`,
    element(`h${level}`, escapeHtml(document.title)),
    ...document.sections.map((section) => sectionHtml(section, level + 1, rendering)),
    '</div>',
  ].join('\n')
}
