/** Tables with nobody in them: visit counters, published statements, and the log of retention runs (counts only). */
import { text } from '@confidant/i18n'
import { openColumn, rowId } from './column.js'
import { defineOpenTable } from './define-table.js'

/** One dimension at a time: counters of several would single out a visitor. */
export const visitCounts = defineOpenTable({
  name: 'visit_counts',
  about: text('How often a page was asked for on a day.', 'Hoe vaak een pagina op een dag is opgevraagd.'),
  columns: {
    day: openColumn('date'),
    dimension: openColumn('text'),
    value: openColumn('text'),
    visits: openColumn('integer', { default: '0' }),
  },
  primaryKey: ['day', 'dimension', 'value'],
  access: {
    statistics: {
      read: ['day', 'dimension', 'value', 'visits'],
      insert: ['day', 'dimension', 'value', 'visits'],
      update: ['visits'],
    },
  },
})

export const statementVersions = defineOpenTable({
  name: 'statement_versions',
  about: text(
    'Each published version of this statement, whole.',
    'Elke gepubliceerde versie van deze verklaring, volledig.',
  ),
  columns: {
    version: openColumn('text'),
    amended_on: openColumn('date'),
    declaration: openColumn('jsonb'),
    published_at: openColumn('timestamptz', { default: 'now()' }),
  },
  primaryKey: ['version'],
  access: { site: { read: ['version', 'amended_on', 'declaration', 'published_at'] } },
})

export const retentionRuns = defineOpenTable({
  name: 'retention_runs',
  about: text(
    'What each round of retention removed, in counts.',
    'Wat elke ronde van de bewaartermijnen verwijderde, in aantallen.',
  ),
  columns: {
    id: rowId(),
    table_name: openColumn('text'),
    action: openColumn('text'),
    row_count: openColumn('integer'),
    started_at: openColumn('timestamptz', { default: 'now()' }),
    finished_at: openColumn('timestamptz', { nullable: true }),
  },
  primaryKey: ['id'],
  access: {
    'erasure:worker': {
      read: ['id', 'table_name', 'action', 'row_count', 'started_at', 'finished_at'],
      insert: ['id', 'table_name', 'action', 'row_count'],
      update: ['row_count', 'finished_at'],
    },
    site: { read: ['id', 'table_name', 'action', 'row_count', 'started_at', 'finished_at'] },
  },
})

/** What `prove` found, clause by clause; the published statement shows the newest. */
export const proofRuns = defineOpenTable({
  name: 'proof_runs',
  about: text(
    'What each run of the proofs of this statement found.',
    'Wat elke ronde van de bewijzen van deze verklaring vond.',
  ),
  columns: {
    id: rowId(),
    proved_at: openColumn('timestamptz', { default: 'now()' }),
    version: openColumn('text'),
    ok: openColumn('boolean'),
    report: openColumn('jsonb'),
  },
  primaryKey: ['id'],
  access: {
    site: { read: ['id', 'proved_at', 'version', 'ok', 'report'], insert: ['version', 'ok', 'report'] },
  },
})
