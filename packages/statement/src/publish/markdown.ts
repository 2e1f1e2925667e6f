/** The published statement as CommonMark with tables (GFM). Escapes what would be read as mark-up. */
import type { Block, DataTable, Section, StatementDocument } from './document.js'
import { labels } from './labels.js'

export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, (character) => `\\${character}`).replaceAll('\n', ' ')
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(escapeMarkdown).join(' | ')} |`
}

function tableMarkdown({ caption, head, rows }: DataTable): string {
  return [
    `**${escapeMarkdown(caption)}**`,
    '',
    row(head),
    `|${head.map(() => ' --- |').join('')}`,
    ...rows.map(row),
  ].join('\n')
}

function blockMarkdown(block: Block, level: number, document: StatementDocument): string {
  if (block.kind === 'paragraph') return escapeMarkdown(block.text)
  if (block.kind === 'list') return block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n')
  if (block.kind === 'table') return tableMarkdown(block)
  if (block.kind === 'definitions') {
    return block.entries
      .map(({ term, details }) => `- **${escapeMarkdown(term)}**: ${details.map(escapeMarkdown).join(' · ')}`)
      .join('\n')
  }
  const guarantees = block.guarantees.map(({ id, shows }) => `- ${escapeMarkdown(shows)} (\`${id}\`)`)
  return [
    `${'#'.repeat(level)} ${block.id} ${escapeMarkdown(block.title)}`,
    escapeMarkdown(block.body),
    [`${labels.guarantees[document.language]}:`, '', ...guarantees].join('\n'),
  ].join('\n\n')
}

function sectionMarkdown(section: Section, level: number, document: StatementDocument): string[] {
  const below = Math.min(level + 1, 6)
  return [
    `${'#'.repeat(level)} ${escapeMarkdown(section.heading)}`,
    ...section.blocks.map((block) => blockMarkdown(block, below, document)),
    ...section.sections.flatMap((inner) => sectionMarkdown(inner, below, document)),
  ]
}

export function statementMarkdown(document: StatementDocument): string {
  const parts = [
    `# ${escapeMarkdown(document.title)}`,
    ...document.sections.flatMap((section) => sectionMarkdown(section, 2, document)),
  ]
  return `${parts.join('\n\n')}\n`
}
